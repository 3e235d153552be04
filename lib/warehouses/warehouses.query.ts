import sql, { raw } from 'sql-template-tag';
import type { Day } from '../kernel/day';
import { PAGE_SIZE } from '../kernel/list-page';
import type { ListParams } from '../kernel/list-params';
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
