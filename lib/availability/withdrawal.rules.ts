import type { Day } from '../kernel/day';
import { AppError, type ErrorParams, type FieldError } from '../kernel/errors';
import { isPositive, type Quantity, subtract } from '../kernel/quantity';
import { blockDates, isDateBlocked, isExpired, isNearBlock } from '../lots/expiry.rules';
import { type Shortfall, wouldGoNegative } from '../stock/timeline.rules';

export const SOFT_REASONS = ['STATUS', 'ON_HOLD', 'NOT_SELLABLE', 'DATE_BLOCKED', 'EXPIRED', 'LOCATION_BLOCKED'] as const;
export const HARD_REASONS = ['CLOSED', 'NO_STOCK', 'RESERVED'] as const;
export type SoftReason = (typeof SOFT_REASONS)[number];
export type HardReason = (typeof HARD_REASONS)[number];
export type RefusalReason = SoftReason | HardReason;

/** What decides whether a lot may leave a place. The days of block come from the item at the time of asking (EXP-09). */
export type LotFacts = {
  readonly code: string;
  readonly closed: boolean;
  readonly statusCode: string | null;
  readonly statusExcludes: boolean;
  readonly sellable: boolean;
  readonly expiryDate: Day | null;
  readonly blockDays: number | null;
  readonly blockWarningDays: number | null;
  readonly onHold: boolean;
  /** Documents that hold the quantity wanted. */
  readonly reservedBy: readonly { readonly document: string; readonly quantity: Quantity }[];
  /** At the place asked about, on the day. */
  readonly onHand: Quantity;
  readonly locationBlocked: boolean;
};

/** PROPOSAL: chosen by the program. HAND_PICKED: chosen by a person. LOAD: more comes in. REMOVAL: a load is voided or reduced. */
export type MovementPurpose = 'PROPOSAL' | 'HAND_PICKED' | 'LOAD' | 'REMOVAL';

export const isSoft = (reason: RefusalReason): reason is SoftReason => (SOFT_REASONS as readonly string[]).includes(reason);

/** Every reason for which the lot may not be withdrawn on `day`, hard ones first; empty for a good lot. @rules WTH-01, EXP-10 */
export function refusalReasons(lot: LotFacts, day: Day): RefusalReason[] {
  const holds: Readonly<Record<RefusalReason, boolean>> = {
    CLOSED: lot.closed,
    NO_STOCK: !isPositive(lot.onHand),
    RESERVED: lot.reservedBy.length > 0,
    STATUS: lot.statusExcludes,
    ON_HOLD: lot.onHold,
    NOT_SELLABLE: !lot.sellable,
    DATE_BLOCKED: isDateBlocked(lot, day),
    EXPIRED: isExpired(lot, day),
    LOCATION_BLOCKED: lot.locationBlocked,
  };
  return [...HARD_REASONS, ...SOFT_REASONS].filter((reason) => holds[reason]);
}

export type Withdrawal = {
  readonly lot: LotFacts;
  readonly day: Day;
  readonly purpose: MovementPurpose;
  readonly quantity: Quantity;
  readonly templateAllowsUnavailable: boolean;
  readonly physicalInventory: boolean;
  readonly mayOverrideReservation: boolean;
  /** Names for the reader of the error: item, place, uom. */
  readonly names?: ErrorParams;
  /** What the timeline says is missing; null or absent when there is enough on every day. */
  readonly shortfall?: Shortfall | null;
};

/** The reasons that stand for this movement, after what its template and the rights of the person lift. @rules WTH-02, WTH-03 */
export function standingReasons(movement: Withdrawal): RefusalReason[] {
  const { lot, day, purpose } = movement;
  const reasons = refusalReasons(lot, day);
  if (purpose === 'PROPOSAL') return reasons;
  if (purpose === 'LOAD' || purpose === 'REMOVAL') return reasons.filter((reason) => reason === 'CLOSED');
  const softLifted = movement.templateAllowsUnavailable || movement.physicalInventory;
  return reasons.filter((reason) => !(isSoft(reason) && softLifted) && !(reason === 'RESERVED' && movement.mayOverrideReservation));
}

/**
 * The most specific error of a movement that is not allowed: E_LOT_CLOSED, E_LOT_RESERVED, E_STOCK_WOULD_GO_NEGATIVE,
 * E_LOT_NOT_WITHDRAWABLE with all reasons; null when it is allowed.
 * @rules WTH-01, WTH-02, WTH-03, WTH-04, LOT-15, LOT-16, LOT-17
 */
export function withdrawalError(movement: Withdrawal): AppError | null {
  const { lot, day, quantity, names = {} } = movement;
  const reasons = standingReasons(movement);
  if (reasons.includes('CLOSED')) return new AppError('E_LOT_CLOSED', { ...names, lot: lot.code });
  if (reasons.includes('RESERVED')) {
    return new AppError('E_LOT_RESERVED', {
      ...names,
      lot: lot.code,
      documents: lot.reservedBy.map(({ document, quantity: held }) => `${document} (${held})`),
    });
  }
  const empty = reasons.includes('NO_STOCK') ? { date: day, missing: subtract(quantity, lot.onHand) } : null;
  const shortfall = movement.shortfall ?? empty;
  if (shortfall) return wouldGoNegative(shortfall, { ...names, lot: lot.code });
  if (reasons.length === 0) return null;
  return new AppError('E_LOT_NOT_WITHDRAWABLE', {
    ...names,
    lot: lot.code,
    status: lot.statusCode ?? '',
    expiry: lot.expiryDate ?? '',
    day,
    reasons,
  });
}

/** Throws what `withdrawalError` finds. @rules WTH-04 */
export function assertWithdrawable(movement: Withdrawal): void {
  const error = withdrawalError(movement);
  if (error) throw error;
}

/** W_LOT_NEAR_BLOCK when the lot is used on or after its warning date. @rules EXP-08 */
export function nearBlockWarnings(
  lot: Pick<LotFacts, 'code' | 'expiryDate' | 'blockWarningDays' | 'blockDays'>,
  day: Day,
  path = '',
): FieldError[] {
  if (!isNearBlock(lot, day)) return [];
  return [
    { path, code: 'W_LOT_NEAR_BLOCK', params: { lot: lot.code, block: blockDates(lot).blockDate ?? '', expiry: lot.expiryDate ?? '' } },
  ];
}
