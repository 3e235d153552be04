import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';
import type { StartTracking } from './start-tracking.schema';

/** Where stock of an item stands that has no lots or no serial numbers yet, with the names that people know. */
export type UntrackedPlace = {
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly locationId: string | null;
  readonly location: string | null;
  readonly variantId: string | null;
  readonly variant: string | null;
  readonly partnerId: string | null;
  readonly partner: string | null;
  readonly projectId: string | null;
  readonly project: string | null;
  /** The lot that lies there, of an item that is kept by lots already. */
  readonly lotId: string | null;
  readonly lot: string | null;
  readonly quantity: Quantity;
};

/** An item as the rules of its first lots and serial numbers need it. */
export type TrackedItem = {
  readonly id: string;
  readonly version: number;
  /** As a person reads it: class and code. */
  readonly code: string;
  readonly phantom: boolean;
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly lotCodeTypeId: string | null;
  readonly serialCodeTypeId: string | null;
  readonly trackedFrom: Day | null;
  /** What it goes back to: kept by lots before, and since which day if that began later too. */
  readonly lotsBefore: boolean;
  readonly trackedFromBefore: Day | null;
  readonly uomId: string;
  readonly uom: string;
  readonly uomDecimals: number;
  /** The day of its last movement, whether it stands or not; null when it never moved. */
  readonly lastMovement: Day | null;
};

export type GivenPlace = StartTracking['places'][number];
export type GivenLot = StartTracking['newLots'][number];
