import type { ExpiryType } from '../lots/expiry.rules';

export const WITHDRAWAL_TYPES = ['FIFO', 'EXPIRY', 'MANUAL'] as const;
export type WithdrawalType = (typeof WITHDRAWAL_TYPES)[number];

/** How the numbers of its pieces come: typed, or made by themselves with every load. */
export const SERIAL_GENERATIONS = ['MANUAL', 'AUTOMATIC'] as const;
export type SerialGeneration = (typeof SERIAL_GENERATIONS)[number];

/** The fields of an item that people change (domain 2.7). Costs and prices are decimal strings. */
export type ItemFields = {
  readonly itemClassId: string;
  readonly code: string;
  readonly description: string;
  readonly description2: string | null;
  readonly uomId: string;
  readonly characteristicId: string | null;
  readonly productCategoryId: string | null;
  readonly itemTypeId: string | null;
  readonly brandId: string | null;
  readonly phantom: boolean;
  readonly archived: boolean;
  readonly manualLoadAllowed: boolean;
  /** Its movements count for costs (COST-02). */
  readonly fiscalInterest: boolean;
  readonly standardCost: string;
  readonly salesPrice: string;
  readonly netWeight: string;
  readonly grossWeight: string;
  readonly mrpConsiderUnavailableLots: boolean;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly withdrawalType: WithdrawalType;
  readonly lotCodeTypeId: string | null;
  readonly initialLotStatusId: string | null;
  readonly lotValidityDays: number | null;
  readonly lotExpiryType: ExpiryType;
  readonly allowExpiryEdit: boolean;
  readonly blockWarningDays: number | null;
  readonly blockDays: number | null;
  readonly singleSupplierLot: boolean;
  /** Its lots carry RFID tags, and a tag belongs to one of its lots alone (LOT-28). */
  readonly rfidManaged: boolean;
  readonly uniqueRfid: boolean;
  readonly serialCodeTypeId: string | null;
  readonly serialGeneration: SerialGeneration;
  readonly serialValidityDays: number | null;
  /** Days before a received or produced lot is usable, as information; null when there is no analysis. */
  readonly analysisLeadDays: number | null;
  readonly locationTypeId: string | null;
  readonly monoItemLocation: boolean;
  readonly monoLotLocation: boolean;
  readonly labelUniqueId: string | null;
  readonly labelCompliantId: string | null;
  readonly labelNonCompliantId: string | null;
  readonly labelQuarantineId: string | null;
};

/** The label report of an item for each kind of label. */
export const LABEL_FIELDS = ['labelUniqueId', 'labelCompliantId', 'labelNonCompliantId', 'labelQuarantineId'] as const;

/** What may no longer change once the item has moved (domain 3.18). */
export const FROZEN_AFTER_USE = ['code', 'uomId', 'phantom', 'lotManaged', 'serialManaged'] as const;

/** An item as the forms of records need it. */
export type ItemOption = {
  readonly id: string;
  readonly classCode: string;
  readonly code: string;
  readonly description: string;
  readonly uomId: string;
  readonly uomCode: string;
  readonly uomDecimals: number;
  readonly lotManaged: boolean;
  readonly withdrawalType: WithdrawalType;
  readonly hasVariants: boolean;
};
