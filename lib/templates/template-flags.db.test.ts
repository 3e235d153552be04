import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { AppError } from '../kernel/errors';
import { asAppError } from '../server/db-errors';
import { testWarehouse } from '../testing/master-data';
import { type Workbench, workbench } from '../testing/workbench';
import { TEMPLATE_PRESET_KEYS, TEMPLATE_PRESETS } from './presets.types';
import { removeTemplate, saveTemplate, setTemplateActive } from './save-template';
import { type SaveTemplate, saveTemplateSchema } from './save-template.schema';
import { templateErrors } from './template.rules';
import { TEMPLATE_FLAGS, TEMPLATE_TYPES } from './template.types';
import { readTemplate, templatesOffered } from './templates.query';

let one: Workbench;
let here: string;
let there: string;

beforeAll(async () => {
  one = await workbench();
  here = (await testWarehouse(one, 'WH1')).warehouseId;
  there = (await testWarehouse(one, 'WH2')).warehouseId;
});
afterAll(() => one.close());

const input = (rest: Partial<SaveTemplate>): SaveTemplate =>
  saveTemplateSchema.parse({ ...TEMPLATE_PRESETS.transferOut, warehouseId: here, description: 'T', ...rest });
const save = (rest: Partial<SaveTemplate>) => one.run(saveTemplate, input(rest));

describe('rules and database', () => {
  test('say the same of every combination of switches, direction and offset', async () => {
    const { warehouseId } = await testWarehouse(one, 'WH3');
    const offset = await save({ code: 'OFF', type: 'LOAD', allowUnavailableLots: false, warehouseId });
    const rare = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);
    const flags = Object.fromEntries(TEMPLATE_FLAGS.map((flag) => [flag, flag === 'lotManagement' ? fc.boolean() : rare]));
    const drawn = fc.record({
      flags: fc.record(flags),
      type: fc.constantFrom(...TEMPLATE_TYPES),
      offset: fc.constantFrom('none', 'both', 'template'),
    });
    const outcomes = { good: 0, bad: 0 };
    await fc.assert(
      fc.asyncProperty(drawn, async ({ flags: on, type, offset: has }) => {
        const fields = {
          ...input({ code: 'X' }),
          ...on,
          type,
          offsetWarehouseId: has === 'both' ? here : null,
          offsetTemplateId: has === 'none' ? null : offset.id,
        };
        const id = newId();
        const columns = TEMPLATE_FLAGS.map((flag) => fields[flag]);
        const stored = await one.db
          .sql(
            sql`INSERT INTO warehouse_template (company_id, id, warehouse_id, code, code_key, description, type, offset_warehouse_id, offset_template_id,
                  visible_logistics, visible_purchase, visible_sales, visible_production, visible_subcontract, lot_management, integrate_initial_qty,
                  allow_unavailable_lots, traceability, create_lot_from_lot, create_serials, mandatory_document, mandatory_account, consider_zero_movements,
                  physical_inventory, opening_balance, waste, fiscal_interest, update_average_cost, update_last_cost, update_sales_price, update_item_cost,
                  bill_of_materials, alternatives, mixed_alternatives)
                SELECT ${one.companyId}, ${id}::uuid, ${warehouseId}::uuid, ${id}, ${id}, 'T', ${type}, ${fields.offsetWarehouseId}::uuid, ${fields.offsetTemplateId}::uuid,
                  f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12], f[13], f[14], f[15], f[16], f[17], f[18], f[19], f[20], f[21], f[22], f[23], f[24], f[25]
                FROM (SELECT ${columns}::boolean[] AS f) flags`,
          )
          .then(
            () => true,
            (error: unknown) => {
              expect(['E_TEMPLATE_FLAGS', 'E_OFFSET_TEMPLATE']).toContain(asAppError(error)?.code);
              return false;
            },
          );
        outcomes[stored ? 'good' : 'bad'] += 1;
        expect(templateErrors(fields).length === 0).toBe(stored);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(outcomes.good, outcomes.bad)).toBeGreaterThan(10);
  });

  test('every ready-made template is accepted in every warehouse and offered in its areas', async () => {
    for (const warehouseId of [here, there]) {
      for (const key of TEMPLATE_PRESET_KEYS) await save({ ...TEMPLATE_PRESETS[key], warehouseId, description: key });
    }
    const codes = async (area: 'SALES' | 'PRODUCTION') =>
      (await templatesOffered(one.db.sql, one.companyId, { warehouseId: there, area })).map(({ code }) => code);
    expect(await codes('SALES')).toEqual(['CRT', 'SAL']);
    expect(await codes('PRODUCTION')).toEqual(['PRO', 'SCR']);
  });
});

describe('the opposite movement', () => {
  test('[OFF-01 part] is posted with a template that fits, and stays fit while it is used', async () => {
    const into = await save({ code: 'IN1', type: 'LOAD', allowUnavailableLots: false, warehouseId: there });
    const out = await save({ code: 'OU1', offsetWarehouseId: there, offsetTemplateId: into.id });
    expect(await readTemplate(one.db.sql, one.companyId, out.id)).toMatchObject({ offsetTemplateCode: 'IN1', offsetWarehouseCode: 'WH2' });
    const broken = { ...into, code: 'IN1', warehouseId: there, allowUnavailableLots: false };
    for (const change of [{ type: 'LOAD', lotManagement: false }, { type: 'UNLOAD' }] as const)
      await expect(save({ ...broken, ...change })).rejects.toMatchObject({ code: 'E_OFFSET_OF' });
    await expect(save({ code: 'OU2', offsetWarehouseId: here, offsetTemplateId: into.id })).rejects.toMatchObject({
      code: 'E_OFFSET_TEMPLATE',
      params: { template: 'IN1', reasons: ['OFFSET_WAREHOUSE'] },
    });
    await expect(save({ ...out, code: 'OU1', offsetWarehouseId: here, offsetTemplateId: out.id })).rejects.toMatchObject({
      params: { reasons: ['OFFSET_SAME'] },
    });
    await expect(one.run(removeTemplate, into)).rejects.toMatchObject({ code: 'E_IN_USE' });
    await expect(one.run(setTemplateActive, { ...into, active: false })).rejects.toMatchObject({ code: 'E_IN_USE' });
  });
});

test('an archived template is offered nowhere until it is brought back, and the trail says so', async () => {
  const saved = await save({ code: 'ARC' });
  const offered = async () =>
    (await templatesOffered(one.db.sql, one.companyId, { warehouseId: here, area: 'LOGISTICS' })).some(({ id }) => id === saved.id);
  const archived = await one.run(setTemplateActive, { ...saved, active: false });
  expect(await offered()).toBe(false);
  await expect(one.run(setTemplateActive, { ...saved, active: true })).rejects.toBeInstanceOf(AppError);
  await one.run(setTemplateActive, { ...archived, active: true });
  expect(await offered()).toBe(true);
  const facts = await one.db.sql<{ changes: object }>(
    sql`SELECT changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${saved.id}::uuid ORDER BY seq DESC LIMIT 1`,
  );
  expect(facts[0]?.changes).toEqual({ active: [false, true] });
});

test('cost switches are locked once a record was posted, the others are not', async () => {
  const saved = await save({ code: 'CST', type: 'LOAD', allowUnavailableLots: false });
  await one.db.sql(sql`INSERT INTO stock_record (company_id, id, warehouse_id, template_id, posting_date, number, traceability)
    VALUES (${one.companyId}, ${newId()}::uuid, ${here}::uuid, ${saved.id}::uuid, '2025-03-10', 77, true)`);
  const change = (rest: Partial<SaveTemplate>) => save({ ...saved, code: 'CST', type: 'LOAD', allowUnavailableLots: false, ...rest });
  for (const field of ['updateAverageCost', 'updateLastCost'] as const)
    await expect(change({ [field]: true })).rejects.toMatchObject({ code: 'E_FIELD_FROZEN', fields: [{ path: field }] });
  await change({ fiscalInterest: true, updateItemCost: true, waste: true, visibleProduction: true });
});
