import { isPositive, isZero, type Quantity, subtract, ZERO } from '../kernel/quantity';

/** What a lot counts on hand: its ledger balance, nothing while it is closed. @rules STK-01, LOT-15 */
export const onHandOf = ({ ledgerQuantity, closed }: { readonly ledgerQuantity: Quantity; readonly closed: boolean }): Quantity =>
  closed ? ZERO : ledgerQuantity;

/** True when nothing is on hand, closed lots included. @rules LOT-29 */
export const isExhausted = (onHand: Quantity): boolean => isZero(onHand);

export const CLOSED_FILTERS = ['ALL', 'CLOSED', 'NOT_CLOSED'] as const;
export type ClosedFilter = (typeof CLOSED_FILTERS)[number];

/** Whether a lot is in the list under the filter "Closed" (exhausted), "Not closed" (on hand above 0) or "All". @rules LOT-29 */
export function passesClosedFilter(filter: ClosedFilter, onHand: Quantity): boolean {
  if (filter === 'ALL') return true;
  return filter === 'CLOSED' ? isExhausted(onHand) : isPositive(onHand);
}

/**
 * What may still be promised: on hand less committed and less what lies in blocked locations; 0 when the lot is not withdrawable.
 * May be negative after a correction.
 * @rules STK-05, STK-06
 */
export function availableOf(figures: {
  readonly onHand: Quantity;
  readonly committed: Quantity;
  readonly blocked: Quantity;
  readonly withdrawable: boolean;
}): Quantity {
  const { onHand, committed, blocked, withdrawable } = figures;
  return withdrawable ? subtract(subtract(onHand, committed), blocked) : ZERO;
}

/** Flags of a lot status that bear on availability; null when the lot has no status. */
export type StatusFlags = { readonly excludeFromAvailability: boolean; readonly notAvailableForMrp: boolean };

/** Whether a lot counts in the planning figure of its item. @rules LOT-18 */
export function countsForMrp(status: StatusFlags | null, itemConsidersUnavailableLots: boolean): boolean {
  if (status === null) return true;
  if (status.notAvailableForMrp) return itemConsidersUnavailableLots;
  return !status.excludeFromAvailability;
}
