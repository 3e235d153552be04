import sql from 'sql-template-tag';
import type { Check } from './checks';

/** Figures that are kept beside what they follow from: the state of a lot, costs, numbers. */
export const FIGURE_CHECKS: readonly Check[] = [
  {
    id: 'LOT-20',
    title: 'every lot has the state of its last change, and each change began at the state before it',
    counted: (company) => sql`SELECT count(*)::int AS count FROM lot_status_change WHERE company_id = ${company}`,
    faulty: (company) => sql`
      WITH change AS (SELECT lot_id, from_status_id, to_status_id, lag(to_status_id) OVER w AS before, row_number() OVER w AS nth, lead(seq) OVER w IS NULL AS last
        FROM lot_status_change WHERE company_id = ${company} WINDOW w AS (PARTITION BY lot_id ORDER BY seq))
      SELECT 'lot ' || l.code AS what FROM change c JOIN lot l ON l.company_id = ${company} AND l.id = c.lot_id
      WHERE (c.nth > 1 AND c.from_status_id IS DISTINCT FROM c.before) OR (c.last AND c.to_status_id IS DISTINCT FROM l.status_id)`,
  },
  {
    id: 'COST-02',
    title: 'the average cost of every item is that of the sums kept beside it',
    counted: (company) => sql`SELECT count(*)::int AS count FROM item WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'item ' || code AS what FROM item
      WHERE company_id = ${company} AND cost_quantity > 0 AND cost_amount >= 0 AND average_cost <> round(cost_amount / cost_quantity, 6)`,
  },
  {
    id: 'NUM-01',
    title: 'no record of a warehouse and day has a number twice, nor one that is still to be given',
    counted: (company) => sql`SELECT count(*)::int AS count FROM stock_record WHERE company_id = ${company}`,
    faulty: (company) => sql`
      SELECT 'record ' || number || ' of ' || posting_date AS what FROM stock_record WHERE company_id = ${company} GROUP BY warehouse_id, posting_date, number HAVING count(*) > 1
      UNION ALL SELECT 'record ' || r.number || ' of ' || r.posting_date FROM stock_record r
      JOIN record_number n ON n.company_id = r.company_id AND n.warehouse_id = r.warehouse_id AND n.posting_date = r.posting_date WHERE r.company_id = ${company} AND r.number > n.last_number`,
  },
];
