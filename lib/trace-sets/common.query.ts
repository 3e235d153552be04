import { entryTold, pieceTold } from '../trace/past';
import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';

export type CommonInput = {
  readonly id: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly supplierLot: string | null;
  readonly of: number;
};
export type CommonSupplier = { readonly id: string; readonly name: string; readonly of: number };
export type CommonRecord = {
  readonly id: string;
  readonly record: string;
  readonly template: string;
  readonly date: Day;
  readonly partner: string | null;
  readonly of: number;
};
/** What lots and pieces have in common; `of` says how many of them, the most first. */
export type Common = {
  readonly inputs: readonly CommonInput[];
  readonly suppliers: readonly CommonSupplier[];
  readonly records: readonly CommonRecord[];
};

/** Rows of each table. */
const MOST = 100;

/** Each of the given ones with everything that it was made of, itself included; the pieces of a lot and the lot of a piece count as the same one. */
const origins = (companyId: number, ids: readonly string[]): Sql =>
  sql`RECURSIVE origin(start, node) AS (
        SELECT n, n FROM unnest(${[...ids]}::uuid[]) AS n
        UNION SELECT s.lot_id, s.id FROM serial s WHERE s.company_id = ${companyId} AND s.lot_id = ANY(${[...ids]}::uuid[]) AND s.voided_at IS NULL
        UNION SELECT o.start, e.node FROM origin o CROSS JOIN LATERAL (
          SELECT x.input_node AS node FROM trace_edge x WHERE x.company_id = ${companyId} AND x.output_node = o.node AND x.links > 0 OFFSET 0) e
      )`;

/** Rows of the ledger that stand of a node, told by its lot or by its own number. */
const moved = (companyId: number): Sql =>
  sql`SELECT o.start, e.record_id, e.direction FROM origin o JOIN stock_entry e ON e.company_id = ${companyId} AND e.lot_id = o.node
        WHERE ${entryTold(null)}
      UNION SELECT o.start, e.record_id, e.direction FROM origin o JOIN serial_entry q ON q.company_id = ${companyId} AND q.serial_id = o.node
        JOIN stock_entry e ON e.company_id = q.company_id AND e.id = q.entry_id
        WHERE ${pieceTold(null)}`;

/**
 * What several lots and pieces have in common, over all levels of what they were made of: inputs, suppliers, and records that moved them or their inputs;
 * what at least two of them share, the most shared first, at most a hundred of each.
 * @rules TRACE-05, TRC-11
 */
export async function readCommon(run: RunSql, companyId: number, ids: readonly string[]): Promise<Common> {
  const [inputs, suppliers, records] = await Promise.all([
    run<CommonInput>(
      sql`WITH ${origins(companyId, ids)}, f AS (SELECT node, count(DISTINCT start)::int AS of FROM origin WHERE NOT node = ANY(${[...ids]}::uuid[]) GROUP BY node HAVING count(DISTINCT start) > 1)
          SELECT f.node AS id, l.id IS NULL AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode", i.description AS "itemDescription", COALESCE(l.supplier_lot_code, s.supplier_code) AS "supplierLot", f.of
          FROM f LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = f.node LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = f.node
          JOIN item i ON i.company_id = ${companyId} AND i.id = COALESCE(l.item_id, s.item_id) JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
          ORDER BY f.of DESC, k.code, i.code_key, COALESCE(l.code_key, s.code_key) LIMIT ${MOST}`,
    ),
    run<CommonSupplier>(
      sql`WITH ${origins(companyId, ids)}, moved AS (${moved(companyId)}), came AS (
            SELECT m.start, r.partner_id FROM moved m JOIN stock_record r ON r.company_id = ${companyId} AND r.id = m.record_id WHERE m.direction = 'LOAD' AND r.partner_id IS NOT NULL
            UNION SELECT o.start, l.supplier_id FROM origin o JOIN lot l ON l.company_id = ${companyId} AND l.id = o.node WHERE l.supplier_id IS NOT NULL
            UNION SELECT o.start, s.supplier_id FROM origin o JOIN serial s ON s.company_id = ${companyId} AND s.id = o.node WHERE s.supplier_id IS NOT NULL
          )
          SELECT p.id, p.name, count(DISTINCT c.start)::int AS of FROM came c JOIN partner p ON p.company_id = ${companyId} AND p.id = c.partner_id AND p.is_supplier
          GROUP BY p.id, p.name HAVING count(DISTINCT c.start) > 1 ORDER BY 3 DESC, p.name LIMIT ${MOST}`,
    ),
    run<CommonRecord>(
      sql`WITH ${origins(companyId, ids)}, moved AS (${moved(companyId)}), f AS (
            SELECT record_id, count(DISTINCT start)::int AS of FROM moved GROUP BY record_id HAVING count(DISTINCT start) > 1
          )
          SELECT r.id, w.code || ' / ' || r.number AS record, t.code || ' ' || t.description AS template, r.posting_date AS date, p.name AS partner, f.of
          FROM f JOIN stock_record r ON r.company_id = ${companyId} AND r.id = f.record_id JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
          JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
          ORDER BY f.of DESC, r.posting_date DESC, r.seq DESC LIMIT ${MOST}`,
    ),
  ]);
  return { inputs, suppliers, records };
}
