import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity-text';
import type { HeldAt, ScreenItem, ScreenPlace, WorkScreen } from './scan-screens.types';

/** The lot of a line: one that stands, a code for a new one, or one whose code the posting makes. */
export type WorkLot = {
  readonly id: string | null;
  readonly code: string | null;
  readonly generated: boolean;
  readonly expiryDate: Day | null;
  readonly supplierLotCode: string | null;
};
export type WorkPiece = { readonly id: string | null; readonly code: string; readonly checked: boolean };

/** One line on its way, or in the list. */
export type WorkLine = {
  readonly key: string;
  /** Null: kept as it was scanned, judged when it is sent. */
  readonly item: ScreenItem | null;
  readonly codes: readonly string[];
  /** Everything in it was found in the data when it was scanned. */
  readonly checked: boolean;
  readonly variantId: string | null;
  readonly lot: WorkLot | null;
  /** As it is typed; empty in a line that nobody could check: as much as its codes say. */
  readonly quantity: string;
  /** The quantity was confirmed, or the last piece was scanned. */
  readonly counted: boolean;
  readonly pieces: readonly WorkPiece[];
  readonly place: ScreenPlace | null;
  /** The place was chosen, also where it is none. */
  readonly placed: boolean;
  readonly toPlace: ScreenPlace | null;
  readonly held: readonly HeldAt[];
  /** What the books say of the place that is adjusted. */
  readonly books: Quantity | null;
};

/** A scan that names nothing, until somebody says what it is. */
export type UnknownScan = {
  readonly codes: readonly string[];
  readonly lotCode: string | null;
  readonly pieceCode: string | null;
  readonly expiry: Day | null;
};

/** What stands on a screen that was not posted yet. */
export type Work = {
  readonly screen: WorkScreen;
  readonly warehouseId: string | null;
  readonly templateId: string | null;
  /** Adjusting takes away with another template than it adds with. */
  readonly minusTemplateId: string | null;
  readonly document: string;
  readonly partner: { readonly id: string; readonly code: string } | null;
  readonly place: ScreenPlace | null;
  readonly toPlace: ScreenPlace | null;
  readonly lines: readonly WorkLine[];
  readonly current: WorkLine | null;
  readonly unknown: UnknownScan | null;
  /** The first code of a carton that needs another one beside it. */
  readonly waiting: readonly string[] | null;
};

/** The one question on the screen. */
export type Step = 'setup' | 'unknown' | 'item' | 'variant' | 'lot' | 'pieces' | 'quantity' | 'place' | 'toPlace';

/** What a scan or a touch did, in words: the key of a text and what it names. */
export type Said = {
  readonly kind: 'good' | 'bad' | 'ask';
  readonly text: SaidKey;
  readonly names: Readonly<Record<string, string>>;
};
export type SaidKey =
  | 'item'
  | 'lot'
  | 'newLot'
  | 'piece'
  | 'place'
  | 'toPlace'
  | 'line'
  | 'kept'
  | 'more'
  | 'second'
  | 'unknown'
  | 'several'
  | 'lotUnknown'
  | 'lotNeeded'
  | 'lotOther'
  | 'pieceUnknown'
  | 'pieceTwice'
  | 'pieceOfLot'
  | 'placeOther'
  | 'placeNeeded'
  | 'variantNeeded'
  | 'offlineItem'
  | 'placeSame'
  | 'noPieces'
  | 'quantity'
  | 'offline'
  | 'problem';

export type Taken = { readonly work: Work; readonly said: Said };
