import { entryTold } from '../trace/past';
import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { PAGE_SIZE } from '../kernel/list-page';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { linkStands } from '../balance/balance-parts';
import type { BrokenLink, Leak } from '../balance/balance.types';

/** A page of the links that the last check found a trace could not rely on. @rules TRACE-03, TRACE-09, TRACE-14 */
export async function listBrokenLinks(run: RunSql, companyId: number, page: number): Promise<PageOf<BrokenLink>> {
  const rows = await run<BrokenLink & { total: number }>(
    sql`SELECT b.kind, b.from_node AS "fromId", l.id IS NULL AS "fromIsSerial", COALESCE(l.code, s.code) AS "from", b.to_node AS "toId", m.id IS NULL AS "toIsSerial", COALESCE(m.code, n.code) AS "to",
          r.id AS "recordId", w.code || ' / ' || r.number AS record, c.broken AS total
        FROM readiness_check c JOIN broken_link b ON b.company_id = c.company_id AND b.check_id = c.id
        LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = b.from_node LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = b.from_node
        LEFT JOIN lot m ON m.company_id = ${companyId} AND m.id = b.to_node LEFT JOIN serial n ON n.company_id = ${companyId} AND n.id = b.to_node
        LEFT JOIN stock_record r ON r.company_id = ${companyId} AND r.id = b.record_id LEFT JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        WHERE c.company_id = ${companyId}
        ORDER BY b.kind, COALESCE(l.code_key, s.code_key), b.from_node, b.to_node, b.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf(rows);
}

/** Movements of tracked items since a day that stand, without transfers, each with the gap that it leaves or null. */
const judged = (companyId: number, since: Day): Sql =>
  sql`link AS MATERIALIZED (
        SELECT t.input_entry_id AS id FROM trace_link t WHERE t.company_id = ${companyId} AND t.posting_date >= ${since}::date AND ${linkStands}
        UNION SELECT t.output_entry_id FROM trace_link t WHERE t.company_id = ${companyId} AND t.posting_date >= ${since}::date AND ${linkStands}
      ),
      judged AS (
        SELECT r.template_id, e.item_id, abs(e.quantity) AS quantity, e.posting_date, CASE
          WHEN k.id IS NOT NULL THEN NULL
          WHEN e.direction = 'UNLOAD' AND r.main_record_id IS NOT NULL THEN 'EVENT'
          WHEN y.physical_inventory OR e.opening OR (e.direction = 'UNLOAD' AND y.waste) THEN NULL
          WHEN e.direction = 'UNLOAD' THEN CASE WHEN r.partner_id IS NULL THEN 'RECEIVER' END
          WHEN COALESCE(r.partner_id, l.supplier_id) IS NULL AND NOT EXISTS (SELECT 1 FROM serial_entry q JOIN serial s ON s.company_id = q.company_id AND s.id = q.serial_id
            WHERE q.company_id = e.company_id AND q.entry_id = e.id AND s.supplier_id IS NOT NULL) THEN 'SENDER'
          WHEN i.lot_managed AND l.supplier_lot_code IS NULL AND (p.id IS NULL OR p.is_supplier) THEN 'SUPPLIER_LOT' END AS kind
        FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
        JOIN warehouse_template y ON y.company_id = r.company_id AND y.id = r.template_id
        JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id AND (i.lot_managed OR i.serial_managed)
        LEFT JOIN lot l ON l.company_id = e.company_id AND l.id = e.lot_id LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id LEFT JOIN link k ON k.id = e.id
        WHERE e.company_id = ${companyId} AND e.posting_date >= ${since}::date AND NOT e.transfer AND ${entryTold(null)}
      )`;

/**
 * A page of what would break a trace since a day, by item and template, the most frequent first: productions without links, unloads to nobody, loads from
 * nobody and loads without the supplier's lot; and how many of the movements of tracked items leave no gap.
 * @rules TRACE-01, TRACE-11
 */
export async function listLeaks(
  run: RunSql,
  companyId: number,
  { since, page }: { readonly since: Day; readonly page: number },
): Promise<PageOf<Leak> & { readonly judged: number; readonly tight: number }> {
  const [counts, rows] = await Promise.all([
    run<{ judged: number; tight: number }>(
      sql`WITH ${judged(companyId, since)} SELECT count(*)::int AS judged, count(*) FILTER (WHERE kind IS NULL)::int AS tight FROM judged`,
    ),
    run<Leak & { total: number }>(
      sql`WITH ${judged(companyId, since)}, f AS (
            SELECT kind, template_id, item_id, count(*)::int AS movements, sum(quantity) AS quantity, max(posting_date) AS last FROM judged WHERE kind IS NOT NULL GROUP BY 1, 2, 3
          )
          SELECT f.kind, t.id AS "templateId", t.code AS template, w.code AS warehouse, i.id AS "itemId", c.code || ' ' || i.code AS "itemCode", i.description AS "itemDescription",
            f.movements, f.quantity, u.code AS uom, f.last, count(*) OVER ()::int AS total
          FROM f JOIN warehouse_template t ON t.company_id = ${companyId} AND t.id = f.template_id JOIN warehouse w ON w.company_id = t.company_id AND w.id = t.warehouse_id
          JOIN item i ON i.company_id = ${companyId} AND i.id = f.item_id JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
          JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
          ORDER BY f.movements DESC, f.kind, c.code, i.code_key, t.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
    ),
  ]);
  return { ...pageOf(rows), judged: counts[0]?.judged ?? 0, tight: counts[0]?.tight ?? 0 };
}
