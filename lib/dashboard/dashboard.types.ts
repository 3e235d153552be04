import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';

/** Lots on hand with one status; null where lots have none. */
export type StatusCount = {
  readonly code: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly excludes: boolean;
  readonly lots: number;
};

/** Lots on hand by the days until their expiry, each in the first that fits; `near`: past the warning of their item, and still usable. */
export type ExpiryCounts = {
  readonly expired: number;
  readonly week: number;
  readonly fortnight: number;
  readonly month: number;
  /** Within 60, 90, 180 and 365 days. */
  readonly days60: number;
  readonly days90: number;
  readonly days180: number;
  readonly days365: number;
  readonly near: number;
};

/** A lot that has waited for its release for so many days. */
export type Waiting = {
  readonly id: string;
  readonly code: string;
  readonly item: string;
  readonly days: number;
  readonly onHand: Quantity;
  readonly uom: string;
};

export type LastRecord = {
  readonly id: string;
  readonly number: number;
  readonly warehouse: string;
  readonly template: string;
  readonly direction: 'LOAD' | 'UNLOAD';
  readonly postingDate: Day;
  readonly voided: boolean;
};

/** Records of one posting date that stand. */
export type DayCount = { readonly day: Day; readonly loads: number; readonly unloads: number };

export type OpenDraft = {
  readonly id: string;
  readonly updatedAt: string;
  readonly template: string | null;
  readonly warehouse: string | null;
};

/** How many places of items and lots in a warehouse have something on hand. */
export type WarehouseCount = { readonly id: string; readonly code: string; readonly description: string; readonly rows: number };

/** What the home page shows. */
export type Dashboard = {
  readonly statuses: readonly StatusCount[];
  readonly openLots: number;
  readonly held: number;
  readonly quarantined: number;
  readonly expiry: ExpiryCounts;
  /** The lots in quarantine that have waited longest. */
  readonly waiting: readonly Waiting[];
  readonly last: readonly LastRecord[];
  /** One row for each of the last days, today last, days without a record included. */
  readonly days: readonly DayCount[];
  readonly drafts: readonly OpenDraft[];
  readonly draftCount: number;
};
