import sql, { raw } from 'sql-template-tag';
import type { Day } from '../kernel/day';
import { type ListParams, PAGE_SIZE } from '../kernel/list-params';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';
import type { WarehouseUse } from './warehouse.rules';
import type { WarehouseKind } from './warehouse.types';

export const WAREHOUSE_SORTS = ['code', 'description'] as const;

type Reader = Pick<Database, 'sql'>;

export type WarehouseRow = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly description: string;
  readonly kind: WarehouseKind;
  readonly endValidityDate: Day | null;
  readonly destinationId: string | null;
  readonly stockByLocation: boolean;
  readonly stockByProject: boolean;
  readonly stockByPartner: boolean;
  readonly negativeStock: boolean;
  readonly active: boolean;
};
export type WarehouseListRow = WarehouseRow & { readonly locations: number };

const COLUMNS = `t.id, t.version, t.code, t.description, t.kind, t.end_validity_date AS "endValidityDate", t.destination_id AS "destinationId", t.stock_by_location AS "stockByLocation",
  t.stock_by_project AS "stockByProject", t.stock_by_partner AS "stockByPartner", t.negative_stock AS "negativeStock", t.active`;

/** One page of the warehouses, with how many locations each has. */
export async function listWarehouses(db: Reader, companyId: number, params: ListParams): Promise<PageOf<WarehouseListRow>> {
  const rows = await db.sql<WarehouseListRow & { total: number }>(
    sql`SELECT ${raw(COLUMNS)}, (SELECT count(*)::int FROM location l WHERE l.company_id = t.company_id AND l.warehouse_id = t.id) AS locations, count(*) OVER ()::int AS total
        FROM warehouse t WHERE t.company_id = ${companyId} AND ${matching(params.q, ['t.code', 't.description'])}${inState(params.state)}
        ${orderBy(params.sort, { code: 't.code_key', description: 't.description' })} LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params.page)}`,
  );
  return pageOf<WarehouseListRow>(rows);
}

/** A warehouse with what has happened in it, and the words for its destination. */
export type StoredWarehouse = WarehouseListRow & {
  readonly use: WarehouseUse;
  readonly itemPlaces: number;
  readonly destination: { readonly id: string; readonly code: string; readonly description: string } | null;
};

/** One warehouse, how many locations it has and what has happened in it; null when there is none. */
export async function readWarehouse(db: Reader, companyId: number, id: string): Promise<StoredWarehouse | null> {
  const [row] = await db.sql<StoredWarehouse>(
    sql`SELECT ${raw(COLUMNS)}, (SELECT count(*)::int FROM location l WHERE l.company_id = t.company_id AND l.warehouse_id = t.id) AS locations,
          (SELECT count(*)::int FROM item_location_map m WHERE m.company_id = t.company_id AND m.warehouse_id = t.id) AS "itemPlaces",
          (SELECT json_build_object('id', p.id, 'code', p.nickname, 'description', p.name) FROM partner p WHERE p.company_id = t.company_id AND p.id = t.destination_id) AS destination,
          json_build_object('moved', EXISTS (SELECT 1 FROM stock_record r WHERE r.company_id = t.company_id AND r.warehouse_id = t.id),
          'holdsStock', EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = t.company_id AND b.warehouse_id = t.id AND b.quantity <> 0),
          'holdsUnplaced', EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = t.company_id AND b.warehouse_id = t.id AND b.location_id IS NULL AND b.quantity <> 0)) AS use
        FROM warehouse t WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid`,
  );
  return row ?? null;
}

export type LocationRow = {
  readonly id: string;
  readonly version: number;
  readonly warehouseId: string;
  readonly code: string;
  readonly description: string | null;
  readonly parentId: string | null;
  readonly isGroup: boolean;
  readonly priority: number;
  readonly monoItem: boolean;
  readonly monoLot: boolean;
  readonly active: boolean;
  readonly blocked: boolean;
  readonly obsolete: boolean;
};
/** `holdsStock`: something is there now. */
export type LocationListRow = LocationRow & { readonly parentCode: string | null; readonly holdsStock: boolean };
export type StoredLocation = LocationListRow & { readonly parentDescription: string | null };

const LOCATION_COLUMNS = `t.id, t.version, t.warehouse_id AS "warehouseId", t.code, t.description, t.parent_id AS "parentId", t.is_group AS "isGroup", t.priority,
  t.mono_item AS "monoItem", t.mono_lot AS "monoLot", t.active, t.blocked, t.obsolete`;

/** One page of a warehouse's locations: each after the one it lies inside, by priority and code; a search shows them flat. */
export async function listLocations(
  db: Reader,
  companyId: number,
  warehouseId: string,
  params: Pick<ListParams, 'q' | 'page'>,
): Promise<PageOf<LocationListRow>> {
  const rows = await db.sql<LocationListRow & { total: number }>(
    sql`WITH RECURSIVE tree AS (
          SELECT l.id, ARRAY[lpad((l.priority + 1000000)::text, 8, '0') || l.code_key] AS path FROM location l WHERE l.company_id = ${companyId} AND l.warehouse_id = ${warehouseId}::uuid AND l.parent_id IS NULL
          UNION ALL
          SELECT l.id, tree.path || (lpad((l.priority + 1000000)::text, 8, '0') || l.code_key) FROM location l JOIN tree ON l.parent_id = tree.id WHERE l.company_id = ${companyId})
        SELECT ${raw(LOCATION_COLUMNS)}, p.code AS "parentCode",
          EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = t.company_id AND b.location_id = t.id AND b.quantity <> 0) AS "holdsStock", count(*) OVER ()::int AS total
        FROM location t JOIN tree ON tree.id = t.id LEFT JOIN location p ON p.company_id = t.company_id AND p.id = t.parent_id
        WHERE t.company_id = ${companyId} AND ${matching(params.q, ['t.code', 't.description'])}
        ORDER BY tree.path LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params.page)}`,
  );
  return pageOf<LocationListRow>(rows);
}

/** One location with the code of the one it lies inside; null when the warehouse has none such. */
export async function readLocation(db: Reader, companyId: number, warehouseId: string, id: string): Promise<StoredLocation | null> {
  const [row] = await db.sql<StoredLocation>(
    sql`SELECT ${raw(LOCATION_COLUMNS)}, p.code AS "parentCode", p.description AS "parentDescription",
          EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = t.company_id AND b.location_id = t.id AND b.quantity <> 0) AS "holdsStock"
        FROM location t LEFT JOIN location p ON p.company_id = t.company_id AND p.id = t.parent_id
        WHERE t.company_id = ${companyId} AND t.warehouse_id = ${warehouseId}::uuid AND t.id = ${id}::uuid`,
  );
  return row ?? null;
}
