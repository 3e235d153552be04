import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../kernel/day';

// What lists and cards show of a lot `l`, its item `i` and its status `s`; the same texts everywhere, so that no two screens disagree.

/** True when the lot may be withdrawn on the day, as far as the lot itself goes. @rules STK-05, WTH-01, LOT-30 */
export const usable = (today: Day): Sql =>
  sql`(NOT l.closed AND l.sellable AND l.open_holds = 0 AND NOT COALESCE(s.exclude_from_availability, false) AND (l.usable_until IS NULL OR l.usable_until >= ${today}::date))`;

/** On hand less committed less what lies in blocked locations; 0 while the lot is not usable. @rules STK-05, STK-06, STK-08 */
export const available = (today: Day): Sql => sql`CASE WHEN ${usable(today)} THEN l.on_hand - l.committed - l.blocked_quantity ELSE 0 END`;

/** Lots whose last days have come: past the warning of their item (30 days where it has none), and still usable. @rules EXP-08 */
export const nearExpiry = (today: Day): Sql =>
  sql`(l.usable_until >= ${today}::date AND l.expiry_date - COALESCE(i.block_warning_days, 30) <= ${today}::date)`;
