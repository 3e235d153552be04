import { addDays, type Day, firstOfMonth, isDay, lastOfMonth, minDay } from '../kernel/day';
import { AppError, type FieldError, throwAll } from '../kernel/errors';

export const EXPIRY_TYPES = ['EXACT', 'END_OF_MONTH', 'START_OF_MONTH'] as const;
const LAST_DAY: Day = '9999-12-31';
export type ExpiryType = (typeof EXPIRY_TYPES)[number];

/** How an item makes its lots expire; null or 0 days means never. */
export type ExpirySettings = { readonly validityDays: number | null; readonly expiryType: ExpiryType };
/** Days before the expiry on which a lot is warned about and stopped; null means not at all. */
export type BlockSettings = { readonly blockWarningDays: number | null; readonly blockDays: number | null };

type Expiring = { readonly expiryDate: Day | null };

/**
 * The day until which a lot that starts on `startDate` is good; null without validity days.
 * A day beyond the end of the calendar is its last day.
 * @rules EXP-01, EXP-02
 */
export function expiryDate({ startDate, validityDays, expiryType }: ExpirySettings & { readonly startDate: Day }): Day | null {
  if (!validityDays) return null;
  const computed = addDays(startDate, validityDays);
  const base = isDay(computed) ? computed : LAST_DAY;
  if (expiryType === 'END_OF_MONTH') return lastOfMonth(base);
  return expiryType === 'START_OF_MONTH' ? firstOfMonth(base) : base;
}

/** W_EXPIRY_BEFORE_START when the expiry lies before the start, which the first day of a month may do. @rules EXP-04 */
export function expiryWarnings(
  { startDate, expiryDate: expiry }: Expiring & { readonly startDate: Day },
  path = 'expiryDate',
): FieldError[] {
  return expiry !== null && expiry < startDate ? [{ path, code: 'W_EXPIRY_BEFORE_START', params: { start: startDate, expiry } }] : [];
}

/** The first day of the warning and the first blocked day; null where not set or without expiry. @rules EXP-08 */
export function blockDates({ expiryDate: expiry, blockWarningDays, blockDays }: Expiring & BlockSettings): {
  warnDate: Day | null;
  blockDate: Day | null;
} {
  const before = (days: number | null): Day | null => (expiry === null || days === null ? null : addDays(expiry, -days));
  return { warnDate: before(blockWarningDays), blockDate: before(blockDays) };
}

/** The last day on which the dates let a lot be used: before expiry and block; null without limit. @rules EXP-05, EXP-08 */
export function usableUntil({ expiryDate: expiry, blockDays }: Expiring & Pick<BlockSettings, 'blockDays'>): Day | null {
  const { blockDate } = blockDates({ expiryDate: expiry, blockDays, blockWarningDays: null });
  return expiry === null || blockDate === null ? expiry : minDay(expiry, addDays(blockDate, -1));
}

/** True from the day after the expiry on: the expiry day itself is still good. @rules EXP-05 */
export const isExpired = ({ expiryDate: expiry }: Expiring, day: Day): boolean => expiry !== null && day > expiry;

/** True from the block date on. `day` is the posting date, or today for lists. @rules EXP-08, EXP-09 */
export function isDateBlocked(lot: Expiring & Pick<BlockSettings, 'blockDays'>, day: Day): boolean {
  const { blockDate } = blockDates({ ...lot, blockWarningDays: null });
  return blockDate !== null && day >= blockDate;
}

/** True from the warning date on. @rules EXP-08, EXP-09 */
export function isNearBlock(lot: Expiring & Pick<BlockSettings, 'blockWarningDays'>, day: Day): boolean {
  const { warnDate } = blockDates({ ...lot, blockDays: null });
  return warnDate !== null && day >= warnDate;
}

/** E_BLOCK_DAYS_ORDER when the block would come before its warning. @rules EXP-08 */
export function blockDaysErrors({ blockWarningDays, blockDays }: BlockSettings): FieldError[] {
  if (blockWarningDays === null || blockDays === null || blockWarningDays >= blockDays) return [];
  return [{ path: 'blockWarningDays', code: 'E_BLOCK_DAYS_ORDER', params: { warning: blockWarningDays, block: blockDays } }];
}

export type ExpiryEdit = {
  /** What stands there without the edit: the stored expiry, or the computed one of a new lot. */
  readonly expiryDate: Day | null;
  readonly typed: Day | null;
  readonly startDate: Day;
  readonly allowExpiryEdit: boolean;
};

/** What is wrong with an expiry typed by hand: E_EXPIRY_LOCKED (the item does not allow it), E_EXPIRY_RANGE (before the start). @rules EXP-06 */
export function expiryEditErrors(
  { expiryDate: standing, typed, startDate, allowExpiryEdit }: ExpiryEdit,
  path = 'expiryDate',
): FieldError[] {
  if (typed === standing) return [];
  if (!allowExpiryEdit) return [{ path, code: 'E_EXPIRY_LOCKED', params: { expiry: standing ?? '' } }];
  if (typed !== null && typed < startDate) return [{ path, code: 'E_EXPIRY_RANGE', params: { start: startDate, expiry: typed } }];
  return [];
}

/** Throws what `expiryEditErrors` finds. @rules EXP-06 */
export const assertExpiryEdit = (edit: ExpiryEdit, path?: string): void => throwAll(expiryEditErrors(edit, path));

/**
 * The expiry after the start date was changed: computed anew, unless it was typed by hand.
 * Throws E_EXPIRY_RANGE when a typed expiry would lie before the new start.
 * @rules EXP-06, EXP-07
 */
export function expiryAfterStartChange(
  lot: Expiring & { readonly expiryOverridden: boolean },
  startDate: Day,
  settings: ExpirySettings,
): Day | null {
  if (!lot.expiryOverridden) return expiryDate({ startDate, ...settings });
  if (lot.expiryDate !== null && lot.expiryDate < startDate) {
    throw new AppError('E_EXPIRY_RANGE', { start: startDate, expiry: lot.expiryDate }).at('startDate');
  }
  return lot.expiryDate;
}
