import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';

export type Direction = 'LOAD' | 'UNLOAD';

/** The parts of a place that stock is kept by. Partner and project only where the warehouse keeps stock by them, else null (POST-12). */
export type BalanceKey = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly warehouseId: string;
  readonly locationId: string | null;
  readonly lotId: string | null;
  readonly partnerId: string | null;
  readonly projectId: string | null;
};

/** A balance under lock. `lastDate` is the latest posting date on it. */
export type LockedBalance = BalanceKey & { readonly id: string; readonly quantity: Quantity; readonly lastDate: Day | null };

/** What a posting does to one balance; `id` is a new one when `isNew`. */
export type BalanceChange = BalanceKey & {
  readonly id: string;
  readonly isNew: boolean;
  readonly delta: Quantity;
  readonly mayGoNegative: boolean;
};

/** One row of the ledger to be; `quantity` is signed. A reversal carries the direction and flags of what it reverses. */
export type NewEntry = BalanceKey & {
  readonly id: string;
  readonly recordId: string;
  readonly lineId: string;
  readonly direction: Direction;
  readonly quantity: Quantity;
  readonly baseAmount: Quantity | null;
  readonly packages: number | null;
  /** The RFID tag that was read with it, and its key. */
  readonly rfidTag?: string | null;
  readonly rfidKey?: string | null;
  /** Raises the initial quantity of its lot (LOT-10). */
  readonly integrates: boolean;
  /** An opening balance; left out of the total loaded (STK-02). */
  readonly opening: boolean;
  /** The second leg of a transfer; left out of the total loaded of the lot (STK-02). */
  readonly transfer: boolean;
  readonly reversesId: string | null;
};

/** A line of a record as it shall stand; an existing id is changed, a new one added. `removed` keeps its number but no stock. */
export type LineState = {
  readonly id: string;
  readonly recordId: string;
  /** Of an offset record: the line of the main record that it answers to (OFF-01). */
  readonly mainLineId: string | null;
  readonly lineNo: number;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly moveUomId: string;
  readonly moveQty: Quantity;
  /** Per unit of `moveUomId`, as it was typed (2.17). */
  readonly moveAmount?: Quantity | null;
  readonly baseQty: Quantity;
  readonly baseAmount: Quantity | null;
  readonly projectId: string | null;
  readonly locationId: string | null;
  readonly note: string | null;
  /** The bill of materials by which it was taken apart, or came about: whose, and which version of it. */
  readonly bomItemId?: string | null;
  readonly bomVersion?: string | null;
  /** Which cost centres bear how much of it. */
  readonly costCentres?: readonly { readonly costCentreId: string; readonly quantity: Quantity }[];
  readonly removed: boolean;
};

/** What a load says of a lot that does not exist yet (domain.md 2.19). */
export type NewLot = {
  readonly id: string;
  /** The record that loads it first. */
  readonly recordId: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly codeKey: string;
  /** Set while codes are unique in the whole company (LOT-02). */
  readonly scopeKey: string | null;
  readonly lotCodeTypeId: string | null;
  readonly codeRootKey: string | null;
  readonly codeOrdinal: string | null;
  readonly lotTypeId: string | null;
  readonly supplierId: string | null;
  readonly producerId: string | null;
  readonly supplierLotCode: string | null;
  readonly supplierLotKey: string | null;
  readonly insertDate: Day;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly expiryOverridden: boolean;
  readonly usableUntil: Day | null;
  readonly packages: number | null;
  readonly notes: string | null;
  readonly statusId: string | null;
  readonly evaluationId: string | null;
  readonly sellable: boolean;
  readonly projectId: string | null;
};

/** What a lot made of other lots takes over from them (LFL-08). */
export type InheritedValues = Pick<
  NewLot,
  'supplierId' | 'producerId' | 'supplierLotCode' | 'supplierLotKey' | 'projectId' | 'evaluationId' | 'statusId'
>;

/** What a posting adds to the figures of a lot. */
export type LotDelta = {
  readonly lotId: string;
  readonly ledger: Quantity;
  readonly initial: Quantity;
  readonly loaded: Quantity;
  readonly loadedAmount: Quantity;
  readonly blocked: Quantity;
  /** Taken by a lot that has no supplier yet (LOT-14). */
  readonly supplierId: string | null;
};

/** What a load says of a piece that does not exist yet (domain.md 2.20); item, place and day are those of its entry. */
export type NewSerial = {
  readonly id: string;
  readonly entryId: string;
  readonly code: string;
  readonly codeKey: string;
  readonly codeTypeId: string | null;
  readonly codeRootKey: string | null;
  readonly codeOrdinal: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
  readonly supplierId: string | null;
};

/** One piece of one entry: `reversesId` when it takes another one back. */
export type PieceMove = { readonly serialId: string; readonly entryId: string; readonly reversesId: string | null };

/** All that one posting writes below its header. */
export type Movements = {
  readonly newLots: readonly NewLot[];
  readonly lotDeltas: readonly LotDelta[];
  readonly lines: readonly LineState[];
  readonly entries: readonly NewEntry[];
  readonly balances: readonly BalanceChange[];
  readonly newSerials: readonly NewSerial[];
  readonly pieces: readonly PieceMove[];
};

/** When the movements happen; `revision` counts the corrections of their records. */
export type PostingRef = { readonly postingDate: Day; readonly revision: number };

/** TRACKING: stock that was kept without lots or serial numbers gets its first ones. */
export type RecordOrigin = 'MANUAL' | 'LOT_FROM_LOT' | 'TRACKING';

export type NewRecord = {
  readonly id: string;
  readonly warehouseId: string;
  readonly templateId: string;
  readonly postingDate: Day;
  /** Typed by the user, else null: allotted (NUM-01, NUM-02). */
  readonly number: number | null;
  readonly internalDocument: string | null;
  readonly internalDocumentDate: Day | null;
  readonly partnerId: string | null;
  readonly stockPartnerId: string | null;
  readonly refDocumentText: string | null;
  readonly refDocumentDate: Day | null;
  readonly projectId: string | null;
  readonly note: string | null;
  readonly origin: RecordOrigin;
  /** The version that was asked for; null is the default one of each item. */
  readonly bomVersion?: string | null;
  readonly traceability: boolean;
  /** Of an offset record: its main record (OFF-01). */
  readonly mainRecordId: string | null;
  /** Of origin TRACKING: whose stock gets its first lots or serial numbers. */
  readonly trackedItemId?: string;
};
