import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { linkTold } from './past';
import type { Past } from './past.types';
import type { Step, TraceDirection } from './trace.types';

/**
 * Every step that leads away from the starts, over all levels and without a limit, in one statement: the recursion visits node ids alone,
 * each once; the edges that stand are joined afterwards. Steps of records that were voided or corrected away are not followed.
 * As of a past day or as known then, the links of then are walked.
 * @param starts ids of lots and pieces of the company; others lead nowhere
 * @rules TRACE-04, TRACE-05, TRACE-09, TRACE-10
 */
export async function walkTrace(
  run: RunSql,
  companyId: number,
  starts: readonly string[],
  { direction, past = null }: { readonly direction: TraceDirection; readonly past?: Past | null },
): Promise<Step[]> {
  if (past) return walkLinks(run, companyId, starts, { direction, past });
  const [near, far, farIsSerial] =
    direction === 'usage'
      ? ([sql`e.input_node`, sql`e.output_node`, sql`e.output_is_serial`] as const)
      : ([sql`e.output_node`, sql`e.input_node`, sql`e.input_is_serial`] as const);
  // `OFFSET 0`: how many nodes a recursion reaches cannot be foreseen, and a guess too high would read all edges.
  const next = (company: number, columns: Sql): Sql =>
    sql`CROSS JOIN LATERAL (SELECT ${columns} FROM trace_edge e WHERE e.company_id = ${company} AND ${near} = r.node AND e.links > 0 OFFSET 0) e`;
  return run<Step>(
    sql`WITH RECURSIVE reach(node) AS (
          SELECT unnest(${[...starts]}::uuid[]) UNION SELECT e.far FROM reach r ${next(companyId, sql`${far} AS far`)}
        )
        SELECT r.node AS "from", e.far AS "to", e."toIsSerial", e.quantity, e.since
        FROM reach r ${next(companyId, sql`${far} AS far, ${farIsSerial} AS "toIsSerial", e.quantity, e.first_date AS since`)}`,
    `trace-${direction}`,
  );
}

/** The same as it was: over the links of then, as the edges know only how things stand. */
async function walkLinks(
  run: RunSql,
  companyId: number,
  starts: readonly string[],
  { direction, past }: { readonly direction: TraceDirection; readonly past: Past },
): Promise<Step[]> {
  const input = { lot: sql`t.input_lot_id`, piece: sql`t.input_serial_id` };
  const output = { lot: sql`t.output_lot_id`, piece: sql`t.output_serial_id` };
  const [near, far] = direction === 'usage' ? [input, output] : [output, input];
  const next = (company: number): Sql =>
    sql`CROSS JOIN LATERAL (SELECT t.* FROM trace_link t WHERE t.company_id = ${company} AND (${near.lot} = r.node OR ${near.piece} = r.node) AND ${linkTold(past)} OFFSET 0) t`;
  return run<Step>(
    sql`WITH RECURSIVE reach(node) AS (
          SELECT unnest(${[...starts]}::uuid[]) UNION SELECT COALESCE(${far.lot}, ${far.piece}) FROM reach r ${next(companyId)}
        )
        SELECT r.node AS "from", COALESCE(${far.lot}, ${far.piece}) AS "to", ${far.lot} IS NULL AS "toIsSerial", COALESCE(sum(t.quantity), 0) AS quantity, min(t.posting_date) AS since
        FROM reach r ${next(companyId)} GROUP BY 1, 2, 3`,
  );
}

/** The numbered pieces of lots: who traces such a lot traces its pieces, under whose numbers the events are written (TRACE-12). */
export async function piecesOf(run: RunSql, companyId: number, lotIds: readonly string[]): Promise<string[]> {
  if (lotIds.length === 0) return [];
  const rows = await run<{ id: string }>(
    sql`SELECT s.id FROM serial s WHERE s.company_id = ${companyId} AND s.lot_id = ANY(${[...lotIds]}::uuid[]) AND s.voided_at IS NULL ORDER BY s.id`,
  );
  return rows.map(({ id }) => id);
}
