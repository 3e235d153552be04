import type { Day } from '../kernel/day';

/** An unload template that makes lots from lots, with its other side. */
export type TransformTemplate = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly offsetTemplateId: string;
  readonly offsetTemplate: string;
  readonly offsetWarehouseId: string;
  readonly offsetWarehouse: string;
  /** The warehouse of the results has locations. */
  readonly offsetHasLocations: boolean;
};

/** A lot at one place, with what lies there. */
export type OriginPlace = {
  /** Lot and place. */
  readonly id: string;
  readonly lotId: string;
  readonly code: string;
  readonly itemId: string;
  readonly item: string;
  readonly itemDescription: string;
  readonly variantId: string | null;
  readonly variant: string | null;
  readonly uom: string;
  readonly serialManaged: boolean;
  readonly expiryDate: Day | null;
  readonly warehouseId: string;
  readonly warehouse: string;
  readonly locationId: string | null;
  readonly location: string | null;
  readonly quantity: string;
  /** The name of a status that keeps it out of availability. */
  readonly refusedBy: string | null;
  readonly onHold: boolean;
};

/** A piece in stock. */
export type OriginPiece = { readonly id: string; readonly code: string };

export const RESULT_KINDS = ['proposed', 'typed', 'existing'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export type OriginValues = {
  /** Lot and place: `OriginPlace.id`. */
  place: string;
  lotId: string;
  locationId: string | null;
  quantity: string;
  /** The pieces that move, each with the key of the result that it becomes part of. */
  pieces: { id: string; to: string }[];
};

export type ResultValues = {
  key: string;
  kind: ResultKind;
  lotId: string | null;
  code: string | null;
  quantity: string;
  packages: number | string | null;
  locationId: string | null;
  expiryDate: string | null;
  note: string | null;
};

/** What the page holds while one types. */
export type TransformValues = {
  templateId: string | null;
  postingDate: string;
  note: string | null;
  itemChanges: boolean;
  itemId: string | null;
  variantId: string | null;
  origins: OriginValues[];
  results: ResultValues[];
};

export type TransformSetting = {
  readonly today: Day;
  readonly templates: readonly TransformTemplate[];
};
