import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { testWarehouse } from '../testing/master-data';
import { type Workbench, workbench } from '../testing/workbench';
import { fixTemplate } from './fix-template';
import { removeTemplate, saveTemplate } from './save-template';
import { type SaveTemplate, saveTemplateSchema } from './save-template.schema';
import { missingForLots } from './template.rules';
import { templateListParams } from './template-register.params';
import { listTemplates, readTemplate, templatesOffered, templateWarehouses } from './templates.query';

let one: Workbench;
let here: Awaited<ReturnType<typeof testWarehouse>>;
let there: Awaited<ReturnType<typeof testWarehouse>>;

beforeAll(async () => {
  one = await workbench();
  here = await testWarehouse(one, 'WH1');
  there = await testWarehouse(one, 'WH2');
});
afterAll(() => one.close());

const input = (rest: Partial<SaveTemplate> & Pick<SaveTemplate, 'code'>): SaveTemplate =>
  saveTemplateSchema.parse({
    warehouseId: here.warehouseId,
    description: 'Purchase load',
    type: 'LOAD',
    visibleLogistics: true,
    proposedCost: 'NONE',
    lotManagement: true,
    integrateInitialQty: false,
    allowUnavailableLots: false,
    mandatoryDocument: false,
    mandatoryAccount: false,
    physicalInventory: false,
    openingBalance: false,
    considerZeroMovements: false,
    traceability: true,
    locationId: null,
    active: true,
    ...rest,
  });
const save = (rest: Parameters<typeof input>[0]) => one.run(saveTemplate, input(rest));
const refused = (code: string, path: string, params: object = {}) => expect.objectContaining({ code, fields: [{ path, code, params }] });
const post = (templateId: string, number: number) =>
  one.db.sql(sql`INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability)
    VALUES (${one.companyId}, ${newId()}::uuid, ${here.warehouseId}::uuid, ${templateId}::uuid, '2025-03-10', ${number}, true)`);

describe('a warehouse template', () => {
  test('is unique by warehouse and code; the same code may stand in another warehouse', async () => {
    await save({ code: 'A' });
    await expect(save({ code: 'a' })).rejects.toEqual(refused('E_CODE_EXISTS', 'code', { code: 'a' }));
    await expect(save({ code: 'A', warehouseId: there.warehouseId })).resolves.toMatchObject({ version: 1 });
    for (const code of ['ABCD', 'A-1', ''])
      expect(saveTemplateSchema.safeParse({ ...input({ code: 'X' }), code }).success, code).toBe(false);
  });

  test('lot management cannot go while switches that need it are on; they are listed', async () => {
    await expect(save({ code: 'B', lotManagement: false, integrateInitialQty: true, allowUnavailableLots: true })).rejects.toEqual(
      refused('E_TEMPLATE_FLAGS', 'lotManagement', { dependants: ['integrateInitialQty', 'allowUnavailableLots'] }),
    );
  });

  test('one template at most opens the balances of a warehouse, and it is a load', async () => {
    await expect(save({ code: 'C', type: 'UNLOAD', openingBalance: true })).rejects.toEqual(refused('E_OPENING_IS_LOAD', 'openingBalance'));
    const first = await save({ code: 'C', openingBalance: true });
    await expect(save({ code: 'D', openingBalance: true })).rejects.toEqual(
      refused('E_OPENING_TAKEN', 'openingBalance', { template: 'C' }),
    );
    await expect(save({ ...first, code: 'C', openingBalance: true, description: 'Opening' })).resolves.toBeDefined();
    await expect(save({ code: 'D', openingBalance: true, warehouseId: there.warehouseId })).resolves.toBeDefined();
  });

  test('two at once do not both become the one that opens the balances', async () => {
    const other = await testWarehouse(one, 'WH3');
    const results = await Promise.allSettled(
      ['P', 'Q', 'R'].map((code) => save({ code, openingBalance: true, warehouseId: other.warehouseId })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('its location is a usable one of the same warehouse', async () => {
    await expect(save({ code: 'E', locationId: there.locationId })).rejects.toEqual(
      refused('E_LOCATION_OTHER_WAREHOUSE', 'locationId', { location: 'WH2-A' }),
    );
    await expect(save({ code: 'E', locationId: here.locationId })).resolves.toBeDefined();
  });

  test('warehouse, code and direction stay once a record was posted with it; the rest may change', async () => {
    const saved = await save({ code: 'F' });
    await post(saved.id, 1);
    await expect(save({ ...saved, code: 'G' })).rejects.toEqual(refused('E_FIELD_FROZEN', 'code', { field: 'code' }));
    await expect(save({ ...saved, code: 'F', type: 'UNLOAD' })).rejects.toEqual(refused('E_FIELD_FROZEN', 'type', { field: 'type' }));
    await expect(save({ ...saved, code: 'F', warehouseId: there.warehouseId })).rejects.toEqual(
      refused('E_FIELD_FROZEN', 'warehouseId', { field: 'warehouseId' }),
    );
    const changed = await save({ ...saved, code: 'F', lotManagement: false, traceability: false });
    expect(await readTemplate(one.db.sql, one.companyId, saved.id)).toMatchObject({
      lotManagement: false,
      traceability: false,
      records: 1,
    });
    await expect(one.run(removeTemplate, changed)).rejects.toMatchObject({ code: 'E_IN_USE' });
  });

  test('[CFG-03] offered are the templates of the warehouse that are visible in the area and move in the direction asked for', async () => {
    const other = await testWarehouse(one, 'WH4');
    const place = { warehouseId: other.warehouseId };
    await save({ ...place, code: 'L1' });
    await save({ ...place, code: 'U1', type: 'UNLOAD' });
    await save({ ...place, code: 'HID', visibleLogistics: false });
    await save({ ...place, code: 'OLD', active: false });
    const offered = async (type?: 'LOAD' | 'UNLOAD') =>
      (await templatesOffered(one.db.sql, one.companyId, { ...place, area: 'LOGISTICS', type })).map(({ code }) => code);
    expect(await offered()).toEqual(['L1', 'U1']);
    expect(await offered('UNLOAD')).toEqual(['U1']);
  });

  test('[UI-01] [UI-02] the list is narrowed by warehouse, direction, lots, use and words, and ordered by what is asked', async () => {
    const other = await testWarehouse(one, 'WH5');
    const place = { warehouseId: other.warehouseId };
    await save({ ...place, code: 'B1', description: 'From suppliers' });
    await save({ ...place, code: 'A1', type: 'UNLOAD', description: 'To customers', active: false });
    await save({ ...place, code: 'N1', lotManagement: false, description: 'No lots' });
    const codes = async (given: object) =>
      (await listTemplates(one.db, one.companyId, templateListParams.parse({ warehouse: 'wh5', ...given }))).rows.map(({ code }) => code);
    expect(await codes({})).toEqual(['A1', 'B1', 'N1']);
    expect(await codes({ sort: '-code' })).toEqual(['N1', 'B1', 'A1']);
    expect(await codes({ type: 'UNLOAD' })).toEqual(['A1']);
    expect(await codes({ state: 'active', lots: 'yes' })).toEqual(['B1']);
    expect(await codes({ q: 'supp wh5' })).toEqual(['B1']);
    expect(await codes({ used: 'yes' })).toEqual([]);
    expect(await codes({ used: 'no', sort: '-records' })).toHaveLength(3);
    expect(await codes({ type: 'nonsense', lots: 'x', sort: 'x; drop', page: '-3' })).toHaveLength(3);
    expect(await codes({ warehouse: 'none\0' })).not.toHaveLength(0);
    expect((await templateWarehouses(one.db.sql, one.companyId)).map(({ value }) => value)).toContain('WH5');
  });

  test('[GUI-02 part] the fix turns on what was shown and nothing else, and not on a template that changed meanwhile', async () => {
    const saved = await save({ code: 'Z', visibleLogistics: false, lotManagement: false, traceability: false });
    const before = await readTemplate(one.db.sql, one.companyId, saved.id);
    expect(before && missingForLots(before)).toEqual(['visibleLogistics', 'lotManagement', 'traceability']);
    const fixed = await one.run(fixTemplate, { ...saved, flags: ['visibleLogistics', 'lotManagement'] });
    expect(await readTemplate(one.db.sql, one.companyId, saved.id)).toEqual({
      ...before,
      version: fixed.version,
      visibleLogistics: true,
      lotManagement: true,
    });
    await expect(one.run(fixTemplate, { ...saved, flags: ['traceability'] })).rejects.toMatchObject({ code: 'E_CONFLICT' });
  });

  test('is deleted while no record was posted with it', async () => {
    const saved = await save({ code: 'Y' });
    await one.run(removeTemplate, saved);
    expect(await readTemplate(one.db.sql, one.companyId, saved.id)).toBeNull();
  });
});
