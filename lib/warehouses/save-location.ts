import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Activation, Removal } from '../kernel/inputs';
import { assertFree, removeRow, type RowShape, type SavedRow, saveRow, setRowFlag } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import type { Use } from '../server/uses';
import { refreshBlockedQuantities } from '../stock/post';
import type { SaveLocation } from './save-warehouse.schema';
import { wouldMakeCycle } from './warehouse.rules';

export type LocationFields = {
  warehouseId: string;
  code: string;
  description: string | null;
  parentId: string | null;
  typeId: string | null;
  statusId: string | null;
  isGroup: boolean;
  priority: number;
  monoItem: boolean;
  monoLot: boolean;
  active: boolean;
  blocked: boolean;
  obsolete: boolean;
};

export const LOCATION_SHAPE: RowShape<LocationFields> = {
  entity: 'location',
  table: 'location',
  columns: {
    warehouseId: 'warehouse_id',
    code: 'code',
    description: 'description',
    parentId: 'parent_id',
    typeId: 'type_id',
    statusId: 'status_id',
    isGroup: 'is_group',
    priority: 'priority',
    monoItem: 'mono_item',
    monoLot: 'mono_lot',
    active: 'active',
    blocked: 'blocked',
    obsolete: 'obsolete',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
  references: {
    parentId: { table: 'location', label: 't.code' },
    typeId: { table: 'location_type', label: 't.code' },
    statusId: { table: 'location_status', label: 't.code' },
  },
};

const itemOf = '(SELECT i.code FROM item i WHERE i.company_id = u.company_id AND i.id = u.item_id)';
const ofItem = { label: itemOf, to: 'item', ref: 'u.item_id' } as const;
export const LOCATION_USES: readonly Use[] = [
  { what: 'stock', table: 'stock_balance', column: 'location_id', ...ofItem },
  { what: 'lines', table: 'stock_line', column: 'location_id', label: itemOf, to: 'record', ref: 'u.record_id' },
  { what: 'templates', table: 'warehouse_template', column: 'location_id', label: 'u.code', to: 'template', ref: 'u.id' },
  { what: 'itemLocations', table: 'item_location_map', column: 'location_id', ...ofItem },
  {
    what: 'sublocations',
    table: 'location',
    column: 'parent_id',
    label: 'u.code',
    to: 'location',
    ref: `u.warehouse_id || '/locations/' || u.id`,
  },
];

/** Refuses a parent in another warehouse, and a location inside itself. */
async function assertTree(ctx: Ctx, fields: LocationFields, id: string | null): Promise<void> {
  if (!fields.parentId) return;
  const rows = await ctx.sql<{ id: string; parentId: string | null }>(
    sql`SELECT id, parent_id AS "parentId" FROM location WHERE company_id = ${ctx.company.id} AND warehouse_id = ${fields.warehouseId}::uuid`,
  );
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  if (!parents.has(fields.parentId)) throw new AppError('E_LOCATION_OTHER_WAREHOUSE').at('parentId');
  if (id && wouldMakeCycle(id, fields.parentId, parents)) throw new AppError('E_LOCATION_CYCLE', { location: fields.code }).at('parentId');
}

/** A place with stock cannot become a mere group. */
async function assertEmpty(ctx: Ctx, id: string, code: string): Promise<void> {
  const stock = await ctx.sql(
    sql`SELECT 1 FROM stock_balance WHERE company_id = ${ctx.company.id} AND location_id = ${id}::uuid AND quantity <> 0 LIMIT 1`,
  );
  if (stock.length > 0) throw new AppError('E_LOCATION_IS_GROUP', { location: code }).at('isGroup');
}

async function assertWarehouse(ctx: Ctx, id: string): Promise<void> {
  const found = await ctx.sql(sql`SELECT 1 FROM warehouse WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`);
  if (found.length === 0) throw new AppError('E_NOT_FOUND').at('warehouseId');
}

/**
 * Saves a location (a new one without `id`) while no posting is under way. One lot at a time implies one item at a time; blocking or
 * freeing it brings the blocked figures of its lots along.
 * @throws E_CODE_EXISTS, E_CONFLICT, E_FIELD_FROZEN (warehouse), E_LOCATION_OTHER_WAREHOUSE, E_LOCATION_CYCLE, E_LOCATION_IS_GROUP (it holds stock)
 * @rules POST-14, POST-26
 */
export async function saveLocation(ctx: Ctx, { id, version, ...input }: SaveLocation): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  const fields: LocationFields = {
    ...input,
    typeId: input.typeId ?? null,
    statusId: input.statusId ?? null,
    monoItem: input.monoItem || input.monoLot,
  };
  let blockedChanged = false;
  const saved = await saveRow(ctx, LOCATION_SHAPE, { id, version }, fields, async (before) => {
    if (before && before.fields.warehouseId !== fields.warehouseId) throw new AppError('E_FIELD_FROZEN').at('warehouseId');
    await assertWarehouse(ctx, fields.warehouseId);
    await assertFree(ctx, LOCATION_SHAPE.table, {
      path: 'code',
      code: fields.code,
      keys: { warehouse_id: fields.warehouseId, code_key: codeKey(fields.code) },
      except: before?.id,
    });
    await assertTree(ctx, fields, before?.id ?? null);
    if (before && fields.isGroup && !before.fields.isGroup) await assertEmpty(ctx, before.id, fields.code);
    blockedChanged = before !== null && before.fields.blocked !== fields.blocked;
  });
  if (blockedChanged) await refreshBlockedQuantities(ctx, saved.id);
  return saved;
}

/** Deletes a location that nothing refers to. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removeLocation(ctx: Ctx, ref: Removal): Promise<{ id: string }> {
  await lockSwitchesExclusively(ctx);
  return removeRow(ctx, LOCATION_SHAPE, ref, LOCATION_USES);
}

/** Takes a location out of use, or back, while no posting is under way. @throws E_CONFLICT, E_NOT_FOUND @rules POST-26 */
export async function activateLocation(ctx: Ctx, { active, ...ref }: Activation): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  return setRowFlag(ctx, LOCATION_SHAPE, ref, { name: 'active', value: active });
}
