import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { codePattern, likeText } from '../kernel/like';
import { PAGE_SIZE } from '../kernel/list-params';
import { matching } from '../server/search-sql';
import { cursorText, type MovementRegisterParams } from './movement-register.params';

/** STANDS counts; REVERSED was taken back; REVERSAL took another row back. */
export type MovementState = 'STANDS' | 'REVERSED' | 'REVERSAL';

export type MovementRow = {
  readonly id: string;
  readonly date: Day;
  readonly recordId: string;
  readonly number: number;
  readonly lineNo: number;
  readonly warehouse: string;
  readonly template: string;
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly itemId: string;
  readonly item: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly location: string | null;
  /** The account of the record. */
  readonly account: string | null;
  /** Whose stock it is, where the warehouse keeps stock by customer or supplier. */
  readonly partner: string | null;
  readonly document: string | null;
  /** Signed, as in the ledger. */
  readonly quantity: string;
  readonly uom: string;
  readonly packages: number | null;
  readonly state: MovementState;
  readonly voided: boolean;
  readonly opening: boolean;
  readonly transfer: boolean;
  readonly at: string;
  readonly by: string | null;
};
export type MovementPage = { readonly rows: readonly MovementRow[]; readonly next: string | null };

/** True for a row that a later one took back; an index answers it. */
const reversed = sql`EXISTS (SELECT 1 FROM stock_entry z WHERE z.company_id = e.company_id AND z.reverses_id = e.id)`;

const KIND: Readonly<Record<MovementRegisterParams['kind'], Sql>> = {
  all: empty,
  standing: sql` AND e.reverses_id IS NULL AND NOT ${reversed}`,
  reversed: sql` AND ${reversed}`,
  reversal: sql` AND e.reverses_id IS NOT NULL`,
};
const VIEW: Readonly<Record<MovementRegisterParams['view'], Sql>> = {
  all: empty,
  loads: sql` AND e.direction = 'LOAD'`,
  unloads: sql` AND e.direction = 'UNLOAD'`,
};

const exactly = (column: string, id: string | null): Sql =>
  id === null ? empty : id === '-' ? sql` AND ${raw(column)} IS NULL` : sql` AND ${raw(column)} = ${id}::uuid`;

const named = (alias: string, text: string): Sql =>
  text === '' ? empty : sql` AND (${raw(alias)}.name ILIKE ${likeText(text)} OR ${raw(alias)}.nickname ILIKE ${likeText(text)})`;

/** Locations whose code fits, and all that lies inside them. */
const inside = (companyId: number, location: string): Sql =>
  location === ''
    ? empty
    : sql` AND e.location_id IN (WITH RECURSIVE inside AS (
        SELECT id FROM location WHERE company_id = ${companyId} AND code_key LIKE ${codePattern(location)}
        UNION SELECT x.id FROM location x JOIN inside ON x.parent_id = inside.id WHERE x.company_id = ${companyId}
      ) SELECT id FROM inside)`;

function conditions(companyId: number, params: MovementRegisterParams): Sql {
  const { q, view, kind, item, lot, from, to } = params;
  const ids = [
    ['e.warehouse_id', params.warehouse],
    ['e.item_id', params.itemId],
    ['e.variant_id', params.variantId],
    ['e.location_id', params.locationId],
    ['e.partner_id', params.partnerId],
    ['e.project_id', params.projectId],
    ['e.lot_id', params.lotId],
    ['e.record_id', params.record],
    ['r.template_id', params.template],
  ] as const;
  const exact = ids.reduce((all, [column, id]) => sql`${all}${exactly(column, id)}`, empty);
  return sql`${exact}${VIEW[view]}${KIND[kind]}${from === '' ? empty : sql` AND e.posting_date >= ${from}::date`}${to === '' ? empty : sql` AND e.posting_date <= ${to}::date`}${
    item === '' ? empty : sql` AND (i.code_key LIKE ${codePattern(item)} OR k.code_key || ' ' || i.code_key LIKE ${codePattern(item)})`
  }${lot === '' ? empty : sql` AND l.code_key LIKE ${codePattern(lot)}`}${inside(companyId, params.location)}${named('a', params.account)}${named('o', params.partner)} AND ${matching(
    q,
    ['i.code', 'i.description', 'l.code'],
  )}`;
}

function afterCursor({ after, sort }: MovementRegisterParams): Sql {
  if (!after) return empty;
  const [date, seq] = after;
  return sql` AND (e.posting_date, e.seq) ${raw(sort === 'date' ? '>' : '<')} (${date}::date, ${seq}::bigint)`;
}

const FROM = sql`FROM stock_entry e
  JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
  JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
  JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
  JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
  LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id
  LEFT JOIN partner a ON a.company_id = r.company_id AND a.id = r.partner_id
  LEFT JOIN partner o ON o.company_id = e.company_id AND o.id = e.partner_id`;

/**
 * One page of the movements that fit, each row of the ledger by posting date and order of posting; `next` is the cursor of the following page.
 * Rows that were taken back and those that took them back are listed too, with their mark.
 * @rules LOT-26, POST-18
 */
export async function listMovements(
  run: RunSql,
  companyId: number,
  params: MovementRegisterParams,
  take = PAGE_SIZE,
): Promise<MovementPage> {
  const order = raw(params.sort === 'date' ? 'ASC' : 'DESC');
  const rows = await run<MovementRow & { seq: string }>(
    sql`SELECT e.id, e.seq::text AS seq, e.posting_date AS date, e.record_id AS "recordId", r.number, n.line_no AS "lineNo", w.code AS warehouse, t.code || ' ' || t.description AS template,
          e.direction, e.item_id AS "itemId", k.code || ' ' || i.code AS item, i.description AS "itemDescription", v.code AS variant, e.lot_id AS "lotId", l.code AS lot, p.code AS location,
          a.name AS account, o.name AS partner, r.ref_document_text AS document, e.quantity, u.code AS uom, e.packages,
          CASE WHEN e.reverses_id IS NOT NULL THEN 'REVERSAL' WHEN ${reversed} THEN 'REVERSED' ELSE 'STANDS' END AS state, r.voided_at IS NOT NULL AS voided, e.opening, e.transfer, to_json(e.created_at)#>>'{}' AS at, c.name AS by
        ${FROM}
        JOIN stock_line n ON n.company_id = e.company_id AND n.id = e.line_id
        JOIN warehouse w ON w.company_id = e.company_id AND w.id = e.warehouse_id
        JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id
        LEFT JOIN item_variant v ON v.company_id = e.company_id AND v.id = e.variant_id
        LEFT JOIN location p ON p.company_id = e.company_id AND p.id = e.location_id
        LEFT JOIN app_user c ON c.id = e.created_by
        WHERE e.company_id = ${companyId}${conditions(companyId, params)}${afterCursor(params)}
        ORDER BY e.posting_date ${order}, e.seq ${order} LIMIT ${take + 1}`,
  );
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return {
    rows: page.map(({ seq: _seq, ...row }) => row),
    next: rows.length > take && last ? cursorText([last.date, last.seq]) : null,
  };
}

export type MovementTotal = {
  readonly uom: string;
  readonly loaded: string;
  readonly unloaded: string;
  readonly quantity: string;
  readonly count: number;
};

/** True where the sum of the movements means something and an index reaches all of them: one item, one lot or one record. */
export const isNarrow = ({ itemId, lotId, record }: MovementRegisterParams): boolean =>
  itemId !== null || record !== null || (lotId !== null && lotId !== '-');

/** What all movements that fit come to, per unit: in, out, and together. @rules STK-01 */
export async function sumMovements(run: RunSql, companyId: number, params: MovementRegisterParams): Promise<MovementTotal[]> {
  return run<MovementTotal>(
    sql`SELECT u.code AS uom, COALESCE(sum(e.quantity) FILTER (WHERE e.direction = 'LOAD'), 0) AS loaded, COALESCE(sum(e.quantity) FILTER (WHERE e.direction = 'UNLOAD'), 0) AS unloaded,
          sum(e.quantity) AS quantity, count(*)::int AS count
        ${FROM} WHERE e.company_id = ${companyId}${conditions(companyId, params)} GROUP BY u.code ORDER BY u.code`,
  );
}
