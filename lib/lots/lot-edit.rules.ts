import type { Day } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import { expiryAfterStartChange, type ExpirySettings, expiryDate, expiryEditErrors, expiryWarnings } from './expiry.rules';

export type LotDates = { readonly startDate: Day; readonly expiryDate: Day | null; readonly expiryOverridden: boolean };
export type DatesEdit = { readonly startDate: Day; readonly expiryDate: Day | null };
export type EditedDates = LotDates & { readonly errors: readonly FieldError[]; readonly warnings: readonly FieldError[] };

/**
 * The dates of a lot after an edit: a new start brings a new expiry unless the expiry was typed by hand, now or before; a typed expiry
 * needs the item's leave and does not lie before the start. A day typed as the rule gives it is none that was typed by hand.
 * Throws E_EXPIRY_RANGE when an earlier typed expiry would lie before the new start.
 * @rules EXP-04, EXP-06, EXP-07
 */
export function editedDates(lot: LotDates, edit: DatesEdit, item: ExpirySettings & { readonly allowExpiryEdit: boolean }): EditedDates {
  const { startDate } = edit;
  const moved = startDate !== lot.startDate;
  const typed = edit.expiryDate !== lot.expiryDate;
  const ruled = expiryDate({ startDate, ...item });
  if (!typed || (moved && !lot.expiryOverridden && edit.expiryDate === ruled)) {
    const expiry = moved ? expiryAfterStartChange(lot, startDate, item) : lot.expiryDate;
    const warnings = moved ? expiryWarnings({ startDate, expiryDate: expiry }) : [];
    return { startDate, expiryDate: expiry, expiryOverridden: lot.expiryOverridden, errors: [], warnings };
  }
  const errors = expiryEditErrors({ expiryDate: lot.expiryDate, typed: edit.expiryDate, startDate, allowExpiryEdit: item.allowExpiryEdit });
  return { startDate, expiryDate: edit.expiryDate, expiryOverridden: edit.expiryDate !== ruled, errors, warnings: [] };
}

/** Which days are the item's rule and which a person's, in one word: how the expiry came about. */
export type ExpiryReason = 'none' | 'typed' | 'rule';

/** Why a lot expires when it does: no rule, typed by hand, or start plus the days of its item. @rules EXP-01, EXP-02, EXP-06 */
export function expiryReason(lot: LotDates): ExpiryReason {
  if (lot.expiryOverridden) return 'typed';
  return lot.expiryDate === null ? 'none' : 'rule';
}
