import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';

export type LocationFacts = { readonly code: string; readonly warehouseId: string; readonly isGroup: boolean; readonly usable: boolean };

/** A location as a proposal needs it; null when the company has none with this id. */
export async function readLocation(ctx: Ctx, id: string): Promise<LocationFacts | null> {
  const [location] = await ctx.sql<LocationFacts>(
    sql`SELECT code, warehouse_id AS "warehouseId", is_group AS "isGroup", active AND NOT obsolete AS usable
        FROM location WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
  return location ?? null;
}

/** Why a location cannot be proposed in this warehouse: E_NOT_FOUND, E_LOCATION_OTHER_WAREHOUSE, E_LOCATION_IS_GROUP, E_LOCATION_INACTIVE. */
export function locationErrors(location: LocationFacts | null, warehouseId: string, path = 'locationId'): FieldError[] {
  if (!location) return [{ path, code: 'E_NOT_FOUND', params: {} }];
  const params = { location: location.code };
  if (location.warehouseId !== warehouseId) return [{ path, code: 'E_LOCATION_OTHER_WAREHOUSE', params }];
  if (location.isGroup) return [{ path, code: 'E_LOCATION_IS_GROUP', params }];
  return location.usable ? [] : [{ path, code: 'E_LOCATION_INACTIVE', params }];
}
