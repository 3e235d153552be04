import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';

/** Usage follows the thread forward (what was it used in), composition backward (what was it made of). */
export const TRACE_DIRECTIONS = ['composition', 'usage'] as const;
export type TraceDirection = (typeof TRACE_DIRECTIONS)[number];

/** One step along the thread, away from the start: `from` is nearer to it, `to` further away. */
export type Step = {
  readonly from: string;
  readonly to: string;
  readonly toIsSerial: boolean;
  /** Net of what was undone, in the unit of the input. */
  readonly quantity: Quantity;
  /** Day of the first event that joined the two. */
  readonly since: Day;
};
/** A step with the shortest distance of its far end from the start. */
export type LeveledStep = Step & { readonly level: number };

/** A step as people read it. */
export type TraceRow = LeveledStep & {
  readonly code: string;
  readonly fromCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly variant: string | null;
  /** Unit of the quantity. */
  readonly uom: string;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly expiryDate: Day | null;
  readonly onHold: boolean;
  /** The latest record that joined the two and stands. */
  readonly recordId: string | null;
  readonly record: string | null;
};

/** What a customer holds of the traced lots and pieces: net of returns, one row per lot or piece and record. */
export type Delivery = {
  readonly partnerId: string;
  readonly partner: string;
  readonly nodeId: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly itemCode: string;
  /** Negative: came back. */
  readonly quantity: Quantity;
  readonly uom: string;
  readonly date: Day;
  readonly recordId: string;
  readonly record: string;
  readonly document: string | null;
};

/** What left of a traced lot or piece with neither a link nor a receiver: nobody can tell where it went. */
export type Unexplained = {
  readonly nodeId: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly itemCode: string;
  readonly quantity: Quantity;
  readonly uom: string;
};

/** What still lies somewhere of the traced lots and pieces. */
export type Remaining = {
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly location: string | null;
  readonly itemId: string;
  readonly itemCode: string;
  readonly quantity: Quantity;
  readonly uom: string;
  /** How many lots and pieces. */
  readonly nodes: number;
};

/** Where traced lots and pieces came from: a load from outside. */
export type Origin = {
  readonly partnerId: string | null;
  readonly partner: string | null;
  readonly nodeId: string;
  readonly isSerial: boolean;
  readonly code: string;
  readonly itemCode: string;
  readonly supplierLot: string | null;
  readonly quantity: Quantity;
  readonly uom: string;
  readonly date: Day;
  readonly recordId: string;
  readonly record: string;
  readonly document: string | null;
};
