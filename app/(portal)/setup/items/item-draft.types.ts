import type { ItemChoices } from '@/lib/items/item-choices.query';
import type { ItemRow } from '@/lib/items/item.query';
import { type ItemFields, SERIAL_GENERATIONS, WITHDRAWAL_TYPES } from '@/lib/items/item.types';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { EXPIRY_TYPES } from '@/lib/lots/expiry.rules';

type References = 'itemClassId' | 'uomId';

/** The values of the form of an item: what must be chosen may still be empty. */
export type ItemDraft = { -readonly [Name in Exclude<keyof ItemFields, References>]: ItemFields[Name] } & {
  id: string | null;
  version: number | null;
  itemClassId: string | null;
  uomId: string | null;
};

const EMPTY: ItemDraft = {
  id: null,
  version: null,
  itemClassId: null,
  uomId: null,
  code: '',
  description: '',
  description2: null,
  characteristicId: null,
  productCategoryId: null,
  itemTypeId: null,
  phantom: false,
  archived: false,
  manualLoadAllowed: true,
  fiscalInterest: true,
  standardCost: '',
  salesPrice: '',
  mrpConsiderUnavailableLots: false,
  lotManaged: true,
  serialManaged: false,
  withdrawalType: 'FIFO',
  lotCodeTypeId: null,
  initialLotStatusId: null,
  lotValidityDays: null,
  lotExpiryType: 'EXACT',
  allowExpiryEdit: false,
  blockWarningDays: null,
  blockDays: null,
  singleSupplierLot: true,
  rfidManaged: false,
  uniqueRfid: false,
  serialCodeTypeId: null,
  serialGeneration: 'MANUAL',
  serialValidityDays: null,
  brandId: null,
  netWeight: '',
  grossWeight: '',
  analysisLeadDays: null,
  locationTypeId: null,
  monoItemLocation: false,
  monoLotLocation: false,
  labelUniqueId: null,
  labelCompliantId: null,
  labelNonCompliantId: null,
  labelQuarantineId: null,
};

const DAYS = ['lotValidityDays', 'blockWarningDays', 'blockDays', 'analysisLeadDays', 'serialValidityDays'] as const;
const CHOICES = { withdrawalType: WITHDRAWAL_TYPES, lotExpiryType: EXPIRY_TYPES, serialGeneration: SERIAL_GENERATIONS };
const only = <T>(all: readonly T[]): T | null => (all.length === 1 ? (all[0] ?? null) : null);

/** A new item: as the one it is copied from, or what the address proposes and whatever there is only one of. */
export function newDraft(search: Search, choices: ItemChoices, source: ItemRow | null = null): ItemDraft {
  if (source) return { ...draftOf(source), id: null, version: null, code: '', archived: false };
  const proposals = {
    ...EMPTY,
    itemClassId: only(choices.classes)?.id ?? null,
    uomId: only(choices.units)?.id ?? null,
    lotCodeTypeId: only(choices.codeTypes)?.id ?? null,
    serialCodeTypeId: only(choices.serialCodeTypes)?.id ?? null,
  };
  const { id, version, ...plain } = proposals;
  const draft: ItemDraft = { ...prefilled(plain, search, CHOICES).values, id, version };
  for (const name of DAYS) {
    const text = search[name];
    draft[name] = typeof text === 'string' && /^\d{1,5}$/.test(text) ? Number(text) : null;
  }
  return draft;
}

/** A stored item in its form. */
export const draftOf = (item: ItemRow): ItemDraft =>
  ({ ...Object.fromEntries(Object.keys(EMPTY).map((name) => [name, item[name as keyof ItemRow]])) }) as ItemDraft;
