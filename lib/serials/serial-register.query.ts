import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { type Day, isDay } from '../kernel/day';
import { serialConditions } from './serial-filters.query';
import { cursorText, type SerialFilters, type SerialRegisterParams } from './serial-register.params';
import type { SerialState } from './serial.types';

export const SERIAL_PAGE = 50;

export type SerialListRow = {
  readonly id: string;
  readonly code: string;
  readonly classCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  readonly variantName: string | null;
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly lotType: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  /** Calendar days until the expiry, negative once it is past. */
  readonly daysLeft: number | null;
  readonly near: boolean;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
  readonly supplier: string | null;
  readonly state: SerialState;
  readonly warehouse: string | null;
  readonly location: string | null;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
  readonly reserved: boolean;
  readonly insertDate: Day;
};

export type SerialPage = { readonly rows: SerialListRow[]; readonly next: string | null };

const ORDER = {
  code: { column: 's.code_key', type: 'text' },
  start: { column: 's.start_date', type: 'date' },
  expiry: { column: 's.expiry_date', type: 'date' },
} as const;

/** The column of a sort, and whether it goes down. */
function orderOf(sort: SerialRegisterParams['sort']) {
  const key = sort.replace('-', '') as keyof typeof ORDER;
  return { ...ORDER[key], down: sort.startsWith('-') };
}

/** Rows after the cursor; no expiry sorts as the latest of all. */
function afterCursor({ sort, after }: Pick<SerialRegisterParams, 'sort' | 'after'>): Sql {
  if (!after) return empty;
  const { column: name, type, down } = orderOf(sort);
  const [given, id] = after;
  if (given !== null && type === 'date' && !isDay(given)) return empty;
  const [column, kind] = [raw(name), raw(type)];
  if (given === null)
    return down ? sql` AND (${column} IS NOT NULL OR s.id < ${id}::uuid)` : sql` AND ${column} IS NULL AND s.id > ${id}::uuid`;
  if (down) return sql` AND (${column}, s.id) < (${given}::${kind}, ${id}::uuid)`;
  if (type !== 'date') return sql` AND (${column}, s.id) > (${given}::${kind}, ${id}::uuid)`;
  return sql` AND (${column} >= ${given}::${kind} AND (${column}, s.id) > (${given}::${kind}, ${id}::uuid) OR ${column} IS NULL)`;
}

type PageQuestion = SerialFilters & Pick<SerialRegisterParams, 'sort' | 'after'> & { readonly size?: number };

/**
 * One page of the pieces that fit, in one statement beside the look-up of names. Voided pieces are never listed; `next` is the cursor of the page after it.
 * @rules SER-17, REG-01, REG-02, STK-08
 */
export async function listSerials(run: RunSql, companyId: number, params: PageQuestion, today: Day): Promise<SerialPage> {
  const { column, down } = orderOf(params.sort);
  const direction = raw(down ? 'DESC' : 'ASC');
  const size = params.size ?? SERIAL_PAGE;
  const conditions = await serialConditions(run, companyId, params);
  const rows = await run<SerialListRow & { place: string | null }>(
    sql`WITH page AS MATERIALIZED (
          SELECT s.*, ${raw(column)}::text AS place FROM serial s WHERE s.company_id = ${companyId} AND s.voided_at IS NULL AND ${conditions}${afterCursor(params)}
          ORDER BY ${raw(column)} ${direction}, s.id ${direction} LIMIT ${size + 1}
        )
        SELECT s.id, s.code, k.code AS "classCode", i.code AS "itemCode", i.description AS "itemDescription", v.code AS variant, v.description AS "variantName",
          s.lot_id AS "lotId", l.code AS lot, t.description AS "lotType", s.start_date AS "startDate", s.expiry_date AS "expiryDate", s.expiry_date - ${today}::date AS "daysLeft",
          COALESCE(s.expiry_date - COALESCE(i.block_warning_days, 30) <= ${today}::date, false) AS near, s.customer_code AS "customerCode", s.supplier_code AS "supplierCode",
          p.name AS supplier, s.state, w.code AS warehouse, o.code AS location, s.cancelled, s.forced_closed AS "forcedClosed", s.reserved, s.insert_date AS "insertDate", s.place
        FROM page s
        JOIN item i ON i.company_id = s.company_id AND i.id = s.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        LEFT JOIN item_variant v ON v.company_id = s.company_id AND v.id = s.variant_id
        LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        LEFT JOIN lot_type t ON t.company_id = l.company_id AND t.id = l.lot_type_id
        LEFT JOIN partner p ON p.company_id = s.company_id AND p.id = s.supplier_id
        LEFT JOIN warehouse w ON w.company_id = s.company_id AND w.id = s.warehouse_id
        LEFT JOIN location o ON o.company_id = s.company_id AND o.id = s.location_id
        ORDER BY ${raw(column)} ${direction}, s.id ${direction}`,
  );
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return { rows: shown.map(({ place: _place, ...row }) => row), next: last ? cursorText([last.place, last.id]) : null };
}

/** Whether the company has any piece at all: an empty view and an empty register are two sights. */
export async function hasSerials(run: RunSql, companyId: number): Promise<boolean> {
  const found = await run(sql`SELECT 1 FROM serial WHERE company_id = ${companyId} AND voided_at IS NULL LIMIT 1`);
  return found.length > 0;
}

export type SerialChoices = { readonly warehouses: readonly { readonly code: string; readonly description: string }[] };

/** What the list can be filtered by; warehouses out of use are left out. @rules REG-01 */
export async function serialChoices(run: RunSql, companyId: number): Promise<SerialChoices> {
  const warehouses = await run<{ code: string; description: string }>(
    sql`SELECT code, description FROM warehouse WHERE company_id = ${companyId} AND active ORDER BY code_key, id`,
  );
  return { warehouses };
}

/** How many pieces a filter has, how many of them lie in stock, are void or kept, and the last of them by id: what a change of all begins with. */
export type SerialCount = {
  readonly count: number;
  readonly inStock: number;
  readonly flagged: number;
  readonly reserved: number;
  readonly last: string | null;
};

/** The pieces of a filter, counted. @rules REG-03, UI-02 */
export async function countSerials(run: RunSql, companyId: number, filters: SerialFilters): Promise<SerialCount> {
  const conditions = await serialConditions(run, companyId, filters);
  const [row] = await run<SerialCount>(
    sql`SELECT count(*)::int AS count, count(*) FILTER (WHERE s.state = 'IN_STOCK')::int AS "inStock", count(*) FILTER (WHERE s.cancelled OR s.forced_closed)::int AS flagged,
          count(*) FILTER (WHERE s.reserved)::int AS reserved, max(s.id::text COLLATE "C") AS last
        FROM serial s WHERE s.company_id = ${companyId} AND s.voided_at IS NULL AND ${conditions}`,
  );
  return row ?? { count: 0, inStock: 0, flagged: 0, reserved: 0, last: null };
}
