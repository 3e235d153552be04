import sql from 'sql-template-tag';
import type { Check } from './checks';

const live = sql`l.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM trace_link r WHERE r.company_id = l.company_id AND r.reverses_id = l.id)`;

/** What must be true of genealogy, but that it has no circle (`findCycle`). Ids: rules of domain.md, B… of its appendix B. */
export const TRACE_CHECKS: readonly Check[] = [
  {
    id: 'TRACE-03',
    title: 'every edge of the genealogy is the net of its links',
    counted: (company) => sql`SELECT count(*)::int AS count FROM trace_link WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH folded AS (SELECT COALESCE(input_lot_id, input_serial_id) AS input_node, COALESCE(output_lot_id, output_serial_id) AS output_node,
          sum(CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END)::int AS links, COALESCE(sum(quantity), 0) AS quantity FROM trace_link WHERE company_id = ${company} GROUP BY 1, 2),
      kept AS (SELECT input_node, output_node, links, quantity FROM trace_edge WHERE company_id = ${company})
      SELECT 'edge ' || input_node || ' → ' || output_node AS what FROM ((SELECT * FROM folded EXCEPT ALL SELECT * FROM kept) UNION ALL (SELECT * FROM kept EXCEPT ALL SELECT * FROM folded)) AS difference`,
  },
  {
    id: 'TRACE-09',
    title: 'every link that was taken back is taken back whole, and a standing one joins movements that stand',
    counted: (company) => sql`SELECT count(*)::int AS count FROM trace_link WHERE company_id = ${company} AND reverses_id IS NOT NULL`,
    faulty: (company) => sql`
      SELECT 'reversal ' || r.id AS what FROM trace_link r JOIN trace_link l ON l.company_id = r.company_id AND l.id = r.reverses_id
      WHERE r.company_id = ${company} AND (r.quantity <> -l.quantity OR l.reverses_id IS NOT NULL OR (r.record_id, r.line_id, r.input_lot_id, r.input_serial_id, r.output_lot_id, r.output_serial_id)
        IS DISTINCT FROM (l.record_id, l.line_id, l.input_lot_id, l.input_serial_id, l.output_lot_id, l.output_serial_id))
      UNION ALL SELECT 'link ' || l.id FROM trace_link l JOIN stock_entry v ON v.company_id = l.company_id AND v.reverses_id IN (l.input_entry_id, l.output_entry_id)
      WHERE l.company_id = ${company} AND ${live}`,
  },
  {
    id: 'B9',
    title: 'the links of every input to the outputs of one item add up to what was taken in',
    counted: (company) => sql`SELECT count(*)::int AS count FROM trace_link l WHERE l.company_id = ${company} AND ${live}`,
    faulty: (company) => sql`
      SELECT 'entry ' || l.input_entry_id AS what FROM trace_link l JOIN stock_entry i ON i.company_id = l.company_id AND i.id = l.input_entry_id
      JOIN stock_entry o ON o.company_id = l.company_id AND o.id = l.output_entry_id
      WHERE l.company_id = ${company} AND l.quantity IS NOT NULL AND ${live}
      GROUP BY l.record_id, l.line_id, l.input_entry_id, l.input_serial_id, o.item_id, i.quantity
      HAVING sum(l.quantity) <> CASE WHEN l.input_serial_id IS NULL THEN abs(i.quantity) ELSE 1 END`,
  },
];
