import type { Day } from '../kernel/day';
import type { RefusalReason } from '../availability/withdrawal.rules';

/** One row of the stock view; what its tab does not tell apart is null. */
export type StockRow = {
  /** Item, variant and place as one text. */
  readonly key: string;
  readonly itemId: string;
  readonly classCode: string;
  readonly itemCode: string;
  readonly itemDescription: string;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly variantId: string | null;
  readonly variant: string | null;
  readonly uom: string;
  readonly warehouseId: string | null;
  readonly warehouse: string | null;
  readonly warehouseName: string | null;
  readonly locationId: string | null;
  readonly location: string | null;
  /** From the top of the tree down to the location. */
  readonly locationPath: string | null;
  readonly locationBlocked: boolean;
  readonly locationActive: boolean;
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly closed: boolean;
  readonly expiryDate: Day | null;
  readonly statusCode: string | null;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly partnerId: string | null;
  readonly partner: string | null;
  readonly projectId: string | null;
  readonly project: string | null;
  readonly onHand: string;
  readonly committed: string;
  readonly available: string;
  /** Of a past day: then committed and available mean nothing, and are 0. */
  readonly dated: boolean;
  /** Why it may not be withdrawn today (WTH-01). */
  readonly reasons: readonly RefusalReason[];
};

export type StockTotal = { readonly uom: string; readonly onHand: string; readonly committed: string; readonly available: string };
export type StockPage = { readonly rows: readonly StockRow[]; readonly total: number; readonly totals: readonly StockTotal[] };
