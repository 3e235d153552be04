import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { throwAll } from '../kernel/errors';
import type { Activation, Removal } from '../kernel/inputs';
import { assertFree, removeRow, type RowShape, type SavedRow, saveRow, setRowFlag } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import type { Use } from '../server/uses';
import type { SaveWarehouse } from './save-warehouse.schema';
import { frozenWarehouseFields, type WarehouseUse } from './warehouse.rules';

export type WarehouseFields = {
  code: string;
  description: string;
  kind: string;
  endValidityDate: Day | null;
  destinationId: string | null;
  stockByLocation: boolean;
  stockByProject: boolean;
  stockByPartner: boolean;
  negativeStock: boolean;
  active: boolean;
};

const SHAPE: RowShape<WarehouseFields> = {
  entity: 'warehouse',
  table: 'warehouse',
  columns: {
    code: 'code',
    description: 'description',
    kind: 'kind',
    endValidityDate: 'end_validity_date',
    destinationId: 'destination_id',
    stockByLocation: 'stock_by_location',
    stockByProject: 'stock_by_project',
    stockByPartner: 'stock_by_partner',
    negativeStock: 'negative_stock',
    active: 'active',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
  references: { destinationId: { table: 'partner', label: 't.nickname' } },
};

export const WAREHOUSE_USES: readonly Use[] = [
  {
    what: 'records',
    table: 'stock_record',
    column: 'warehouse_id',
    label: `u.number || ' (' || u.posting_date || ')'`,
    to: 'record',
    ref: 'u.id',
  },
  { what: 'templates', table: 'warehouse_template', column: 'warehouse_id', label: 'u.code', to: 'template', ref: 'u.id' },
  {
    what: 'templates',
    table: 'warehouse_template',
    column: 'offset_warehouse_id',
    label: 'u.code',
    to: 'template',
    ref: 'u.id',
  },
  {
    what: 'locations',
    table: 'location',
    column: 'warehouse_id',
    label: 'u.code',
    to: 'location',
    ref: `u.warehouse_id || '/locations/' || u.id`,
  },
];

async function readUse(ctx: Ctx, warehouseId: string): Promise<WarehouseUse> {
  const [use] = await ctx.sql<WarehouseUse>(
    sql`SELECT EXISTS (SELECT 1 FROM stock_record WHERE company_id = ${ctx.company.id} AND warehouse_id = ${warehouseId}::uuid) AS moved,
          EXISTS (SELECT 1 FROM stock_balance WHERE company_id = ${ctx.company.id} AND warehouse_id = ${warehouseId}::uuid AND quantity <> 0) AS "holdsStock",
          EXISTS (SELECT 1 FROM stock_balance WHERE company_id = ${ctx.company.id} AND warehouse_id = ${warehouseId}::uuid AND location_id IS NULL AND quantity <> 0) AS "holdsUnplaced"`,
  );
  return use ?? { moved: true, holdsStock: true, holdsUnplaced: true };
}

/**
 * Saves a warehouse (a new one without `id`) while no posting is under way, as postings read its switches.
 * @throws E_CODE_EXISTS, E_CONFLICT, E_FIELD_FROZEN (code and kind after the first record), E_SETTING_FROZEN (switches of the balance key while it holds stock)
 * @rules POST-12, POST-26
 */
export async function saveWarehouse(ctx: Ctx, { id, version, ...given }: SaveWarehouse): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  const fields: WarehouseFields = { ...given, destinationId: given.destinationId ?? null };
  return saveRow(ctx, SHAPE, { id, version }, fields, async (before) => {
    await assertFree(ctx, SHAPE.table, { path: 'code', code: fields.code, keys: { code_key: codeKey(fields.code) }, except: before?.id });
    if (before) throwAll(frozenWarehouseFields(before.fields, fields, await readUse(ctx, before.id)));
  });
}

/** Deletes a warehouse that nothing refers to. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removeWarehouse(ctx: Ctx, ref: Removal): Promise<{ id: string }> {
  return removeRow(ctx, SHAPE, ref, WAREHOUSE_USES);
}

/** Takes a warehouse out of use, or back, while no posting is under way. @throws E_CONFLICT, E_NOT_FOUND @rules POST-26 */
export async function activateWarehouse(ctx: Ctx, { active, ...ref }: Activation): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  return setRowFlag(ctx, SHAPE, ref, { name: 'active', value: active });
}
