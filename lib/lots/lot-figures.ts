import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../kernel/day';

// What lists and cards show of a lot `l`, its item `i` and its status `s`; the same texts everywhere, so that no two screens disagree.

/** True when the lot may be withdrawn on the day, as far as the lot itself goes. @rules STK-05, WTH-01, LOT-30 */
export const usable = (today: Day): Sql =>
  sql`(NOT l.closed AND l.sellable AND l.open_holds = 0 AND NOT COALESCE(s.exclude_from_availability, false) AND (l.usable_until IS NULL OR l.usable_until >= ${today}::date))`;

/** What of a lot with flagged or reserved pieces is free: neither flagged nor reserved, and not in a blocked location, where either would count twice. */
const freePieces = sql`COALESCE((SELECT sum(y.quantity - y.flagged_quantity - y.reserved_quantity) FROM stock_balance y
  LEFT JOIN location z ON z.company_id = y.company_id AND z.id = y.location_id WHERE y.company_id = l.company_id AND y.lot_id = l.id AND NOT COALESCE(z.blocked, false)), 0)`;

/**
 * On hand less committed, less what lies in blocked locations, less reserved pieces; 0 while the lot is not usable.
 * @rules STK-05, STK-06, STK-08, SER-11, SER-12, SER-13
 */
export const available = (today: Day): Sql => sql`CASE WHEN NOT ${usable(today)} THEN 0
  WHEN l.flagged_quantity + l.reserved_quantity = 0 THEN l.on_hand - l.committed - l.blocked_quantity ELSE ${freePieces} - l.committed END`;

/** Lots whose last days have come: past the warning of their item (30 days where it has none), and still usable. @rules EXP-08 */
export const nearExpiry = (today: Day): Sql =>
  sql`(l.usable_until >= ${today}::date AND l.expiry_date - COALESCE(i.block_warning_days, 30) <= ${today}::date)`;
