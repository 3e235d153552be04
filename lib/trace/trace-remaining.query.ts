import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { entryWritten } from './past';
import type { Past } from './past.types';
import type { Remaining } from './trace.types';
import { nameFor, type NodeSet } from './node-set';

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
export async function listRemaining(run: RunSql, companyId: number, nodes: NodeSet, past: Past | null = null): Promise<Remaining[]> {
  return run<Remaining>(
    sql`WITH node AS MATERIALIZED (SELECT unnest(${nodes}::uuid[]) AS id),
        here AS (${past ? hereThen(companyId, past) : hereNow(companyId)}),
        each AS (SELECT item_id, warehouse_id, location_id, id, sum(quantity) AS quantity FROM here GROUP BY item_id, warehouse_id, location_id, id),
        f AS (SELECT item_id, warehouse_id, location_id, sum(quantity) AS quantity, count(*)::int AS nodes FROM each GROUP BY item_id, warehouse_id, location_id)
        SELECT w.id AS "warehouseId", w.code AS warehouse, p.code AS location, i.id AS "itemId", k.code || ' ' || i.code AS "itemCode", f.quantity, u.code AS uom, f.nodes
        FROM f JOIN warehouse w ON w.company_id = ${companyId} AND w.id = f.warehouse_id
        JOIN item i ON i.company_id = ${companyId} AND i.id = f.item_id
        JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        LEFT JOIN location p ON p.company_id = ${companyId} AND p.id = f.location_id
        ORDER BY k.code, i.code_key, w.code_key, p.code NULLS FIRST`,
    nameFor('trace-remaining', nodes, past),
  );
}
