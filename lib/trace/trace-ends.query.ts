import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { type PageOf, pageOf } from '../server/page-of';
import { nameFor, type NodeSet } from './node-set';
import { entryTold, pieceTold } from './past';
import type { Past } from './past.types';
import type { Delivery, Origin, Unexplained } from './trace.types';

type Nodes = { readonly nodes: NodeSet; readonly most: number; readonly past?: Past | null };

/** True for a row `e` of the ledger that is no side of a transformation: neither used nor made in one. */
const unlinked = sql`NOT EXISTS (SELECT 1 FROM trace_link k WHERE k.company_id = e.company_id AND k.input_entry_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM trace_link k WHERE k.company_id = e.company_id AND k.output_entry_id = e.id)`;

/**
 * `outside`: the movements that stand of the traced nodes, by lot and by numbered piece, of which `which` is true (entry `e`, record `r`, partner `p`,
 * template `y`). A piece whose lot is traced too counts with the lot. Transfers inside the house and both sides of transformations are no movements of the
 * ends.
 */
const movements = (companyId: number, nodes: NodeSet, { past, which }: { past: Past | null; which: Sql }): Sql => {
  const recorded = sql`JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
        LEFT JOIN warehouse_template y ON y.company_id = r.company_id AND y.id = r.template_id`;
  const columns = sql`e.record_id, e.posting_date, e.direction, r.seq, r.partner_id`;
  return sql`node AS MATERIALIZED (SELECT unnest(${nodes}::uuid[]) AS id),
      piece AS (SELECT s.id FROM node n JOIN serial s ON s.company_id = ${companyId} AND s.id = n.id WHERE NOT EXISTS (SELECT 1 FROM node o WHERE o.id = s.lot_id)),
      outside AS MATERIALIZED (
        SELECT n.id AS node, ${columns}, abs(e.quantity) AS quantity
        FROM node n JOIN stock_entry e ON e.company_id = ${companyId} AND e.lot_id = n.id ${recorded}
        WHERE NOT e.transfer AND ${unlinked} AND ${which} AND ${entryTold(past)}
        UNION ALL
        SELECT n.id, ${columns}, 1
        FROM piece n JOIN serial_entry q ON q.company_id = ${companyId} AND q.serial_id = n.id JOIN stock_entry e ON e.company_id = q.company_id AND e.id = q.entry_id ${recorded}
        WHERE NOT e.transfer AND ${unlinked} AND ${which} AND ${pieceTold(past)}
      )`;
};

/** To a customer, or back from one who is no supplier as well. */
const OF_CUSTOMER = sql`p.is_customer AND (e.direction = 'UNLOAD' OR NOT p.is_supplier)`;
/** Unloads of records of nobody that are no count and no scrap. */
const TO_NOBODY = sql`r.partner_id IS NULL AND e.direction = 'UNLOAD' AND NOT (y.physical_inventory OR y.waste)`;

/** The lot or piece of a row `f` of a node, and its item with the unit. */
const thing = (companyId: number): Sql =>
  sql`LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = f.node
      LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = f.node AND l.id IS NULL
      JOIN item i ON i.company_id = ${companyId} AND i.id = COALESCE(l.item_id, s.item_id)
      JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
      JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id`;

/** What left the traced lots and pieces for somebody, and for nobody known. */
export type Outward = {
  /** Who has it, the latest first; what came back is negative. */
  readonly deliveries: PageOf<Delivery>;
  /** Where the answer ends though something went on, by lot or piece: neither a link nor a receiver. That of `first` first, then the largest. */
  readonly unexplained: PageOf<Unexplained>;
};

type OutwardRow = Delivery & { readonly known: boolean; readonly total: number };

/**
 * Who has it and what nobody can tell of, at most `most` rows of each with their number, in one statement: both are movements of the same rows.
 * Quantities are those of the lot lines.
 * @rules TRACE-07, TRACE-11, TRACE-14
 */
export async function readOutward(
  run: RunSql,
  companyId: number,
  { nodes, most, first = null, past = null }: Nodes & { readonly first?: string | null },
): Promise<Outward> {
  const rows = await run<OutwardRow>(
    sql`WITH ${movements(companyId, nodes, { past, which: sql`(${OF_CUSTOMER} OR ${TO_NOBODY})` })},
        delivery AS (
          SELECT o.node, o.record_id, min(o.posting_date) AS posting_date, min(o.seq) AS seq, count(*) OVER ()::int AS total, sum(CASE o.direction WHEN 'UNLOAD' THEN o.quantity ELSE -o.quantity END) AS quantity
          FROM outside o WHERE o.partner_id IS NOT NULL GROUP BY o.node, o.record_id ORDER BY min(o.posting_date) DESC, min(o.seq) DESC, o.node LIMIT ${most}
        ),
        gap AS (
          SELECT node, sum(quantity) AS quantity, count(*) OVER ()::int AS total FROM outside WHERE partner_id IS NULL
          GROUP BY node ORDER BY node IS DISTINCT FROM ${first}::uuid, sum(quantity) DESC, node LIMIT ${most}
        ),
        f AS (
          SELECT true AS known, node, record_id, posting_date, seq, quantity, total FROM delivery
          UNION ALL SELECT false, node, NULL, NULL, NULL, quantity, total FROM gap
        )
        SELECT f.known, p.id AS "partnerId", p.name AS partner, f.node AS "nodeId", s.id IS NOT NULL AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode",
          f.quantity, u.code AS uom, f.posting_date AS date, r.id AS "recordId", w.code || ' / ' || r.number AS record, r.ref_document_text AS document, f.total
        FROM f ${thing(companyId)}
        LEFT JOIN stock_record r ON r.company_id = ${companyId} AND r.id = f.record_id LEFT JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
        LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id
        ORDER BY f.posting_date DESC, f.seq DESC, f.node IS DISTINCT FROM ${first}::uuid, CASE WHEN f.known THEN 0 ELSE f.quantity END DESC, f.node`,
    nameFor('trace-outward', nodes, past),
  );
  const told = rows.map(({ known, ...row }) => ({ known, row }));
  return {
    deliveries: pageOf(told.flatMap(({ known, row }) => (known ? [row] : []))),
    unexplained: pageOf(
      told.flatMap(({ known, row: { nodeId, isSerial, code, itemCode, quantity, uom, total } }) =>
        known ? [] : [{ nodeId, isSerial, code, itemCode, quantity, uom, total }],
      ),
    ),
  };
}

/** Where it came from: loads from outside, with supplier and supplier lot; the oldest first, at most `most` rows with their number. @rules TRACE-11 */
export async function listOrigins(run: RunSql, companyId: number, { nodes, most, past = null }: Nodes): Promise<PageOf<Origin>> {
  const rows = await run<Origin & { total: number }>(
    sql`WITH ${movements(companyId, nodes, { past, which: sql`e.direction = 'LOAD'` })}, f AS (
          SELECT o.node, o.record_id, min(o.posting_date) AS posting_date, min(o.seq) AS seq, sum(o.quantity) AS quantity FROM outside o GROUP BY o.node, o.record_id
        )
        SELECT p.id AS "partnerId", p.name AS partner, f.node AS "nodeId", s.id IS NOT NULL AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode",
          COALESCE(l.supplier_lot_code, s.supplier_code) AS "supplierLot", f.quantity, u.code AS uom, f.posting_date AS date, r.id AS "recordId", w.code || ' / ' || r.number AS record,
          r.ref_document_text AS document, count(*) OVER ()::int AS total
        FROM f JOIN stock_record r ON r.company_id = ${companyId} AND r.id = f.record_id
        JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id ${thing(companyId)}
        LEFT JOIN partner p ON p.company_id = ${companyId} AND p.id = COALESCE(r.partner_id, l.supplier_id, s.supplier_id)
        WHERE p.is_customer IS NOT TRUE OR p.is_supplier ORDER BY f.posting_date, f.seq, f.node LIMIT ${most}`,
    nameFor('trace-origins', nodes, past),
  );
  return pageOf(rows);
}
