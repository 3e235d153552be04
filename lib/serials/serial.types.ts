import type { Day } from '../kernel/day';

export const SERIAL_STATES = ['NOT_LOADED', 'IN_STOCK', 'OUT'] as const;
export type SerialState = (typeof SERIAL_STATES)[number];

/** One piece of a line as a person entered it: chosen by id, or by its code. */
export type RecordSerialInput = {
  readonly serialId: string | null;
  readonly code: string | null;
  /** Which row of the line's lots it belongs to; null for an item without lots. */
  readonly lot: number | null;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
  readonly startDate: Day | null;
  readonly expiryDate: Day | null;
  /** Of a component: the place of the product's piece in its line that it is a part of; without, it is of all of them (TRACE-12). */
  readonly mate?: number | null;
};

/** A place that stock is kept by. */
export type SerialPlace = {
  readonly warehouseId: string;
  readonly locationId: string | null;
  readonly partnerId: string | null;
  readonly projectId: string | null;
};

/** What the rules of a movement need of a piece, read under its lock. */
export type SerialFacts = {
  readonly code: string;
  readonly state: SerialState;
  readonly lotId: string | null;
  readonly lotCode: string | null;
  /** Where it is; null unless it is in stock. */
  readonly place: SerialPlace | null;
  /** As a person reads the place. */
  readonly placeText: string;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
  readonly reserved: boolean;
  /** Day of its last live movement, and the record that made it. */
  readonly lastDate: Day;
  readonly lastRecord: string;
};

/** A piece that the register knows, as a form judges it; `own` belongs to the record that is being corrected. */
export type KnownPiece = SerialFacts & {
  readonly id: string;
  readonly codeKey: string;
  readonly locationId: string | null;
  readonly locationCode: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
  readonly insertDate: Day;
  /** When its register was last edited. */
  readonly updatedAt: string;
  readonly own: boolean;
};

/** A piece that may leave, as the look-up of an unload lists it. */
export type PieceOnOffer = {
  readonly id: string;
  readonly code: string;
  readonly lotId: string | null;
  readonly lotCode: string | null;
  readonly locationId: string | null;
  readonly locationCode: string | null;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly customerCode: string | null;
  readonly supplierCode: string | null;
};
