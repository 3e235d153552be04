import { entryTold } from './past';
import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { PAGE_SIZE } from '../kernel/list-page';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { linkStands } from './balance-parts';
import type { BrokenLink, Leak } from './balance.types';

/**
 * A page of the links that a trace could not rely on: edges that are not the net of their links, links that stand though a movement of theirs was taken
 * back, and movements whose links tell another quantity than they moved. Reads all links.
 * @rules TRACE-03, TRACE-09, TRACE-14
 */
export async function listBrokenLinks(run: RunSql, companyId: number, page: number): Promise<PageOf<BrokenLink>> {
  const rows = await run<BrokenLink & { total: number }>(
    sql`WITH folded AS (
          SELECT COALESCE(input_lot_id, input_serial_id) AS input_node, COALESCE(output_lot_id, output_serial_id) AS output_node, sum(CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END)::int AS links, COALESCE(sum(quantity), 0) AS quantity
          FROM trace_link WHERE company_id = ${companyId} GROUP BY 1, 2
        ),
        told AS (
          SELECT t.input_entry_id, t.record_id, COALESCE(t.input_lot_id, t.input_serial_id) AS node, i.quantity, t.input_serial_id IS NOT NULL AS piece FROM trace_link t
          JOIN stock_entry i ON i.company_id = t.company_id AND i.id = t.input_entry_id JOIN stock_entry o ON o.company_id = t.company_id AND o.id = t.output_entry_id
          WHERE t.company_id = ${companyId} AND t.quantity IS NOT NULL AND ${linkStands}
          GROUP BY t.record_id, t.line_id, t.input_entry_id, t.input_lot_id, t.input_serial_id, o.item_id, i.quantity
          HAVING sum(t.quantity) <> CASE WHEN t.input_serial_id IS NULL THEN abs(i.quantity) ELSE 1 END
        ),
        broken AS (
          SELECT 'NET' AS kind, COALESCE(f.input_node, e.input_node) AS "from", COALESCE(f.output_node, e.output_node) AS "to", NULL::uuid AS record_id
          FROM folded f FULL JOIN (SELECT * FROM trace_edge WHERE company_id = ${companyId}) e ON e.input_node = f.input_node AND e.output_node = f.output_node
          WHERE f.links IS DISTINCT FROM e.links OR f.quantity IS DISTINCT FROM e.quantity
          UNION ALL SELECT DISTINCT 'GONE', COALESCE(t.input_lot_id, t.input_serial_id), COALESCE(t.output_lot_id, t.output_serial_id), t.record_id FROM trace_link t JOIN stock_entry v ON v.company_id = t.company_id AND v.reverses_id IN (t.input_entry_id, t.output_entry_id)
          WHERE t.company_id = ${companyId} AND ${linkStands}
          UNION ALL SELECT DISTINCT 'SUM', node, NULL::uuid, record_id FROM told
        )
        SELECT b.kind, b."from" AS "fromId", l.id IS NULL AS "fromIsSerial", COALESCE(l.code, s.code) AS "from", b."to" AS "toId", m.id IS NULL AS "toIsSerial", COALESCE(m.code, n.code) AS "to",
          r.id AS "recordId", w.code || ' / ' || r.number AS record, count(*) OVER ()::int AS total
        FROM broken b
        LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = b."from" LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = b."from"
        LEFT JOIN lot m ON m.company_id = ${companyId} AND m.id = b."to" LEFT JOIN serial n ON n.company_id = ${companyId} AND n.id = b."to"
        LEFT JOIN stock_record r ON r.company_id = ${companyId} AND r.id = b.record_id LEFT JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        ORDER BY b.kind, COALESCE(l.code_key, s.code_key), b."from", b."to" LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
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
