import type { Shortage } from '../boms/bom.types';
import type { ProposedLot } from '../boms/explode-parents';
import type { Quantity } from '../kernel/quantity-text';

/** An item that may take the place of a component, and how much of it. */
export type Replacement = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly quantity: Quantity;
};

export type PreviewedComponent = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly uom: string;
  readonly quantity: Quantity;
  readonly insteadOf: readonly string[];
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly replacements: readonly Replacement[];
  readonly lots: readonly ProposedLot[];
  /** What its lots do not cover: they are chosen by hand, or there is not enough. */
  readonly open: Quantity;
};
export type PreviewedLine = {
  readonly version: string;
  readonly components: readonly PreviewedComponent[];
  readonly shortages: readonly Shortage[];
};
/** The components of each line; `loads` says that they come in (disassembly), `replaces` that they stand instead of the line (BOM-01). */
export type ComponentPreview = { readonly loads: boolean; readonly replaces: boolean; readonly lines: readonly PreviewedLine[] };
