import type { ErrorCode } from '../kernel/error-codes';
import type { ItemFields } from '../items/item.types';

/** The fields of the tab "Lots and serial numbers" that many items can get at once. */
export const MASS_FIELDS = [
  'lotManaged',
  'withdrawalType',
  'lotCodeTypeId',
  'initialLotStatusId',
  'lotValidityDays',
  'lotExpiryType',
  'allowExpiryEdit',
  'blockWarningDays',
  'blockDays',
  'singleSupplierLot',
  'serialManaged',
  'serialCodeTypeId',
  'serialGeneration',
  'serialValidityDays',
] as const;
export type MassField = (typeof MASS_FIELDS)[number];
export type MassChanges = Partial<Pick<ItemFields, MassField>>;

/** An item that stayed as it was, and why. */
export type RefusedItem = { readonly id: string; readonly code: string; readonly reason: ErrorCode; readonly field: string };

/** What became of the items: changed, as they were wanted already, refused (the first hundred by name). */
export type MassReport = {
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly named: readonly RefusedItem[];
};
