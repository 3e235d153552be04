import type { TableChoice } from '../items/item-choices.query';
import type { Day } from '../kernel/day';
import type { LaterRecord } from './tracked-item.query';
import type { TrackedItem, UntrackedPlace } from './tracking.types';

/** One lot for all places, one for each place, or as many as are typed. */
export const LOT_MODES = ['one', 'place', 'typed'] as const;
export type LotMode = (typeof LOT_MODES)[number];

export type LotValues = { code: string; expiryDate: string; supplierLotCode: string; lotTypeId: string | null };
export type RowValues = LotValues & { key: string; quantity: string; serialText: string };

/** What the page holds while one types; `places` in the order of the setting's. */
export type TrackingValues = {
  version: number;
  lots: boolean;
  serials: boolean;
  from: string;
  lotMode: LotMode;
  lotCodeTypeId: string | null;
  serialCodeTypeId: string | null;
  note: string;
  /** The lots of mode `one`: one for each variant. */
  shared: (LotValues & { variantId: string | null })[];
  places: { rows: RowValues[] }[];
};

/** What the page of an item that is not managed yet knows. */
export type TrackingSetting = {
  readonly item: TrackedItem;
  readonly today: Day;
  readonly lotsOn: boolean;
  readonly places: readonly UntrackedPlace[];
  readonly codeTypes: readonly TableChoice[];
  readonly serialCodeTypes: readonly TableChoice[];
  readonly lotTypes: readonly TableChoice[];
  /** What will ask for lots or numbers from then on: open drafts that name the item, bills of materials, templates that cannot (their codes). */
  readonly drafts: number;
  readonly boms: number;
  readonly templates: readonly string[];
};

/** What the page of an item whose lots or numbers were turned on later knows. */
export type TrackedState = {
  readonly item: TrackedItem;
  readonly records: readonly LaterRecord[];
  /** The first records that came later; with one of them nothing is taken back. */
  readonly later: readonly LaterRecord[];
  readonly lots: number;
  readonly pieces: number;
};
