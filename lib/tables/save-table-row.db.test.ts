import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { plainStock, plainWarehouse } from '../testing/plain-stock';
import { type Workbench, workbench } from '../testing/workbench';
import { removeTableRow } from './remove-table-row';
import { saveTableRow } from './save-table-row';
import { type SaveTableRow, tableRowSchema } from './save-table-row.schema';
import { newTableValues, TABLE_KEYS } from './tables.types';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});

afterAll(() => one.close());

const save = (input: SaveTableRow) => one.run(saveTableRow, input);

test.each(TABLE_KEYS)('a row of %s is made, changed and removed, and the trail tells old and new', async (table) => {
  const input = tableRowSchema(table).parse({ table, ...newTableValues(table), code: ' a1 ', description: 'First' }) as SaveTableRow;
  const made = await save(input);
  const changed = await save({ ...input, ...made, description: 'Second' });
  expect(changed.version).toBe(2);
  await one.run(removeTableRow, { table, ...changed });
  const trail = await one.db.sql<{ action: string; label: string; changes: Record<string, unknown> }>(
    sql`SELECT action, label, changes FROM audit_event WHERE company_id = ${one.companyId} AND entity_id = ${made.id}::uuid ORDER BY seq`,
  );
  expect(trail.map(({ action }) => action.split('.')[1])).toEqual(['save', 'save', 'remove']);
  expect(trail.map(({ label }) => label)).toEqual(['a1', 'a1', 'a1']);
  expect(trail[0]?.changes).toMatchObject({ code: [null, 'a1'] });
  expect(trail[1]?.changes).toEqual({ description: ['First', 'Second'] });
  expect(trail[2]?.changes).toMatchObject({ description: ['Second', null] });
});

test('a code that differs only in case and spaces exists already, and the complaint stands at the code', async () => {
  await save({ table: 'projects', code: 'Job  1', description: 'One', active: true });
  await expect(save({ table: 'projects', code: 'JOB 1', description: 'Two', active: true })).rejects.toMatchObject({
    code: 'E_CODE_EXISTS',
    fields: [{ path: 'code', code: 'E_CODE_EXISTS', params: { code: 'JOB 1' } }],
  });
});

test('a save against an older version is refused with both values', async () => {
  const made = await save({ table: 'lot-types', code: 'RAW', description: 'Raw', active: true });
  await save({ table: 'lot-types', ...made, code: 'RAW', description: 'Theirs', active: true });
  await expect(save({ table: 'lot-types', ...made, code: 'RAW', description: 'Yours', active: true })).rejects.toMatchObject({
    code: 'E_CONFLICT',
    params: { by: 'Ada Admin' },
    fields: [{ path: '' }, { path: 'description', code: 'E_CONFLICT', params: { old: 'Theirs', yours: 'Yours' } }],
  });
});

test('another company’s row is not found', async () => {
  const made = await save({ table: 'units', code: 'KG', description: 'Kilogram', active: true, decimals: 3 });
  const stranger = await testCompany(one.db);
  await expect(
    runVerb(one.db, stranger, saveTableRow, { table: 'units', ...made, code: 'KG', description: 'Mine now', active: true, decimals: 3 }),
  ).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
});

test('[LOT-17 part] a used status keeps its code and cannot go, while its flags change at once; the refusal names the lot', async () => {
  const warehouse = await plainWarehouse(one.db, one.caller, { code: 'TS' });
  const { unitId, classId } = await plainStock(one.db, one.caller, { warehouseId: warehouse.id });
  const [released] = await one.db.sql<{ id: string; version: number }>(
    sql`SELECT id, version FROM lot_status WHERE company_id = ${one.companyId} AND code_key = 'REL'`,
  );
  if (!released) throw new Error('the company begins with a released status');
  const status = {
    table: 'lot-statuses' as const,
    ...released,
    code: 'REL',
    description: 'Free',
    active: true,
    kind: 'RELEASED' as const,
    excludeFromAvailability: true,
    notAvailableForMrp: false,
  };
  await expect(save({ ...status, code: 'OK' })).rejects.toMatchObject({ code: 'E_FIELD_FROZEN', fields: [{ path: 'code' }] });
  const saved = await save(status);
  await expect(one.run(removeTableRow, { table: 'lot-statuses', ...saved })).rejects.toMatchObject({
    code: 'E_IN_USE',
    params: { code: 'REL', uses: [{ what: 'lots', codes: ['L1'], more: false }] },
  });
  await expect(one.run(removeTableRow, { table: 'item-classes', id: classId, version: 1 })).rejects.toMatchObject({
    params: { uses: [{ what: 'items', codes: ['FLOUR'] }] },
  });
  await expect(
    save({ table: 'units', id: unitId, version: 1, code: 'U', description: 'Unit', active: true, decimals: 0 }),
  ).rejects.toMatchObject({
    code: 'E_NUMBER_RANGE',
    fields: [{ path: 'decimals', params: { min: 1, max: 6 } }],
  });
});
