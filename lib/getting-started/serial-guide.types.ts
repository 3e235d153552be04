import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';
import type { GuideMovement, GuideTemplate, Named } from './guide.types';

export type SerialGuideTemplate = GuideTemplate & { readonly createSerials: boolean };

/** A piece of the first load, with where it is or that it went. */
export type GuidePiece = {
  readonly id: string;
  readonly code: string;
  readonly state: 'NOT_LOADED' | 'IN_STOCK' | 'OUT';
  readonly warehouse: string | null;
  readonly location: string | null;
  readonly lot: string | null;
};

/** Everything the guide for serial numbers decides by; read anew on every visit (GUI-01). */
export type SerialGuideFacts = {
  readonly today: Day;
  readonly lotsOn: boolean;
  readonly yearKnown: boolean;
  readonly periodOpen: boolean;
  /** A unit without decimals. */
  readonly unit: Named | null;
  readonly itemClass: Named | null;
  readonly warehouse: Named | null;
  readonly codeType: Named | null;
  /** An item ready for serial numbers. */
  readonly item: (Named & { readonly classCode: string; readonly generation: 'MANUAL' | 'AUTOMATIC' }) | null;
  readonly templates: readonly SerialGuideTemplate[];
  readonly load: GuideMovement | null;
  readonly unload: GuideMovement | null;
  /** The piece that left, and whether somebody has opened its page. */
  readonly gone: { readonly id: string; readonly code: string; readonly opened: boolean } | null;
  /** The first pieces of the first load, and how many of all of them are in stock and out. */
  readonly pieces: readonly GuidePiece[];
  readonly counts: { readonly loaded: number; readonly inStock: number; readonly out: number };
  /** What of the item of the first load is on hand, and its unit. */
  readonly onHand: Quantity | null;
  readonly uom: string | null;
  readonly itemCode: string | null;
};
