import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { usableUntil } from '../lots/expiry.rules';
import { itemInput, smallTables, testItem, testWarehouse } from '../testing/master-data';
import { type Workbench, workbench } from '../testing/workbench';
import { listItemLocations, listItemSuppliers, listVariants, readItem } from './item.query';
import { removeItemLocation, saveItemLocation } from '../item-parts/item-locations';
import { listItems, lookupItems } from './item-register.query';
import { itemRegisterParams } from './item-register.params';
import { saveItemSupplier } from '../item-parts/item-suppliers';
import { removeVariant, saveVariant } from '../item-parts/item-variants';
import { removeItem } from './remove-item';
import { saveCodeType } from '../code-types/save-code-type';
import { saveCodeTypeSchema } from '../code-types/save-code-type.schema';
import { saveItem } from './save-item';
import { saveItemSchema } from './save-item.schema';

let one: Workbench;
let refs: Awaited<ReturnType<typeof smallTables>>;
let place: Awaited<ReturnType<typeof testWarehouse>>;
let base: { itemClassId: string; uomId: string; code: string };
let count = 0;

beforeAll(async () => {
  one = await workbench();
  refs = await smallTables(one);
  place = await testWarehouse(one, 'WH1');
});
beforeEach(() => {
  count += 1;
  base = { itemClassId: refs.classId, uomId: refs.uomId, code: `I${count}` };
});
afterAll(() => one.close());

const refused = (code: string, path?: string) =>
  expect.objectContaining({ code, ...(path ? { fields: expect.arrayContaining([expect.objectContaining({ path, code })]) } : {}) });
const read = (id: string) => readItem(one.db.sql, one.companyId, id);

/** A posted line that names the item, as the ledger writes it. */
async function post(itemId: string, variantId: string | null = null): Promise<void> {
  const [templateId, recordId, lineId] = [newId(), newId(), newId()];
  const { companyId: company } = one;
  await one.db.sql(
    sql`INSERT INTO warehouse_template (company_id, id, warehouse_id, code, code_key, description, type) VALUES (${company}, ${templateId}::uuid, ${place.warehouseId}::uuid, ${templateId}, ${templateId}, 'T', 'LOAD')`,
  );
  await one.db.sql(
    sql`INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability) VALUES (${company}, ${recordId}::uuid, ${place.warehouseId}::uuid, ${templateId}::uuid, '2025-03-10', ${count * 10 + 1}, true)`,
  );
  await one.db.sql(
    sql`INSERT INTO stock_line (company_id, id, record_id, line_no, item_id, variant_id, move_uom_id, move_qty, base_qty) VALUES (${company}, ${lineId}::uuid, ${recordId}::uuid, 1, ${itemId}::uuid, ${variantId}::uuid, ${refs.uomId}::uuid, 1, 1)`,
  );
}

async function lot(itemId: string, rest: { expiry: string | null; usable: string | null }): Promise<string> {
  const id = newId();
  await one.db.sql(
    sql`INSERT INTO lot (company_id, id, item_id, code, code_key, insert_date, start_date, expiry_date, usable_until)
        VALUES (${one.companyId}, ${id}::uuid, ${itemId}::uuid, ${id}, ${id.toUpperCase()}, '2025-01-01', '2025-01-01', ${rest.expiry}, ${rest.usable})`,
  );
  return id;
}

describe('saving an item', () => {
  test('a new item is stored as typed, with its fact in the trail', async () => {
    const { id } = await testItem(one, { ...base, code: ' Oak 1 ', standardCost: '1,50', lotManaged: true, lotValidityDays: 180 });
    expect(await read(id)).toMatchObject({
      code: 'Oak 1',
      standardCost: '1.5',
      salesPrice: '0',
      lotManaged: true,
      lotValidityDays: 180,
      used: false,
      lots: 0,
      onHand: '0',
      version: 1,
    });
    const [fact] = await one.db.sql<{ changes: Record<string, unknown> }>(
      sql`SELECT changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${id}::uuid`,
    );
    expect(fact?.changes).toMatchObject({ code: [null, 'Oak 1'], lotValidityDays: [null, 180] });
  });

  test('class and code together are unique, whatever their case', async () => {
    await testItem(one, { ...base, code: 'Same' });
    await expect(testItem(one, { ...base, code: 'SAME ' })).rejects.toEqual(refused('E_CODE_EXISTS', 'code'));
    await expect(testItem(one, { ...base, itemClassId: refs.fixedClassId, code: 'SAME' })).resolves.toBeDefined();
  });

  test('[CFG-04] [EDGE-14] setting an item to phantom clears lot and serial management', async () => {
    const { id, version } = await testItem(one, { ...base, lotManaged: true });
    await one.run(saveItem, itemInput({ ...base, id, version, lotManaged: true, serialManaged: true, phantom: true }));
    expect(await read(id)).toMatchObject({ phantom: true, lotManaged: false, serialManaged: false });
  });

  test('a code type of serial numbers makes no lot codes', async () => {
    const segments = [{ kind: 'PROGRESSIVE' as const, length: 5, fillChar: '0', text: null }];
    const type = {
      code: 'SN',
      description: 'Pieces',
      fillMissing: false,
      startNumeric: '1',
      startAlpha: 'A',
      unitHandling: false,
      active: true,
    };
    const serial = await one.run(saveCodeType, saveCodeTypeSchema.parse({ ...type, purpose: 'SERIAL', segments, rootKinds: [] }));
    await expect(testItem(one, { ...base, lotManaged: true, lotCodeTypeId: serial.id })).rejects.toEqual(
      refused('E_CODE_TYPE_PURPOSE', 'lotCodeTypeId'),
    );
  });

  test('[EXP-08 part] the warning cannot come after the block, and amounts are checked at their field', async () => {
    await expect(testItem(one, { ...base, blockWarningDays: 5, blockDays: 10 })).rejects.toEqual(
      refused('E_BLOCK_DAYS_ORDER', 'blockWarningDays'),
    );
    for (const wrong of [
      { lotValidityDays: 36501 },
      { blockDays: -1 },
      { standardCost: 'x' },
      { salesPrice: '-1' },
      { netWeight: '0.1234567' },
    ]) {
      expect(saveItemSchema.safeParse({ ...itemInput(base), ...wrong }).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  test('what a posted line named can no longer change in code, unit, management or class; the rest can', async () => {
    const { id, version } = await testItem(one, { ...base, itemClassId: refs.fixedClassId, lotManaged: true });
    await post(id);
    const change = (rest: object) =>
      one.run(saveItem, itemInput({ ...base, itemClassId: refs.fixedClassId, lotManaged: true, id, version, ...rest }));
    await expect(change({ lotManaged: false })).rejects.toEqual(refused('E_ITEM_USED', 'lotManaged'));
    await expect(change({ code: 'other' })).rejects.toEqual(refused('E_ITEM_USED', 'code'));
    await expect(change({ itemClassId: refs.classId })).rejects.toEqual(refused('E_ITEM_USED', 'itemClassId'));
    await change({ description: 'New words', withdrawalType: 'EXPIRY' });
    expect(await read(id)).toMatchObject({ description: 'New words', withdrawalType: 'EXPIRY', used: true });
  });

  test('a class that lets go of its items lets a used one change class', async () => {
    const { id, version } = await testItem(one, base);
    await post(id);
    await one.run(saveItem, itemInput({ ...base, id, version, itemClassId: refs.fixedClassId }));
    expect(await read(id)).toMatchObject({ classCode: 'RAW' });
  });

  test('a save against an old version is refused and nothing is overwritten', async () => {
    const { id, version } = await testItem(one, base);
    await one.run(saveItem, itemInput({ ...base, id, version, description: 'First' }));
    await expect(one.run(saveItem, itemInput({ ...base, id, version, description: 'Second' }))).rejects.toEqual(
      refused('E_CONFLICT', 'description'),
    );
    expect(await read(id)).toMatchObject({ description: 'First' });
  });

  test('[EXP-09] a change of the block days moves the last usable day of its lots, and of no other item', async () => {
    const { id, version } = await testItem(one, { ...base, lotManaged: true });
    const other = await testItem(one, { ...base, code: `${base.code}-x`, lotManaged: true });
    const dated = await lot(id, { expiry: '2025-12-31', usable: '2025-12-31' });
    const endless = await lot(id, { expiry: null, usable: null });
    const foreign = await lot(other.id, { expiry: '2025-12-31', usable: '2025-12-31' });
    const usable = async (lotId: string) =>
      (
        await one.db.sql<{ usable: string | null }>(
          sql`SELECT usable_until AS usable FROM lot WHERE company_id = ${one.companyId} AND id = ${lotId}::uuid`,
        )
      )[0]?.usable;
    let last = version;
    for (const blockDays of [10, 0, null]) {
      last = (await one.run(saveItem, itemInput({ ...base, lotManaged: true, id, version: last, blockDays }))).version;
      expect(await usable(dated)).toBe(usableUntil({ expiryDate: '2025-12-31', blockDays }));
    }
    expect([await usable(endless), await usable(foreign)]).toEqual([null, '2025-12-31']);
  });
});

describe('deleting an item', () => {
  test('takes its parts along while it was never used, and is refused afterwards', async () => {
    const free = await testItem(one, base);
    await one.run(saveVariant, { itemId: free.id, code: 'RED', description: 'Red', active: true });
    await one.run(removeItem, free);
    expect(await read(free.id)).toBeNull();
    const used = await testItem(one, { ...base, code: `${base.code}-used` });
    await post(used.id);
    await expect(one.run(removeItem, used)).rejects.toEqual(refused('E_IN_USE'));
  });
});

describe('the parts of an item', () => {
  test('variants have their own codes; used ones stay', async () => {
    const { id: itemId } = await testItem(one, base);
    const red = await one.run(saveVariant, { itemId, code: 'RED', description: 'Red', active: true });
    await expect(one.run(saveVariant, { itemId, code: 'red', description: 'Again', active: true })).rejects.toEqual(
      refused('E_CODE_EXISTS', 'code'),
    );
    await post(itemId, red.id);
    await expect(one.run(saveVariant, { ...red, itemId, code: 'ROT', description: 'Red', active: true })).rejects.toEqual(
      refused('E_FIELD_FROZEN', 'code'),
    );
    await expect(one.run(removeVariant, red)).rejects.toEqual(refused('E_IN_USE'));
    expect(await listVariants(one.db.sql, one.companyId, itemId)).toMatchObject([{ code: 'RED' }]);
  });

  test('an item that moved without variants gets none', async () => {
    const { id: itemId } = await testItem(one, base);
    await post(itemId);
    await expect(one.run(saveVariant, { itemId, code: 'RED', description: 'Red', active: true })).rejects.toEqual(
      refused('E_ITEM_USED', 'code'),
    );
  });

  test('[LOT-06 part] a supplier brings its producer; there is one default', async () => {
    const { id: itemId } = await testItem(one, base);
    const partner = async (nickname: string, supplier: boolean) => {
      const id = newId();
      await one.db.sql(sql`INSERT INTO partner (company_id, id, account, subaccount, account_key, nickname, nickname_key, name, is_supplier, is_producer)
        VALUES (${one.companyId}, ${id}::uuid, ${nickname}, '1', ${nickname}, ${nickname}, ${nickname}, ${nickname}, ${supplier}, ${!supplier})`);
      return id;
    };
    const [acme, beta, mill] = [await partner('ACME', true), await partner('BETA', true), await partner('MILL', false)];
    const row = { itemId, producerId: null, supplierItemCode: null, isDefault: true };
    await one.run(saveItemSupplier, { ...row, supplierId: acme });
    await one.run(saveItemSupplier, { ...row, supplierId: beta, producerId: mill });
    expect(await listItemSuppliers(one.db.sql, one.companyId, itemId)).toMatchObject([
      { supplier: 'BETA', producer: 'MILL', isDefault: true },
      { supplier: 'ACME', isDefault: false },
    ]);
    await expect(one.run(saveItemSupplier, { ...row, supplierId: acme })).rejects.toEqual(refused('E_CODE_EXISTS', 'supplierId'));
    await expect(one.run(saveItemSupplier, { ...row, supplierId: mill })).rejects.toEqual(refused('E_NOT_FOUND', 'supplierId'));
  });

  test('[POST-13 part] the place with the lowest number comes first, and belongs to its warehouse', async () => {
    const { id: itemId } = await testItem(one, base);
    const other = await testWarehouse(one, `W${count}`);
    const second = newId();
    await one.db.sql(
      sql`INSERT INTO location (company_id, id, warehouse_id, code, code_key) VALUES (${one.companyId}, ${second}::uuid, ${place.warehouseId}::uuid, 'B', 'B')`,
    );
    const far = await one.run(saveItemLocation, { itemId, warehouseId: place.warehouseId, locationId: place.locationId, priority: 5 });
    await one.run(saveItemLocation, { itemId, warehouseId: place.warehouseId, locationId: second, priority: 1 });
    expect((await listItemLocations(one.db.sql, one.companyId, itemId)).map(({ locationCode }) => locationCode)).toEqual(['B', 'WH1-A']);
    await expect(one.run(saveItemLocation, { itemId, warehouseId: other.warehouseId, locationId: second, priority: 1 })).rejects.toEqual(
      refused('E_LOCATION_OTHER_WAREHOUSE', 'locationId'),
    );
    await expect(one.run(saveItemLocation, { itemId, warehouseId: place.warehouseId, locationId: second, priority: 9 })).rejects.toEqual(
      refused('E_CODE_EXISTS', 'locationId'),
    );
    await one.run(removeItemLocation, far);
    expect(await listItemLocations(one.db.sql, one.companyId, itemId)).toHaveLength(1);
  });
});

describe('lists and look-ups', () => {
  test('the look-up finds by code and description, the exact code first, and hides what cannot be moved', async () => {
    await testItem(one, { ...base, code: 'LOOK-10', lotManaged: true });
    await testItem(one, { ...base, code: 'LOOK-1', description: '100% oak' });
    await testItem(one, { ...base, code: 'LOOK-2', archived: true });
    await testItem(one, { ...base, code: 'LOOK-3', phantom: true });
    const ask = async (query: string, lotManaged?: boolean) =>
      (await lookupItems(one.db.sql, one.companyId, { query, lotManaged })).map(({ code }) => code);
    expect(await ask('look-1')).toEqual(['LOOK-1', 'LOOK-10']);
    expect(await ask('100%')).toEqual(['LOOK-1']);
    expect(await ask('look-', true)).toEqual(['LOOK-10']);
    expect(await ask('mob look-1')).toEqual(['LOOK-1', 'LOOK-10']);
    expect(await lookupItems(one.db.sql, one.companyId, { query: 'LOOK-1' })).toMatchObject([
      { classCode: 'MOB', uomCode: 'KG', uomDecimals: 2, hasVariants: false },
      {},
    ]);
  });

  test('the list filters, orders and counts', async () => {
    const list = async (params: object) => listItems(one.db.sql, one.companyId, itemRegisterParams.parse({ q: 'look-', ...params }));
    expect((await list({})).rows.map(({ code }) => code)).toEqual(['LOOK-1', 'LOOK-10', 'LOOK-3']);
    expect((await list({ sort: '-code', view: 'lots' })).rows.map(({ code }) => code)).toEqual(['LOOK-10']);
    expect(await list({ view: 'archived' })).toMatchObject({ total: 1, rows: [{ code: 'LOOK-2' }] });
    expect(itemRegisterParams.parse({ sort: 'x', page: '-1', view: 'y' })).toEqual({
      q: '',
      view: 'active',
      sort: 'code',
      page: 1,
      open: null,
    });
  });
});
