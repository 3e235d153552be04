import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';

/** The parts that the rows of a lot fall into. */
export const BALANCE_PARTS = ['loaded', 'used', 'delivered', 'adjusted', 'unexplained', 'returned'] as const;
export type BalancePart = (typeof BALANCE_PARTS)[number];

/** Where the quantity of a lot is: loaded = on hand + used + delivered + adjusted + left unexplained − returned. */
export type LotBalance = {
  readonly loaded: Quantity;
  readonly onHand: Quantity;
  readonly used: Quantity;
  readonly delivered: Quantity;
  /** Counts, scrap, and what closing or flags took off; negative: more was found than there should be. */
  readonly adjusted: Quantity;
  /** The part of it that closing or flags took off. */
  readonly writtenOff: Quantity;
  /** Left with neither a link nor a receiver: the trace ends there. */
  readonly unexplained: Quantity;
  readonly returned: Quantity;
  /** Zero, unless the books are wrong. */
  readonly difference: Quantity;
};

/** A lot whose balance leaves a difference. */
export type UnbalancedLot = LotBalance & {
  readonly id: string;
  readonly code: string;
  readonly itemCode: string;
  readonly uom: string;
  /** It moved since the check: what was found may no longer hold. */
  readonly moved: boolean;
};

/** NET: the edge is not the sum of its links. GONE: a link stands though one of its movements was taken back. SUM: links tell another quantity than the movement. */
export const BREAKS = ['NET', 'GONE', 'SUM'] as const;
export type BrokenLink = {
  readonly kind: (typeof BREAKS)[number];
  readonly fromId: string;
  readonly fromIsSerial: boolean;
  readonly from: string;
  readonly toId: string | null;
  readonly toIsSerial: boolean;
  readonly to: string | null;
  readonly recordId: string | null;
  readonly record: string | null;
};

/** EVENT: taken by a production, not linked to what was made. RECEIVER: left, and nobody is said to have it. SENDER: came, and from nobody. SUPPLIER_LOT: came without its supplier's lot. */
export const LEAKS = ['EVENT', 'RECEIVER', 'SENDER', 'SUPPLIER_LOT'] as const;
/** Movements of one item by one template that would leave a gap in a trace. */
export type Leak = {
  readonly kind: (typeof LEAKS)[number];
  readonly templateId: string;
  readonly template: string;
  readonly warehouse: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly movements: number;
  readonly quantity: Quantity;
  readonly uom: string;
  readonly last: Day;
};
