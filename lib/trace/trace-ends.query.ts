import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { type PageOf, pageOf } from '../server/page-of';
import { entryTold, entryWritten, pieceTold } from './past';
import type { Past } from './past.types';
import type { Delivery, Origin, Remaining, Unexplained } from './trace.types';

type Nodes = { readonly nodes: readonly string[]; readonly most: number; readonly past?: Past | null };

/**
 * The traced nodes and their movements that stand, by lot and by numbered piece; a piece whose lot is traced too counts with the lot.
 * Transfers inside the house and both sides of transformations are no movements of the ends.
 */
const movements = (companyId: number, nodes: readonly string[], { past, which }: { past: Past | null; which: Sql }): Sql =>
  sql`node AS MATERIALIZED (SELECT DISTINCT unnest(${[...nodes]}::uuid[]) AS id),
      piece AS (SELECT s.id FROM node n JOIN serial s ON s.company_id = ${companyId} AND s.id = n.id WHERE NOT EXISTS (SELECT 1 FROM node o WHERE o.id = s.lot_id)),
      moved AS (
        SELECT n.id AS node, false AS is_serial, e.id, e.item_id, e.record_id, e.posting_date, e.direction, abs(e.quantity) AS quantity
        FROM node n JOIN stock_entry e ON e.company_id = ${companyId} AND e.lot_id = n.id
        WHERE NOT e.transfer AND ${which} AND ${entryTold(past)}
        UNION ALL
        SELECT p.id, true, e.id, e.item_id, e.record_id, e.posting_date, e.direction, 1
        FROM piece p JOIN serial_entry q ON q.company_id = ${companyId} AND q.serial_id = p.id JOIN stock_entry e ON e.company_id = q.company_id AND e.id = q.entry_id
        WHERE NOT e.transfer AND ${which} AND ${pieceTold(past)}
      ),
      event AS (SELECT DISTINCT COALESCE(r.main_record_id, r.id) AS id FROM moved m JOIN stock_record r ON r.company_id = ${companyId} AND r.id = m.record_id),
      linked AS (
        SELECT unnest(ARRAY[t.input_entry_id, t.output_entry_id]) AS id FROM event v JOIN trace_link t ON t.company_id = ${companyId} AND t.record_id = v.id
      ),
      outside AS (SELECT m.* FROM moved m WHERE NOT EXISTS (SELECT 1 FROM linked k WHERE k.id = m.id))`;

/** Rows of records of customers: the few that are asked further, whether they belong to an event. */
const ofCustomers = (companyId: number): Sql =>
  sql`EXISTS (SELECT 1 FROM stock_record r JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id AND p.is_customer WHERE r.company_id = ${companyId} AND r.id = e.record_id)`;

/** Unloads of records of nobody that are no count and no scrap. */
const toNobody = (companyId: number): Sql =>
  sql`e.direction = 'UNLOAD' AND EXISTS (SELECT 1 FROM stock_record r JOIN warehouse_template y ON y.company_id = r.company_id AND y.id = r.template_id AND NOT (y.physical_inventory OR y.waste)
        WHERE r.company_id = ${companyId} AND r.id = e.record_id AND r.partner_id IS NULL)`;

const told = (companyId: number): Sql =>
  sql`JOIN stock_record r ON r.company_id = ${companyId} AND r.id = f.record_id
      JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id ${item(companyId)}`;

/** The item of a row `f` of a node, with its unit, and the lot or piece itself. */
const item = (companyId: number): Sql =>
  sql`JOIN item i ON i.company_id = ${companyId} AND i.id = f.item_id
      JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
      JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
      LEFT JOIN lot l ON l.company_id = ${companyId} AND l.id = f.node AND NOT f.is_serial
      LEFT JOIN serial s ON s.company_id = ${companyId} AND s.id = f.node AND f.is_serial`;

/**
 * Who has it: what went to customers, and what they sent back as a negative quantity; the latest first, at most `most` rows with their number.
 * Quantities are those of the lot lines.
 * @rules TRACE-07, TRACE-11
 */
export async function listDeliveries(run: RunSql, companyId: number, { nodes, most, past = null }: Nodes): Promise<PageOf<Delivery>> {
  const rows = await run<Delivery & { total: number }>(
    sql`WITH ${movements(companyId, nodes, { past, which: ofCustomers(companyId) })}, f AS (
          SELECT o.node, o.is_serial, o.item_id, o.record_id, o.posting_date, r.seq, p.id AS partner_id, p.name, count(*) OVER ()::int AS total, sum(CASE o.direction WHEN 'UNLOAD' THEN o.quantity ELSE -o.quantity END) AS quantity
          FROM outside o JOIN stock_record r ON r.company_id = ${companyId} AND r.id = o.record_id
          JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id AND p.is_customer AND (o.direction = 'UNLOAD' OR NOT p.is_supplier)
          GROUP BY o.node, o.is_serial, o.item_id, o.record_id, o.posting_date, r.seq, p.id, p.name ORDER BY o.posting_date DESC, r.seq DESC, o.node LIMIT ${most}
        )
        SELECT f.partner_id AS "partnerId", f.name AS partner, f.node AS "nodeId", f.is_serial AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode",
          f.quantity, u.code AS uom, f.posting_date AS date, r.id AS "recordId", w.code || ' / ' || r.number AS record, r.ref_document_text AS document, f.total
        FROM f ${told(companyId)} ORDER BY f.posting_date DESC, f.seq DESC, f.node`,
  );
  return pageOf(rows);
}

/** Where it came from: loads from outside, with supplier and supplier lot; the oldest first, at most `most` rows with their number. @rules TRACE-11 */
export async function listOrigins(run: RunSql, companyId: number, { nodes, most, past = null }: Nodes): Promise<PageOf<Origin>> {
  const rows = await run<Origin & { total: number }>(
    sql`WITH ${movements(companyId, nodes, { past, which: sql`e.direction = 'LOAD'` })}, f AS (
          SELECT o.node, o.is_serial, o.item_id, o.record_id, o.posting_date, sum(o.quantity) AS quantity
          FROM outside o WHERE o.direction = 'LOAD' GROUP BY o.node, o.is_serial, o.item_id, o.record_id, o.posting_date
        )
        SELECT p.id AS "partnerId", p.name AS partner, f.node AS "nodeId", f.is_serial AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode",
          COALESCE(l.supplier_lot_code, s.supplier_code) AS "supplierLot", f.quantity, u.code AS uom, f.posting_date AS date, r.id AS "recordId", w.code || ' / ' || r.number AS record,
          r.ref_document_text AS document, count(*) OVER ()::int AS total
        FROM f ${told(companyId)}
        LEFT JOIN partner p ON p.company_id = ${companyId} AND p.id = COALESCE(r.partner_id, l.supplier_id, s.supplier_id)
        WHERE p.is_customer IS NOT TRUE OR p.is_supplier ORDER BY f.posting_date, r.seq, f.node LIMIT ${most}`,
  );
  return pageOf(rows);
}

/**
 * Where the answer ends though something went on: what left the traced lots and pieces with neither a link nor a receiver, by lot or piece; that of the
 * first of them first, then the largest, at most `most` rows with their number.
 * @rules TRACE-11, TRACE-14
 */
export async function listUnexplained(run: RunSql, companyId: number, { nodes, most, past = null }: Nodes): Promise<PageOf<Unexplained>> {
  const rows = await run<Unexplained & { total: number }>(
    sql`WITH ${movements(companyId, nodes, { past, which: toNobody(companyId) })},
        f AS (SELECT node, is_serial, item_id, sum(quantity) AS quantity FROM outside GROUP BY node, is_serial, item_id)
        SELECT f.node AS "nodeId", f.is_serial AS "isSerial", COALESCE(l.code, s.code) AS code, k.code || ' ' || i.code AS "itemCode", f.quantity, u.code AS uom, count(*) OVER ()::int AS total
        FROM f ${item(companyId)}
        ORDER BY f.node <> ${nodes[0] ?? null}::uuid, f.quantity DESC, f.node LIMIT ${most}`,
  );
  return pageOf(rows);
}

/** The stock of today: closed lots and flagged pieces count for nothing. */
const hereNow = (companyId: number): Sql =>
  sql`SELECT b.item_id, b.warehouse_id, b.location_id, b.quantity - b.flagged_quantity AS quantity, n.id
          FROM node n JOIN lot l ON l.company_id = ${companyId} AND l.id = n.id AND NOT l.closed JOIN stock_balance b ON b.company_id = l.company_id AND b.lot_id = l.id
          WHERE b.quantity <> b.flagged_quantity
          UNION ALL
          SELECT s.item_id, s.warehouse_id, s.location_id, 1, s.id
          FROM node n JOIN serial s ON s.company_id = ${companyId} AND s.id = n.id
          WHERE s.state = 'IN_STOCK' AND NOT s.cancelled AND NOT s.forced_closed AND s.voided_at IS NULL AND NOT EXISTS (SELECT 1 FROM node o WHERE o.id = s.lot_id)`;

/** What the ledger held then; whether a lot was closed on that day is not asked. */
const hereThen = (companyId: number, past: Past): Sql =>
  sql`SELECT e.item_id, e.warehouse_id, e.location_id, sum(e.quantity) AS quantity, n.id
      FROM node n JOIN stock_entry e ON e.company_id = ${companyId} AND e.lot_id = n.id WHERE ${entryWritten(past)}
      GROUP BY e.item_id, e.warehouse_id, e.location_id, n.id HAVING sum(e.quantity) <> 0
      UNION ALL
      SELECT e.item_id, e.warehouse_id, e.location_id, sum(sign(e.quantity)), n.id
      FROM node n JOIN serial s ON s.company_id = ${companyId} AND s.id = n.id JOIN serial_entry q ON q.company_id = s.company_id AND q.serial_id = s.id
      JOIN stock_entry e ON e.company_id = q.company_id AND e.id = q.entry_id
      WHERE ${entryWritten(past)} AND NOT EXISTS (SELECT 1 FROM node o WHERE o.id = s.lot_id)
      GROUP BY e.item_id, e.warehouse_id, e.location_id, n.id HAVING sum(sign(e.quantity)) <> 0`;

/** What is left: the stock of the traced lots and pieces, today or then, by item and place. @rules TRACE-11, STK-08 */
export async function listRemaining(
  run: RunSql,
  companyId: number,
  nodes: readonly string[],
  past: Past | null = null,
): Promise<Remaining[]> {
  return run<Remaining>(
    sql`WITH node AS MATERIALIZED (SELECT DISTINCT unnest(${[...nodes]}::uuid[]) AS id),
        here AS (${past ? hereThen(companyId, past) : hereNow(companyId)}),
        f AS (SELECT item_id, warehouse_id, location_id, sum(quantity) AS quantity, count(DISTINCT id)::int AS nodes FROM here GROUP BY item_id, warehouse_id, location_id)
        SELECT w.id AS "warehouseId", w.code AS warehouse, p.code AS location, i.id AS "itemId", k.code || ' ' || i.code AS "itemCode", f.quantity, u.code AS uom, f.nodes
        FROM f JOIN warehouse w ON w.company_id = ${companyId} AND w.id = f.warehouse_id
        JOIN item i ON i.company_id = ${companyId} AND i.id = f.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN location p ON p.company_id = ${companyId} AND p.id = f.location_id
        ORDER BY k.code, i.code_key, w.code_key, p.code NULLS FIRST`,
  );
}
