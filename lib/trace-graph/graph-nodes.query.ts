import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';

/** A lot or a piece as a graph shows it. */
export type NodeFacts = {
  readonly id: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly supplierLot: string | null;
  readonly onHand: Quantity;
  readonly uom: string;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly onHold: boolean;
  readonly closed: boolean;
  readonly expiryDate: Day | null;
};

/** What is told of lots and pieces, by their ids. A piece is as its lot is: on hold, expired. @rules SER-16 */
export async function readNodeFacts(run: RunSql, companyId: number, ids: readonly string[]): Promise<ReadonlyMap<string, NodeFacts>> {
  const rows = await run<NodeFacts>(
    sql`WITH given AS MATERIALIZED (SELECT unnest(${[...ids]}::uuid[]) AS id),
        f AS (
          SELECT l.id, false AS "isSerial", l.code, l.supplier_lot_code AS "supplierLot", l.on_hand AS "onHand", l.open_holds > 0 AS "onHold", l.closed, l.expiry_date AS "expiryDate", l.item_id, l.status_id
          FROM given g JOIN lot l ON l.company_id = ${companyId} AND l.id = g.id
          UNION ALL
          SELECT s.id, true, s.code, s.supplier_code, CASE WHEN s.state = 'IN_STOCK' AND NOT s.cancelled AND NOT s.forced_closed THEN 1 ELSE 0 END, COALESCE(l.open_holds, 0) > 0, s.forced_closed,
            COALESCE(s.expiry_date, l.expiry_date), s.item_id, l.status_id
          FROM given g JOIN serial s ON s.company_id = ${companyId} AND s.id = g.id LEFT JOIN lot l ON l.company_id = s.company_id AND l.id = s.lot_id
        )
        SELECT f.id, f."isSerial", f.code, f."supplierLot", f."onHand", f."onHold", f.closed, f."expiryDate", k.code || ' ' || i.code AS "itemCode", i.description AS "itemDescription", u.code AS uom,
          z.description AS "statusName", z.kind AS "statusKind", COALESCE(z.exclude_from_availability, false) AS excludes
        FROM f JOIN item i ON i.company_id = ${companyId} AND i.id = f.item_id JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id LEFT JOIN lot_status z ON z.company_id = ${companyId} AND z.id = f.status_id`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The item of each of these pieces. */
export async function itemsOfPieces(run: RunSql, companyId: number, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await run<{ id: string; itemId: string }>(
    sql`SELECT s.id, s.item_id AS "itemId" FROM serial s WHERE s.company_id = ${companyId} AND s.id = ANY(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, itemId }) => [id, itemId]));
}
