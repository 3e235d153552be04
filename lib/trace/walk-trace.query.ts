import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Step, TraceDirection } from './trace.types';

/**
 * Every step that leads away from the starts, over all levels and without a limit, in one statement: the recursion visits node ids alone,
 * each once; the edges that stand are joined afterwards. Steps of records that were voided or corrected away are not followed.
 * @param starts ids of lots and pieces of the company; others lead nowhere
 * @rules TRACE-04, TRACE-05, TRACE-09, TRACE-10
 */
export async function walkTrace(run: RunSql, companyId: number, starts: readonly string[], direction: TraceDirection): Promise<Step[]> {
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

/** The numbered pieces of lots: who traces such a lot traces its pieces, under whose numbers the events are written (TRACE-12). */
export async function piecesOf(run: RunSql, companyId: number, lotIds: readonly string[]): Promise<string[]> {
  if (lotIds.length === 0) return [];
  const rows = await run<{ id: string }>(
    sql`SELECT s.id FROM serial s WHERE s.company_id = ${companyId} AND s.lot_id = ANY(${[...lotIds]}::uuid[]) AND s.voided_at IS NULL ORDER BY s.id`,
  );
  return rows.map(({ id }) => id);
}
