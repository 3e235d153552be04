import sql from 'sql-template-tag';
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
  const ids = [...starts];
  return direction === 'usage'
    ? run<Step>(
        sql`WITH RECURSIVE reach(node) AS (
              SELECT unnest(${ids}::uuid[])
              UNION SELECT e.output_node FROM reach r JOIN trace_edge e ON e.company_id = ${companyId} AND e.input_node = r.node AND e.links > 0
            )
            SELECT e.input_node AS "from", e.output_node AS "to", e.output_is_serial AS "toIsSerial", e.quantity, e.first_date AS since
            FROM reach r JOIN trace_edge e ON e.company_id = ${companyId} AND e.input_node = r.node AND e.links > 0`,
        'trace-usage',
      )
    : run<Step>(
        sql`WITH RECURSIVE reach(node) AS (
              SELECT unnest(${ids}::uuid[])
              UNION SELECT e.input_node FROM reach r JOIN trace_edge e ON e.company_id = ${companyId} AND e.output_node = r.node AND e.links > 0
            )
            SELECT e.output_node AS "from", e.input_node AS "to", e.input_is_serial AS "toIsSerial", e.quantity, e.first_date AS since
            FROM reach r JOIN trace_edge e ON e.company_id = ${companyId} AND e.output_node = r.node AND e.links > 0`,
        'trace-composition',
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
  const next = sql`JOIN trace_link t ON t.company_id = ${companyId} AND (${near.lot} = r.node OR ${near.piece} = r.node) AND ${linkTold(past)}`;
  return run<Step>(
    sql`WITH RECURSIVE reach(node) AS (
          SELECT unnest(${[...starts]}::uuid[]) UNION SELECT COALESCE(${far.lot}, ${far.piece}) FROM reach r ${next}
        )
        SELECT r.node AS "from", COALESCE(${far.lot}, ${far.piece}) AS "to", ${far.lot} IS NULL AS "toIsSerial", COALESCE(sum(t.quantity), 0) AS quantity, min(t.posting_date) AS since
        FROM reach r ${next} GROUP BY 1, 2, 3`,
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
