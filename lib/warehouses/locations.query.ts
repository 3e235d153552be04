import sql, { raw } from 'sql-template-tag';
import { PAGE_SIZE } from '../kernel/list-page';
import type { ListParams } from '../kernel/list-params';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { matching } from '../server/search-sql';

type Reader = Pick<Database, 'sql'>;

export type LocationRow = {
  readonly id: string;
  readonly version: number;
  readonly warehouseId: string;
  readonly code: string;
  readonly description: string | null;
  readonly parentId: string | null;
  readonly typeId: string | null;
  readonly statusId: string | null;
  readonly isGroup: boolean;
  readonly priority: number;
  readonly monoItem: boolean;
  readonly monoLot: boolean;
  readonly active: boolean;
  readonly blocked: boolean;
  readonly obsolete: boolean;
};
/** `holdsStock`: something is there now. `depth` 0 stands at the top; `trail` names what is above it; `inside`: how many lie directly in it. */
export type LocationListRow = LocationRow & {
  readonly parentCode: string | null;
  readonly holdsStock: boolean;
  readonly depth: number;
  readonly trail: string;
  readonly inside: number;
  readonly typeCode: string | null;
  readonly statusCode: string | null;
};
type Named = { readonly id: string; readonly code: string; readonly description: string };
export type StoredLocation = LocationRow & {
  readonly parent: Named | null;
  readonly type: Named | null;
  readonly status: Named | null;
  readonly holdsStock: boolean;
  readonly inside: number;
  readonly items: number;
};

/** Locations whose insides are shown: all of them, or these. */
export type Unfolded = 'all' | readonly string[];

const LOCATION_COLUMNS = `t.id, t.version, t.warehouse_id AS "warehouseId", t.code, t.description, t.parent_id AS "parentId", t.type_id AS "typeId", t.status_id AS "statusId", t.is_group AS "isGroup", t.priority,
  t.mono_item AS "monoItem", t.mono_lot AS "monoLot", t.active, t.blocked, t.obsolete`;

/**
 * One page of a warehouse's locations as a tree: each after the one it lies inside, by priority and code; only what lies in an unfolded
 * location is there. A search looks everywhere and shows them flat, with what is above each.
 */
export async function listLocations(
  db: Reader,
  companyId: number,
  warehouseId: string,
  { q, page, unfolded = 'all' }: Pick<ListParams, 'q' | 'page'> & { readonly unfolded?: Unfolded },
): Promise<PageOf<LocationListRow>> {
  const everywhere = q !== '' || unfolded === 'all';
  const open = unfolded === 'all' ? [] : unfolded;
  const rows = await db.sql<LocationListRow & { total: number }>(
    sql`WITH RECURSIVE tree AS (
          SELECT l.id, 0 AS depth, '' AS trail, ARRAY[lpad((l.priority + 1000000)::text, 8, '0') || l.code_key] AS path, l.code
          FROM location l WHERE l.company_id = ${companyId} AND l.warehouse_id = ${warehouseId}::uuid AND l.parent_id IS NULL
          UNION ALL
          SELECT l.id, tree.depth + 1, tree.trail || tree.code || ' / ', tree.path || (lpad((l.priority + 1000000)::text, 8, '0') || l.code_key), l.code
          FROM location l JOIN tree ON l.parent_id = tree.id
          WHERE l.company_id = ${companyId} AND (${everywhere} OR tree.id = ANY(${open}::uuid[])))
        SELECT ${raw(LOCATION_COLUMNS)}, p.code AS "parentCode", tree.depth, tree.trail, y.code AS "typeCode", z.code AS "statusCode",
          (SELECT count(*)::int FROM location c WHERE c.company_id = t.company_id AND c.parent_id = t.id) AS inside,
          EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = t.company_id AND b.location_id = t.id AND b.quantity <> 0) AS "holdsStock", count(*) OVER ()::int AS total
        FROM location t JOIN tree ON tree.id = t.id
        LEFT JOIN location p ON p.company_id = t.company_id AND p.id = t.parent_id
        LEFT JOIN location_type y ON y.company_id = t.company_id AND y.id = t.type_id
        LEFT JOIN location_status z ON z.company_id = t.company_id AND z.id = t.status_id
        WHERE t.company_id = ${companyId} AND ${matching(q, ['t.code', 't.description'])}
        ORDER BY tree.path LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf<LocationListRow>(rows);
}

/** One location with what stands around it; null when the warehouse has none such. */
export async function readLocation(db: Reader, companyId: number, warehouseId: string, id: string): Promise<StoredLocation | null> {
  const named = (table: string, column: string) =>
    raw(
      `(SELECT json_build_object('id', x.id, 'code', x.code, 'description', coalesce(x.description, '')) FROM ${table} x WHERE x.company_id = t.company_id AND x.id = t.${column})`,
    );
  const [row] = await db.sql<StoredLocation>(
    sql`SELECT ${raw(LOCATION_COLUMNS)}, ${named('location', 'parent_id')} AS parent, ${named('location_type', 'type_id')} AS type, ${named('location_status', 'status_id')} AS status,
          (SELECT count(*)::int FROM location c WHERE c.company_id = t.company_id AND c.parent_id = t.id) AS inside,
          (SELECT count(*)::int FROM item_location_map m WHERE m.company_id = t.company_id AND m.location_id = t.id) AS items,
          EXISTS (SELECT 1 FROM stock_balance b WHERE b.company_id = t.company_id AND b.location_id = t.id AND b.quantity <> 0) AS "holdsStock"
        FROM location t WHERE t.company_id = ${companyId} AND t.warehouse_id = ${warehouseId}::uuid AND t.id = ${id}::uuid`,
  );
  return row ?? null;
}

/** Stock of one item and lot in a location or inside it. */
export type LocationStockRow = {
  readonly locationId: string;
  readonly locationCode: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly description: string;
  readonly variant: string | null;
  readonly lotId: string | null;
  readonly lotCode: string | null;
  readonly quantity: string;
  readonly uom: string;
};

/** One page of what lies in a location and in everything inside it. @rules EDGE-54, EDGE-55 */
export async function listLocationStock(
  db: Reader,
  companyId: number,
  locationId: string,
  page: number,
): Promise<PageOf<LocationStockRow>> {
  const rows = await db.sql<LocationStockRow & { total: number }>(
    sql`WITH RECURSIVE tree AS (
          SELECT l.id FROM location l WHERE l.company_id = ${companyId} AND l.id = ${locationId}::uuid
          UNION
          SELECT l.id FROM location l JOIN tree ON l.parent_id = tree.id WHERE l.company_id = ${companyId})
        SELECT b.location_id AS "locationId", o.code AS "locationCode", b.item_id AS "itemId", i.code AS "itemCode", i.description, v.code AS variant,
          b.lot_id AS "lotId", k.code AS "lotCode", sum(b.quantity - b.flagged_quantity) AS quantity, u.code AS uom, count(*) OVER ()::int AS total
        FROM stock_balance b JOIN tree ON tree.id = b.location_id
        JOIN location o ON o.company_id = b.company_id AND o.id = b.location_id
        JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN item_variant v ON v.company_id = b.company_id AND v.id = b.variant_id
        LEFT JOIN lot k ON k.company_id = b.company_id AND k.id = b.lot_id
        WHERE b.company_id = ${companyId} AND b.quantity <> 0
        GROUP BY b.location_id, o.code, o.code_key, b.item_id, i.code, i.code_key, i.description, v.code, b.lot_id, k.code, k.code_key, u.code
        ORDER BY o.code_key, i.code_key, v.code, k.code_key, b.lot_id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf<LocationStockRow>(rows);
}

/** An item that has its place in a warehouse. */
export type ItemPlaceRow = {
  readonly id: string;
  readonly version: number;
  readonly itemId: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly warehouseId: string;
  readonly warehouseCode: string;
  readonly locationId: string;
  readonly locationCode: string;
  readonly priority: number;
  readonly minStock: string | null;
  readonly maxStock: string | null;
};

/** One page of the items that have their place in a warehouse, or in one location of it; the first of an item is the proposed one. @rules POST-13 */
export async function listItemPlaces(
  db: Reader,
  companyId: number,
  warehouseId: string,
  { q, page, locationId = null }: Pick<ListParams, 'q' | 'page'> & { readonly locationId?: string | null },
): Promise<PageOf<ItemPlaceRow>> {
  const rows = await db.sql<ItemPlaceRow & { total: number }>(
    sql`SELECT m.id, m.version, m.item_id AS "itemId", i.code AS "itemCode", i.description AS "itemDescription", m.warehouse_id AS "warehouseId", w.code AS "warehouseCode",
          m.location_id AS "locationId", l.code AS "locationCode", m.priority, m.min_stock AS "minStock", m.max_stock AS "maxStock", count(*) OVER ()::int AS total
        FROM item_location_map m
        JOIN item i ON i.company_id = m.company_id AND i.id = m.item_id
        JOIN warehouse w ON w.company_id = m.company_id AND w.id = m.warehouse_id
        JOIN location l ON l.company_id = m.company_id AND l.id = m.location_id
        WHERE m.company_id = ${companyId} AND m.warehouse_id = ${warehouseId}::uuid AND (${locationId}::uuid IS NULL OR m.location_id = ${locationId}::uuid)
          AND ${matching(q, ['i.code', 'i.description', 'l.code'])}
        ORDER BY i.code_key, m.item_id, m.priority, l.code_key, m.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf<ItemPlaceRow>(rows);
}
