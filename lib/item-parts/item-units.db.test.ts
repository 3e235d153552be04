import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveTableRow } from '../tables/save-table-row';
import { smallTables, testItem } from '../testing/master-data';
import { type Workbench, workbench } from '../testing/workbench';
import { saveGtinSchema } from './item-parts.schema';
import { listAltUoms, listGtins } from './item-units.query';
import { removeAltUom, saveAltUom, saveGtin } from './item-units';
import { itemInput } from '../testing/master-data';
import { saveItem } from '../items/save-item';

let one: Workbench;
let refs: Awaited<ReturnType<typeof smallTables>>;
let boxId: string;
let palletId: string;
let count = 0;

beforeAll(async () => {
  one = await workbench();
  refs = await smallTables(one);
  const unit = async (code: string) =>
    (await one.run(saveTableRow, { table: 'units', code, description: code, active: true, decimals: 0 })).id;
  boxId = await unit('BOX');
  palletId = await unit('PAL');
});
afterAll(() => one.close());

const newItem = () => {
  count += 1;
  return testItem(one, { itemClassId: refs.classId, uomId: refs.uomId, code: `U${count}` });
};
const box = (itemId: string, rest: object = {}) => ({
  itemId,
  uomId: boxId,
  conversionFactor: '12.5',
  isDefault: true,
  mandatory: true,
  priority: false,
  ...rest,
});

describe('alternative units', () => {
  test('[UOM-03 part] at most one is the default, and a fixed factor needs no leading quantity', async () => {
    const { id } = await newItem();
    await one.run(saveAltUom, box(id, { priority: true }));
    await one.run(saveAltUom, box(id, { uomId: palletId, conversionFactor: '500', mandatory: false, priority: true }));
    expect(await listAltUoms(one.db.sql, one.companyId, id)).toMatchObject([
      { uomCode: 'PAL', isDefault: true, mandatory: false, priority: true, conversionFactor: '500' },
      { uomCode: 'BOX', isDefault: false, mandatory: true, priority: false, conversionFactor: '12.5' },
    ]);
  });

  test('the main unit is none, one unit stands once, and the main unit cannot become one of them', async () => {
    const made = await newItem();
    await expect(one.run(saveAltUom, box(made.id, { uomId: refs.uomId }))).rejects.toMatchObject({ fields: [{ code: 'E_UOM_IS_MAIN' }] });
    await one.run(saveAltUom, box(made.id));
    await expect(one.run(saveAltUom, box(made.id))).rejects.toMatchObject({ code: 'E_CODE_EXISTS', fields: [{ path: 'uomId' }] });
    const turned = { ...itemInput({ itemClassId: refs.classId, uomId: boxId, code: `U${count}` }), ...made };
    await expect(one.run(saveItem, turned)).rejects.toMatchObject({ code: 'E_UOM_IS_MAIN', fields: [{ path: 'uomId' }] });
  });

  test('a unit that a GTIN stands on cannot go; the refusal names the number', async () => {
    const { id } = await newItem();
    const unit = await one.run(saveAltUom, box(id));
    await one.run(saveGtin, { itemId: id, gtin: '4006381333931', uomId: boxId, quantity: '12.5' });
    await expect(one.run(removeAltUom, unit)).rejects.toMatchObject({
      code: 'E_IN_USE',
      params: { uses: [{ what: 'gtins', count: 1, codes: ['4006381333931'] }] },
    });
    await expect(one.run(saveAltUom, { ...box(id, { uomId: palletId }), ...unit })).rejects.toMatchObject({
      code: 'E_FIELD_FROZEN',
      fields: [{ path: 'uomId' }],
    });
  });
});

describe('GTINs', () => {
  test('a GTIN names one item and one level, whatever the length it was typed in', async () => {
    const [first, second] = [await newItem(), await newItem()];
    await one.run(saveGtin, { itemId: first.id, gtin: '614141000036', uomId: refs.uomId, quantity: '1' });
    await expect(one.run(saveGtin, { itemId: second.id, gtin: '00614141000036', uomId: refs.uomId, quantity: '1' })).rejects.toMatchObject({
      code: 'E_GTIN_TAKEN',
      params: { item: `U${count - 1}` },
      fields: [{ path: 'gtin' }],
    });
    await expect(one.run(saveGtin, { itemId: first.id, gtin: '96385074', uomId: refs.uomId, quantity: '1' })).rejects.toMatchObject({
      code: 'E_CODE_EXISTS',
      fields: [{ path: 'quantity' }],
    });
    await expect(one.run(saveGtin, { itemId: first.id, gtin: '96385074', uomId: boxId, quantity: '6' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
      fields: [{ path: 'uomId' }],
    });
    expect(await listGtins(one.db.sql, one.companyId, first.id)).toMatchObject([{ gtin: '614141000036', uomCode: 'KG', quantity: '1' }]);
  });

  test('spaces and dashes of a typed number are dropped, and a slip is told with the right number', () => {
    const input = { itemId: refs.classId, uomId: refs.uomId, quantity: '1,5' };
    expect(saveGtinSchema.parse({ ...input, gtin: ' 4 006381-333931 ' })).toMatchObject({ gtin: '4006381333931', quantity: '1.5' });
    expect(saveGtinSchema.safeParse({ ...input, gtin: '4006381333932' }).error?.issues).toMatchObject([
      { message: 'E_GTIN_CHECK', params: { example: '4006381333931' }, path: ['gtin'] },
    ]);
  });

  test('the database itself refuses a number that two servers bring at once', async () => {
    const [first, second] = [await newItem(), await newItem()];
    const both = await Promise.allSettled(
      [first, second].map(({ id }) => one.run(saveGtin, { itemId: id, gtin: '10614141000415', uomId: refs.uomId, quantity: '1' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rows = await one.db.sql(sql`SELECT 1 FROM item_gtin WHERE company_id = ${one.companyId} AND gtin_key = '10614141000415'`);
    expect(rows).toHaveLength(1);
  });
});
