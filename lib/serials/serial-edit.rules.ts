import type { Day } from '../kernel/day';
import type { FieldError } from '../kernel/errors';
import { expiryDate, expiryEditErrors } from '../lots/expiry.rules';

type Dates = { readonly startDate: Day; readonly expiryDate: Day | null };
export type SerialExpiryRule = {
  /** Days of the item; null or 0: its pieces never expire. */
  readonly validityDays: number | null;
  readonly lotManaged: boolean;
  readonly allowExpiryEdit: boolean;
};
export type EditedDates = Dates & { readonly byHand: boolean; readonly errors: readonly FieldError[] };

/** Pieces of an item with lots follow its permission; where there are no lots the expiry is always open. @rules SER-14 */
export const mayTypeExpiry = ({ lotManaged, allowExpiryEdit }: Pick<SerialExpiryRule, 'lotManaged' | 'allowExpiryEdit'>): boolean =>
  !lotManaged || allowExpiryEdit;

const ruled = (startDate: Day, { validityDays }: SerialExpiryRule): Day | null =>
  expiryDate({ startDate, validityDays, expiryType: 'EXACT' });

/**
 * The dates after an edit: a new start brings a new expiry where the old one was what the item says (exact days), unless one is typed.
 * Errors: E_EXPIRY_LOCKED, E_EXPIRY_RANGE.
 * @rules SER-05, SER-14, EXP-06, EXP-07
 */
export function editedSerialDates(piece: Dates, edit: Dates, rule: SerialExpiryRule): EditedDates {
  const follows = piece.expiryDate === ruled(piece.startDate, rule);
  const next = follows ? ruled(edit.startDate, rule) : piece.expiryDate;
  const typed = edit.expiryDate !== piece.expiryDate && edit.expiryDate !== next;
  const standing = { expiryDate: piece.expiryDate, startDate: edit.startDate, allowExpiryEdit: mayTypeExpiry(rule) };
  if (typed)
    return {
      startDate: edit.startDate,
      expiryDate: edit.expiryDate,
      byHand: true,
      errors: expiryEditErrors({ ...standing, typed: edit.expiryDate }),
    };
  const late = next !== null && next < edit.startDate;
  const errors = late ? [{ path: 'startDate', code: 'E_EXPIRY_RANGE' as const, params: { start: edit.startDate, expiry: next } }] : [];
  return { startDate: edit.startDate, expiryDate: next, byHand: false, errors };
}
