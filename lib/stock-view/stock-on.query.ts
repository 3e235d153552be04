import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { type StockPlace, TAB_PLACES } from './stock-tabs.rules';
import type { StockViewParams } from './stock-view.params';

/** Which day: null is today; `back` reckons back from today instead of summing up to it. */
export type Moment = { readonly past: Day | null; readonly back: boolean };

/** A past day in the later half of the ledger is sooner reached from today's stock than from the first entry. */
export async function momentOf(run: RunSql, companyId: number, past: Day | null): Promise<Moment> {
  if (past === null) return { past, back: false };
  const [ledger] = await run<{ late: boolean | null }>(
    sql`SELECT ${past}::date - min(posting_date) >= max(posting_date) - ${past}::date AS late FROM stock_entry WHERE company_id = ${companyId}`,
  );
  return { past, back: ledger?.late ?? false };
}

const PLACES: readonly StockPlace[] = ['warehouse', 'location', 'lot', 'partner', 'project'];

/** What a past day is summed by: the tab's own parts and those that are asked for, the warehouse and the lot always; fewer keys, fewer sums. */
function summedBy({ tab, locationId, location, partnerId, partner, projectId }: StockViewParams): readonly StockPlace[] {
  const asked: Readonly<Record<StockPlace, unknown>> = {
    warehouse: true,
    lot: true,
    location: locationId ?? location,
    partner: partnerId ?? partner,
    project: projectId,
  };
  return PLACES.filter((place) => asked[place] || TAB_PLACES[tab].includes(place));
}

/**
 * What is where, as rows of the balance key: kept by the ledger's writer for today, reckoned from the ledger for a past day. Of what has all left
 * there are far more rows than of what is there, so they are only read when zero is asked for.
 * @rules STK-01, STK-07, STK-08
 */
export function stockOn(companyId: number, params: StockViewParams, { past, back }: Moment): Sql {
  const zero = params.show === 'zero' || params.show === 'all';
  const all = join(['item', 'variant', ...PLACES].map((name) => raw(`${name}_id`)));
  if (past === null)
    return sql`SELECT ${all}, quantity, flagged_quantity AS flagged, reserved_quantity AS reserved FROM stock_balance WHERE company_id = ${companyId}${zero ? empty : sql` AND quantity <> 0`}`;
  const keys = ['item', 'variant', ...summedBy(params)];
  const summed = join(keys.map((name) => raw(`${name}_id`)));
  const without = PLACES.filter((place) => !keys.includes(place)).map((place) => raw(`, NULL::uuid AS ${place}_id`));
  const rest = without.length > 0 ? join(without, ' ') : empty;
  const columns = sql`${summed}${rest}`;
  const flagged = flaggedOn(companyId, { past, columns, summed });
  if (zero || !back)
    return sql`SELECT ${columns}, sum(quantity) AS quantity, 0::numeric AS flagged, 0::numeric AS reserved FROM stock_entry
      WHERE company_id = ${companyId} AND posting_date <= ${past}::date GROUP BY ${summed}${zero ? empty : sql` HAVING sum(quantity) <> 0`}${flagged}`;
  return sql`SELECT ${columns}, sum(quantity) AS quantity, 0::numeric AS flagged, 0::numeric AS reserved FROM (
      SELECT ${summed}, quantity FROM stock_balance WHERE company_id = ${companyId} AND quantity <> 0
      UNION ALL SELECT ${summed}, -quantity FROM stock_entry WHERE company_id = ${companyId} AND posting_date > ${past}::date) d
    GROUP BY ${summed} HAVING sum(quantity) <> 0${flagged}`;
}

type PastPieces = { readonly past: Day; readonly columns: Sql; readonly summed: Sql };

/** Where the pieces that are cancelled or forced closed today lay on a past day: like closed lots they are on hand on no day. @rules STK-01 */
const flaggedOn = (companyId: number, { past, columns, summed }: PastPieces): Sql => sql`
  UNION ALL SELECT ${columns}, 0, sum(piece), 0 FROM (
    SELECT e.item_id, e.variant_id, e.warehouse_id, e.location_id, e.lot_id, e.partner_id, e.project_id, sign(e.quantity) AS piece
    FROM serial c JOIN serial_entry x ON x.company_id = c.company_id AND x.serial_id = c.id JOIN stock_entry e ON e.company_id = x.company_id AND e.id = x.entry_id
    WHERE c.company_id = ${companyId} AND c.voided_at IS NULL AND (c.cancelled OR c.forced_closed OR c.reserved) AND (c.cancelled OR c.forced_closed) AND e.posting_date <= ${past}::date) f
  GROUP BY ${summed} HAVING sum(piece) <> 0`;
