import { entryTold } from '../trace/past';
import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { PAGE_SIZE } from '../kernel/list-page';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { linkStands, partOf } from './balance-parts';
import type { LotBalance, UnbalancedLot } from './balance.types';
import { type Portion, within } from '../trace/portions';

/**
 * The fold of lots: `entries` says which rows of the ledger are read, `lots` which lots are told. What was used is told by the links, not by the ledger, so that a missing link shows;
 * a link to several items (disassembly) tells the whole quantity for each of them, and one without a quantity tells that of its row.
 */
const folded = (companyId: number, entries: Sql, lots: Sql): Sql =>
  sql`moved AS MATERIALIZED (
        SELECT e.id, e.lot_id, e.direction, e.quantity, e.transfer, e.record_id, COALESCE(r.main_record_id, r.id) AS event
        FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id WHERE e.company_id = ${companyId} AND ${entries} AND ${entryTold(null)}
      ),
      link AS MATERIALIZED (
        SELECT t.input_entry_id, t.output_entry_id, t.quantity FROM (SELECT DISTINCT event FROM moved) v JOIN trace_link t ON t.company_id = ${companyId} AND t.record_id = v.event
        WHERE ${linkStands}
      ),
      input AS (
        SELECT g.id, max(g.quantity) AS quantity FROM (
          SELECT k.input_entry_id AS id, o.item_id, CASE WHEN bool_and(k.quantity IS NOT NULL) THEN sum(k.quantity) END AS quantity
          FROM link k JOIN stock_entry o ON o.company_id = ${companyId} AND o.id = k.output_entry_id GROUP BY k.input_entry_id, o.item_id
        ) g GROUP BY g.id
      ),
      output AS (SELECT DISTINCT output_entry_id AS id FROM link),
      parted AS (
        SELECT e.lot_id, e.quantity, COALESCE(i.quantity, -e.quantity) AS told,
          ${partOf({ input: sql`i.id IS NOT NULL`, output: sql`o.id IS NOT NULL`, partner: 'p' })} AS part
        FROM moved e JOIN stock_record r ON r.company_id = ${companyId} AND r.id = e.record_id
        LEFT JOIN partner p ON p.company_id = r.company_id AND p.id = r.partner_id LEFT JOIN input i ON i.id = e.id LEFT JOIN output o ON o.id = e.id
      ),
      fold AS MATERIALIZED (
        SELECT lot_id, COALESCE(sum(quantity) FILTER (WHERE part = 'loaded'), 0) AS loaded, COALESCE(sum(told) FILTER (WHERE part = 'used'), 0) AS used,
          COALESCE(-sum(quantity) FILTER (WHERE part = 'delivered'), 0) AS delivered, COALESCE(-sum(quantity) FILTER (WHERE part = 'adjusted'), 0) AS adjusted,
          COALESCE(-sum(quantity) FILTER (WHERE part = 'unexplained'), 0) AS unexplained, COALESCE(sum(quantity) FILTER (WHERE part = 'returned'), 0) AS returned
        FROM parted GROUP BY lot_id
      ),
      balance AS (
        SELECT l.id, l.code, l.item_id, l.code_key, l.on_hand, l.ledger_quantity - l.on_hand AS written_off, COALESCE(f.loaded, 0) AS loaded, COALESCE(f.used, 0) AS used, COALESCE(f.delivered, 0) AS delivered,
          COALESCE(f.adjusted, 0) + l.ledger_quantity - l.on_hand AS adjusted, COALESCE(f.unexplained, 0) AS unexplained, COALESCE(f.returned, 0) AS returned
        FROM lot l LEFT JOIN fold f ON f.lot_id = l.id WHERE l.company_id = ${companyId} AND ${lots}
      )`;

const DIFFERENCE = sql`b.loaded - (b.on_hand + b.used + b.delivered + b.adjusted + b.unexplained - b.returned)`;
const FIGURES = sql`b.loaded, b.on_hand AS "onHand", b.used, b.delivered, b.adjusted, b.written_off AS "writtenOff", b.unexplained, b.returned`;
const READ = sql`${FIGURES}, ${DIFFERENCE} AS difference`;
const COLUMNS = sql`${FIGURES}, b.difference`;

/**
 * Where the quantity of a lot is: loaded = on hand + used + delivered + adjusted + left unexplained − returned, in the unit of its item; null when the company has no such lot.
 * Loads and unloads come from the ledger, what was used from the links, what is there from the lot: a difference means that one of them is wrong.
 * What closing or the flags of pieces took off the stock on hand (STK-01) counts as adjusted.
 * @rules TRACE-14
 */
export async function readLotBalance(run: RunSql, companyId: number, lotId: string): Promise<LotBalance | null> {
  const [balance] = await run<LotBalance>(
    sql`WITH ${folded(companyId, sql`e.lot_id = ${lotId}::uuid`, sql`l.id = ${lotId}::uuid`)} SELECT ${READ} FROM balance b`,
    'lot-balance',
  );
  return balance ?? null;
}

/** Lots of a portion of the company's keys whose balance leaves a difference, as rows of `unbalanced_lot`. @rules TRACE-14 */
export const unbalancedIn = (companyId: number, checkId: string, portion: Portion): Sql =>
  sql`WITH ${folded(companyId, within(sql`e.lot_id`, portion), within(sql`l.id`, portion))}
      SELECT ${companyId}::int, ${checkId}::uuid, b.id, b.loaded, b.on_hand, b.used, b.delivered, b.adjusted, b.written_off, b.unexplained, b.returned, ${DIFFERENCE}
      FROM balance b WHERE ${DIFFERENCE} <> 0`;

/** A page of the lots that the last check found to leave a difference, by code; `moved`: the ledger tells of them anew since. @rules TRACE-14 */
export async function listUnbalancedLots(run: RunSql, companyId: number, page: number): Promise<PageOf<UnbalancedLot>> {
  const rows = await run<UnbalancedLot & { total: number }>(
    sql`SELECT l.id, l.code, k.code || ' ' || i.code AS "itemCode", u.code AS uom, ${COLUMNS}, c.unbalanced AS total,
          EXISTS (SELECT 1 FROM stock_entry e WHERE e.company_id = l.company_id AND e.lot_id = l.id AND e.created_at >= c.told_from) AS moved
        FROM readiness_check c JOIN unbalanced_lot b ON b.company_id = c.company_id AND b.check_id = c.id
        JOIN lot l ON l.company_id = b.company_id AND l.id = b.lot_id
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        JOIN unit_of_measure u ON u.company_id = i.company_id AND u.id = i.uom_id
        WHERE c.company_id = ${companyId} ORDER BY l.code_key, l.id LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf(rows);
}
