import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { lockRow, removeRow, type RowShape, saveRow, type SavedRow } from '../server/rows';
import { locationErrors, readLocation } from '../templates/location-facts';
import type { SaveItemLocation } from './item-parts.schema';

type LocationFields = {
  readonly itemId: string;
  readonly warehouseId: string;
  readonly locationId: string;
  readonly priority: number;
  readonly minStock: string | null;
  readonly maxStock: string | null;
};

const mapShape: RowShape<LocationFields> = {
  entity: 'itemLocation',
  table: 'item_location_map',
  columns: {
    itemId: 'item_id',
    warehouseId: 'warehouse_id',
    locationId: 'location_id',
    priority: 'priority',
    minStock: 'min_stock',
    maxStock: 'max_stock',
  },
  // Filled in by `named`: what the row is called stands in other tables.
  label: () => '',
  references: {
    itemId: { table: 'item', label: 't.code' },
    warehouseId: { table: 'warehouse', label: 't.code' },
    locationId: { table: 'location', label: 't.code' },
  },
};

/** The shape whose rows the trail calls by item, warehouse and location. */
async function named(ctx: Ctx, { itemId, locationId }: Pick<LocationFields, 'itemId' | 'locationId'>): Promise<RowShape<LocationFields>> {
  const [names] = await ctx.sql<{ item: string; place: string }>(
    sql`SELECT i.code AS item, w.code || ' / ' || l.code AS place FROM item i JOIN location l ON l.company_id = i.company_id AND l.id = ${locationId}::uuid
        JOIN warehouse w ON w.company_id = l.company_id AND w.id = l.warehouse_id
        WHERE i.company_id = ${ctx.company.id} AND i.id = ${itemId}::uuid`,
  );
  return { ...mapShape, label: () => (names ? `${names.item}, ${names.place}` : '') };
}

/**
 * Says where an item lies in a warehouse; of several rows the lowest priority number is proposed.
 * @throws E_LOCATION_OTHER_WAREHOUSE, E_LOCATION_IS_GROUP, E_LOCATION_INACTIVE, E_CODE_EXISTS, E_CONFLICT, E_NOT_FOUND
 * @rules POST-13
 */
export async function saveItemLocation(ctx: Ctx, { id, version, ...given }: SaveItemLocation): Promise<SavedRow> {
  const fields: LocationFields = { minStock: null, maxStock: null, ...given };
  const location = await readLocation(ctx, fields.locationId);
  throwAll(locationErrors(location, fields.warehouseId));
  const twice = await ctx.sql(
    sql`SELECT 1 FROM item_location_map WHERE company_id = ${ctx.company.id} AND item_id = ${fields.itemId}::uuid AND location_id = ${fields.locationId}::uuid
          AND id IS DISTINCT FROM ${id ?? null}::uuid`,
  );
  if (twice.length > 0) throw new AppError('E_CODE_EXISTS', { code: location?.code ?? '' }).at('locationId');
  return saveRow(ctx, await named(ctx, fields), { id, version }, fields);
}

/** Takes a location off the item. @throws E_CONFLICT, E_NOT_FOUND */
export async function removeItemLocation(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  const row = await lockRow(ctx, mapShape, input.id);
  return removeRow(ctx, row ? await named(ctx, row.fields) : mapShape, input, []);
}
