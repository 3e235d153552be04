import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';

/** A lot or a piece that is one step away, with how much of it went along and the latest record that says so. */
export type Kin = {
  readonly id: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly item: string;
  /** In the unit of the input. */
  readonly quantity: string;
  readonly uom: string;
  readonly since: Day;
  readonly recordId: string | null;
  readonly record: string | null;
};
export type KinOf = {
  readonly madeFrom: readonly Kin[];
  readonly usedIn: readonly Kin[];
  /** How many there are in all, also those beyond the ones told. */
  readonly madeFromCount: number;
  readonly usedInCount: number;
};

const SHOWN = 20;

/** One step along the edges from a node: `other` is the far end, `near` its own end. */
function step(company: number, nodeId: string, ways: { readonly near: Sql; readonly other: Sql; readonly isSerial: Sql }): Sql {
  const { near, other, isSerial } = ways;
  return sql`SELECT ${other} AS id, ${isSerial} AS is_serial, e.input_node, e.output_node, e.quantity, e.first_date, count(*) OVER ()::int AS total
    FROM trace_edge e WHERE e.company_id = ${company} AND ${near} = ${nodeId}::uuid AND e.links > 0 ORDER BY e.first_date DESC, ${other} LIMIT ${SHOWN}`;
}

/**
 * What a lot or a piece was made from and what it was used in, one step each way, the latest first, at most 20 of each with their count, in one statement.
 * Quantities are net of what was undone.
 * @rules TRACE-03, LFL-10
 */
export async function kinOf(run: RunSql, company: number, node: { readonly kind: 'lot' | 'serial'; readonly id: string }): Promise<KinOf> {
  const { id } = node;
  const [input, output] =
    node.kind === 'lot' ? [sql`t.input_lot_id`, sql`t.output_lot_id`] : [sql`t.input_serial_id`, sql`t.output_serial_id`];
  const rows = await run<Kin & { side: 'madeFrom' | 'usedIn'; total: number }>(
    sql`WITH kin AS (
          SELECT 'madeFrom' AS side, f.* FROM (${step(company, id, { near: sql`e.output_node`, other: sql`e.input_node`, isSerial: sql`e.input_is_serial` })}) f
          UNION ALL SELECT 'usedIn', u.* FROM (${step(company, id, { near: sql`e.input_node`, other: sql`e.output_node`, isSerial: sql`e.output_is_serial` })}) u
        )
        SELECT k.side, k.total, k.id, k.is_serial AS "isSerial", COALESCE(l.code, s.code) AS code, c.code || ' ' || i.code AS item, k.quantity, u.code AS uom, k.first_date AS since,
          r.id AS "recordId", w.code || ' / ' || r.number AS record
        FROM kin k
        LEFT JOIN lot l ON l.company_id = ${company} AND l.id = k.id AND NOT k.is_serial
        LEFT JOIN serial s ON s.company_id = ${company} AND s.id = k.id AND k.is_serial
        JOIN item i ON i.company_id = ${company} AND i.id = COALESCE(l.item_id, s.item_id)
        JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        LEFT JOIN lot n ON n.company_id = ${company} AND n.id = k.input_node
        LEFT JOIN serial m ON m.company_id = ${company} AND m.id = k.input_node
        JOIN item g ON g.company_id = ${company} AND g.id = COALESCE(n.item_id, m.item_id)
        JOIN unit_of_measure u ON u.company_id = g.company_id AND u.id = g.uom_id
        LEFT JOIN LATERAL (
          SELECT t.record_id FROM trace_link t
          WHERE t.company_id = ${company} AND t.reverses_id IS NULL
            AND ((k.side = 'usedIn' AND ${input} = ${id}::uuid AND k.output_node IN (t.output_lot_id, t.output_serial_id))
              OR (k.side = 'madeFrom' AND ${output} = ${id}::uuid AND k.input_node IN (t.input_lot_id, t.input_serial_id)))
            AND NOT EXISTS (SELECT 1 FROM trace_link x WHERE x.company_id = t.company_id AND x.reverses_id = t.id)
          ORDER BY t.seq DESC LIMIT 1
        ) t ON true
        LEFT JOIN stock_record r ON r.company_id = ${company} AND r.id = t.record_id
        LEFT JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        ORDER BY k.side, k.first_date DESC, k.id`,
  );
  const side = (wanted: 'madeFrom' | 'usedIn') => rows.filter((row) => row.side === wanted);
  const tell = (wanted: 'madeFrom' | 'usedIn') => side(wanted).map(({ side: _side, total: _total, ...kin }) => kin);
  return {
    madeFrom: tell('madeFrom'),
    usedIn: tell('usedIn'),
    madeFromCount: side('madeFrom')[0]?.total ?? 0,
    usedInCount: side('usedIn')[0]?.total ?? 0,
  };
}
