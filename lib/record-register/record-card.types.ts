import type { Day } from '../kernel/day';
import type { RecordOrigin } from '../stock/ledger.types';

/** STANDS counts; REVERSED was taken back; REVERSAL took another row back. */
export type EntryState = 'STANDS' | 'REVERSED' | 'REVERSAL';

export type CardEntry = {
  readonly id: string;
  readonly lotId: string | null;
  readonly lotCode: string | null;
  readonly supplierLotCode: string | null;
  readonly startDate: Day | null;
  readonly expiryDate: Day | null;
  readonly location: string | null;
  readonly locationId: string | null;
  /** Signed, as in the ledger. */
  readonly quantity: string;
  readonly packages: number | null;
  readonly rfidTag: string | null;
  /** How many pieces with serial numbers moved with it, and the span of their numbers. */
  readonly pieces: {
    readonly count: number;
    readonly first: string;
    readonly firstId: string;
    readonly last: string;
    readonly lastId: string;
  } | null;
  readonly revision: number;
  readonly state: EntryState;
  readonly at: string;
};

export type CardPiece = { readonly id: string; readonly code: string };

/** The other record of an offset pair; `isMain` when it is the one that leads. */
export type OtherSide = { readonly id: string; readonly number: number; readonly warehouse: string; readonly isMain: boolean };

export type CardLine = {
  readonly id: string;
  readonly lineNo: number;
  readonly itemId: string;
  readonly item: string;
  readonly description: string;
  readonly variantId: string | null;
  readonly variant: string | null;
  readonly quantity: string;
  readonly uom: string;
  readonly amount: string | null;
  /** What was typed in a second unit of the item; null where the line is in the main one. */
  readonly move: { readonly uomId: string; readonly uom: string; readonly quantity: string; readonly amount: string | null } | null;
  readonly locationId: string | null;
  readonly location: string | null;
  readonly note: string | null;
  /** The bill of materials by which it was taken apart, or came about; `id` is null where that version is gone. */
  readonly bom: { readonly id: string | null; readonly itemId: string; readonly item: string; readonly version: string } | null;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly costCentres: readonly { readonly costCentreId: string; readonly code: string; readonly quantity: string }[];
  /** Of one main unit, in kilograms, as the item says today. */
  readonly netWeight: string;
  readonly grossWeight: string;
  readonly removed: boolean;
  readonly entries: readonly CardEntry[];
};

export type RecordCard = {
  readonly origin: RecordOrigin;
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly number: number;
  readonly postingDate: Day;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly warehouseDescription: string;
  readonly templateId: string;
  readonly template: string;
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly partnerId: string | null;
  readonly partner: string | null;
  readonly refDocumentText: string | null;
  readonly refDocumentDate: Day | null;
  readonly internalDocument: string | null;
  readonly internalDocumentDate: Day | null;
  readonly note: string | null;
  /** The version of the bills of materials that was asked for; null is each item's default. */
  readonly bomVersion: string | null;
  /** Whose stock it moves, where the warehouse keeps stock by customer or supplier; it wins over the account. */
  readonly stockPartnerId: string | null;
  readonly stockPartner: string | null;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly otherSide: OtherSide | null;
  readonly traceability: boolean;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  readonly voidedAt: string | null;
  readonly voidedBy: string | null;
  readonly voidReason: string | null;
  readonly lines: readonly CardLine[];
};

/** One change in a record's history: `field` is a text of the header, or a line by its number or new item. */
export type HistoryChange = {
  readonly field: string;
  readonly line: string | null;
  readonly before: string | null;
  readonly after: string | null;
};
export type HistoryEvent = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly reason: string | null;
  readonly changes: readonly HistoryChange[];
};

/** The records before and after one in the order of the list; null at its ends. */
export type Neighbours = { readonly previous: Neighbour | null; readonly next: Neighbour | null };
export type Neighbour = { readonly id: string; readonly number: number; readonly warehouse: string; readonly day: string };
