import type { FieldError } from '../kernel/errors';
import { blockDaysErrors } from '../lots/expiry.rules';
import { FROZEN_AFTER_USE, type ItemFields } from './item.types';

/** A phantom is never managed by lots or serial numbers: setting it clears both. @rules CFG-04, EDGE-14 */
export const normalItem = <F extends Pick<ItemFields, 'phantom' | 'lotManaged' | 'serialManaged'>>(item: F): F =>
  item.phantom ? { ...item, lotManaged: false, serialManaged: false } : item;

export type ItemUse = { readonly used: boolean; readonly changeClassAllowed: boolean };

/**
 * What an item that has moved may no longer change: E_ITEM_USED on each such field. Its class may, where the class it is in says so.
 */
export function usedItemErrors(before: ItemFields, after: ItemFields, { used, changeClassAllowed }: ItemUse): FieldError[] {
  if (!used) return [];
  const frozen = [...FROZEN_AFTER_USE, ...(changeClassAllowed ? [] : ['itemClassId' as const])];
  return frozen
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ path: field, code: 'E_ITEM_USED', params: { item: before.code, field } }));
}

/** The main unit of an item, as far as pieces with numbers of their own need it. */
export type MainUnit = { readonly code: string; readonly decimals: number };

/** E_SERIAL_UNIT when pieces shall have numbers of their own and the main unit takes parts of a piece. @rules SER-02 */
export const serialUnitErrors = ({ serialManaged }: Pick<ItemFields, 'serialManaged'>, { code, decimals }: MainUnit): FieldError[] =>
  serialManaged && decimals > 0 ? [{ path: 'serialManaged', code: 'E_SERIAL_UNIT', params: { code } }] : [];

/** Complaints that need nothing but the item itself: E_BLOCK_DAYS_ORDER. @rules EXP-08 */
export const itemErrors = (item: Pick<ItemFields, 'blockWarningDays' | 'blockDays'>): FieldError[] => blockDaysErrors(item);
