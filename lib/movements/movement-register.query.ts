import sql, { empty, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { FILTERED, fitting, type Narrowed, narrowMovements, reversed } from './movement-filters.query';
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
  /** How many pieces with numbers of their own went along, and the first of them; null for goods without. */
  readonly pieces: number | null;
  readonly serials: string | null;
  readonly location: string | null;
  /** The account of the record. */
  readonly account: string | null;
  /** Whose stock it is, where the warehouse keeps stock by customer or supplier. */
  readonly partner: string | null;
  readonly document: string | null;
  /** Of the line: its project, and which cost centres bear it. */
  readonly project: string | null;
  readonly costCentres: string | null;
  /** The RFID tag that was read with its lot. */
  readonly tag: string | null;
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

function afterCursor({ after, sort }: MovementRegisterParams): Sql {
  if (!after) return empty;
  const [date, seq] = after;
  return sql` AND (e.posting_date, e.seq) ${raw(sort === 'date' ? '>' : '<')} (${date}::date, ${seq}::bigint)`;
}

/** The numbers of the first few pieces of movement `e`; those that were asked for come first. */
const firstPieces = ({ serial }: Narrowed, { serialId }: MovementRegisterParams): Sql =>
  sql`(SELECT string_agg(c.code, ', ' ORDER BY c.nth) FROM (
    SELECT s.code, row_number() OVER (ORDER BY x.serial_id = ANY(${[...(serial ?? []), ...(serialId ? [serialId] : [])]}::uuid[]) DESC, s.code_key, x.seq) AS nth
    FROM serial_entry x JOIN serial s ON s.company_id = x.company_id AND s.id = x.serial_id WHERE x.company_id = e.company_id AND x.entry_id = e.id ORDER BY nth LIMIT 3) c)`;

/**
 * One page of the movements that fit, each row of the ledger by posting date and order of posting; `next` is the cursor of the following page.
 * Rows that were taken back and those that took them back are listed too, with their mark.
 * @rules LOT-26, POST-18
 */
export async function listMovements(run: RunSql, companyId: number, params: MovementRegisterParams): Promise<MovementPage> {
  const order = raw(params.sort === 'date' ? 'ASC' : 'DESC');
  const found = await narrowMovements(run, companyId, params);
  const rows = await run<MovementRow & { seq: string }>(
    sql`WITH page AS MATERIALIZED (
          SELECT e.* ${FILTERED} WHERE ${fitting(companyId, params, found)}${afterCursor(params)}
          ORDER BY e.posting_date ${order}, e.seq ${order} LIMIT ${params.size + 1}
        )
        SELECT e.id, e.seq::text AS seq, e.posting_date AS date, e.record_id AS "recordId", r.number, e.direction, e.quantity, e.packages, e.opening, e.transfer,
          e.item_id AS "itemId", k.code || ' ' || i.code AS item, i.description AS "itemDescription", u.code AS uom, e.lot_id AS "lotId", r.ref_document_text AS document,
          CASE WHEN e.reverses_id IS NOT NULL THEN 'REVERSAL' WHEN ${reversed} THEN 'REVERSED' ELSE 'STANDS' END AS state, r.voided_at IS NOT NULL AS voided, to_json(e.created_at)#>>'{}' AS at,
          e.rfid_tag AS tag, n.line_no AS "lineNo", (SELECT p.code FROM project p WHERE p.company_id = n.company_id AND p.id = n.project_id) AS project,
          (SELECT string_agg(c.code, ', ' ORDER BY c.code_key) FROM stock_line_cost_centre s JOIN cost_centre c ON c.company_id = s.company_id AND c.id = s.cost_centre_id
            WHERE s.company_id = n.company_id AND s.line_id = n.id) AS "costCentres",
          (SELECT w.code FROM warehouse w WHERE w.company_id = e.company_id AND w.id = e.warehouse_id) AS warehouse,
          (SELECT t.code || ' ' || t.description FROM warehouse_template t WHERE t.company_id = r.company_id AND t.id = r.template_id) AS template,
          (SELECT v.code FROM item_variant v WHERE v.company_id = e.company_id AND v.id = e.variant_id) AS variant,
          (SELECT l.code FROM lot l WHERE l.company_id = e.company_id AND l.id = e.lot_id) AS lot,
          NULLIF((SELECT count(*)::int FROM serial_entry x WHERE x.company_id = e.company_id AND x.entry_id = e.id), 0) AS pieces, ${firstPieces(found, params)} AS serials,
          (SELECT p.code FROM location p WHERE p.company_id = e.company_id AND p.id = e.location_id) AS location,
          (SELECT a.name FROM partner a WHERE a.company_id = r.company_id AND a.id = r.partner_id) AS account,
          (SELECT o.name FROM partner o WHERE o.company_id = e.company_id AND o.id = e.partner_id) AS partner,
          (SELECT c.name FROM app_user c WHERE c.id = e.created_by) AS by
        FROM page e
        JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
        JOIN stock_line n ON n.company_id = e.company_id AND n.id = e.line_id
        JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        ORDER BY e.posting_date ${order}, e.seq ${order}`,
  );
  const page = rows.slice(0, params.size);
  const last = page.at(-1);
  return {
    rows: page.map(({ seq: _seq, ...row }) => row),
    next: rows.length > params.size && last ? cursorText([last.date, last.seq]) : null,
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
export const isNarrow = ({ itemId, lotId, record, serialId }: MovementRegisterParams): boolean =>
  itemId !== null || record !== null || serialId !== null || (lotId !== null && lotId !== '-');

/** What all movements that fit come to, per unit: in, out, and together. @rules STK-01 */
export async function sumMovements(run: RunSql, companyId: number, params: MovementRegisterParams): Promise<MovementTotal[]> {
  const found = await narrowMovements(run, companyId, params);
  return run<MovementTotal>(
    sql`SELECT m.uom, COALESCE(sum(m.quantity) FILTER (WHERE m.direction = 'LOAD'), 0) AS loaded, COALESCE(sum(m.quantity) FILTER (WHERE m.direction = 'UNLOAD'), 0) AS unloaded,
          sum(m.quantity) AS quantity, count(*)::int AS count
        FROM (
          SELECT e.quantity, e.direction, u.code AS uom ${FILTERED} JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id WHERE ${fitting(companyId, params, found)}
        ) m GROUP BY m.uom ORDER BY m.uom`,
  );
}
