import type { Day } from '../kernel/day';
import { AppError, type ErrorParams } from '../kernel/errors';
import { add, compare, isNegative, negate, type Quantity, ZERO } from '../kernel/quantity';

/** A signed movement of one balance (lot, warehouse, location) on one day. */
export type DatedDelta = { readonly date: Day; readonly delta: Quantity };
/** What is missing on the worst day. */
export type Shortfall = { readonly date: Day; readonly missing: Quantity };

/** Balance at the end of each day that moves, in order; the order inside one day does not matter. */
function endOfDayBalances(days: readonly DatedDelta[]): { date: Day; balance: Quantity }[] {
  const perDay = new Map<Day, Quantity>();
  for (const { date, delta } of days) perDay.set(date, add(perDay.get(date) ?? ZERO, delta));
  let balance = ZERO;
  return [...perDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, delta]) => {
      balance = add(balance, delta);
      return { date, balance };
    });
}

/**
 * The lowest end-of-day balance from `fromDate` on, and the first day that has it: so much may leave on `fromDate`.
 * `days` are all movements of the balance, in any order. Movements after `fromDate` that raise it do not help.
 * @rules POST-15
 */
export function runningMinimum(days: readonly DatedDelta[], fromDate: Day): { minimum: Quantity; date: Day } {
  const balances = endOfDayBalances(days);
  const opening = balances.findLast(({ date }) => date <= fromDate)?.balance ?? ZERO;
  let lowest = { minimum: opening, date: fromDate };
  for (const { date, balance } of balances) {
    if (date > fromDate && compare(balance, lowest.minimum) < 0) lowest = { minimum: balance, date };
  }
  return lowest;
}

/**
 * The worst day that `changes`, all applied together, would bring below zero; null when there is none.
 * Changes that only add are never refused.
 * @rules POST-15, POST-16, POST-21
 */
export function shortfallOf(days: readonly DatedDelta[], changes: readonly DatedDelta[]): Shortfall | null {
  const firstTaken = changes
    .filter(({ delta }) => isNegative(delta))
    .map(({ date }) => date)
    .sort()[0];
  if (firstTaken === undefined) return null;
  const { minimum, date } = runningMinimum([...days, ...changes], firstTaken);
  return isNegative(minimum) ? { date, missing: negate(minimum) } : null;
}

/** The error of a balance that would go below zero; `place` and `item` name it for the reader. */
export const wouldGoNegative = (shortfall: Shortfall, names: ErrorParams): AppError =>
  new AppError('E_STOCK_WOULD_GO_NEGATIVE', { ...names, date: shortfall.date, missing: shortfall.missing });

/**
 * Refuses changes after which the balance would be below zero at the end of any day, past ones included.
 * Throws E_STOCK_WOULD_GO_NEGATIVE with `names` (lot, item, place), the worst day and the missing quantity.
 * @rules POST-15, POST-16, POST-18, POST-21
 */
export function assertTimeline(days: readonly DatedDelta[], changes: readonly DatedDelta[], names: ErrorParams): void {
  const shortfall = shortfallOf(days, changes);
  if (shortfall) throw wouldGoNegative(shortfall, names);
}
