import sql, { type Sql } from 'sql-template-tag';
import { linkStands } from '../balance/balance-parts';
import { type Portion, within } from '../trace/portions';

/** Edges from the nodes of a portion that are not the net of their links, as rows of `broken_link`. @rules TRACE-03, TRACE-10 */
export function wrongEdgesIn(companyId: number, checkId: string, node: 'lot' | 'serial', portion: Portion): Sql {
  const input = node === 'lot' ? sql`t.input_lot_id` : sql`t.input_serial_id`;
  return sql`WITH folded AS (
        SELECT ${input} AS input_node, COALESCE(t.output_lot_id, t.output_serial_id) AS output_node,
          sum(CASE WHEN t.reverses_id IS NULL THEN 1 ELSE -1 END)::int AS links, COALESCE(sum(t.quantity), 0) AS quantity
        FROM trace_link t WHERE t.company_id = ${companyId} AND ${within(input, portion)} GROUP BY 1, 2
      ),
      edge AS (
        SELECT e.input_node, e.output_node, e.links, e.quantity FROM trace_edge e
        WHERE e.company_id = ${companyId} AND ${within(sql`e.input_node`, portion)} AND e.input_is_serial = ${node === 'serial'}
      )
      SELECT ${companyId}::int, ${checkId}::uuid, 'NET', COALESCE(f.input_node, e.input_node), COALESCE(f.output_node, e.output_node), NULL::uuid
      FROM folded f FULL JOIN edge e ON e.input_node = f.input_node AND e.output_node = f.output_node
      WHERE f.links IS DISTINCT FROM e.links OR f.quantity IS DISTINCT FROM e.quantity`;
}

/**
 * Links of the records of a portion that stand though a movement of theirs was taken back, and movements whose links tell another quantity than they
 * moved, as rows of `broken_link`.
 * @rules TRACE-09, TRACE-14
 */
export const wrongLinksIn = (companyId: number, checkId: string, portion: Portion): Sql =>
  sql`WITH link AS MATERIALIZED (
        SELECT t.* FROM trace_link t WHERE t.company_id = ${companyId} AND ${within(sql`t.record_id`, portion)} AND ${linkStands}
      ),
      told AS (
        SELECT t.record_id, COALESCE(t.input_lot_id, t.input_serial_id) AS node FROM link t
        JOIN stock_entry i ON i.company_id = ${companyId} AND i.id = t.input_entry_id JOIN stock_entry o ON o.company_id = ${companyId} AND o.id = t.output_entry_id
        WHERE t.quantity IS NOT NULL
        GROUP BY t.record_id, t.line_id, t.input_entry_id, t.input_lot_id, t.input_serial_id, o.item_id, i.quantity
        HAVING sum(t.quantity) <> CASE WHEN t.input_serial_id IS NULL THEN abs(i.quantity) ELSE 1 END
      ),
      gone AS (SELECT v.reverses_id AS id FROM stock_entry v WHERE v.company_id = ${companyId} AND v.reverses_id IN (SELECT input_entry_id FROM link UNION SELECT output_entry_id FROM link))
      SELECT DISTINCT ${companyId}::int, ${checkId}::uuid, 'GONE', COALESCE(t.input_lot_id, t.input_serial_id), COALESCE(t.output_lot_id, t.output_serial_id), t.record_id
      FROM link t WHERE t.input_entry_id IN (SELECT id FROM gone) OR t.output_entry_id IN (SELECT id FROM gone)
      UNION ALL SELECT DISTINCT ${companyId}::int, ${checkId}::uuid, 'SUM', node, NULL::uuid, record_id FROM told`;
