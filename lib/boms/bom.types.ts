import type { Day } from '../kernel/day';
import type { WithdrawalType } from '../items/item.types';
import type { Quantity } from '../kernel/quantity-text';

/** How an item is kept, so far as its withdrawal goes. */
export type StockedItem = {
  readonly lotManaged: boolean;
  readonly serialManaged: boolean;
  readonly withdrawalType: WithdrawalType;
};

/** What may take the place of a component; one of the component's main unit is replaced by `ratio` of this item's. */
export type AlternativeFacts = StockedItem & {
  readonly itemId: string;
  readonly variantId: string | null;
  /** As a person reads it. */
  readonly code: string;
  /** Code of its main unit. */
  readonly uom: string;
  readonly ratio: Quantity;
  /** Digits that its quantities may have; 0 for serial-managed items, whose rest is a whole piece. */
  readonly decimals: number;
  readonly whole: boolean;
};

/** One component of a version, as an explosion needs it. */
export type ComponentFacts = StockedItem & {
  readonly id: string;
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly description: string;
  /** Code of its main unit. */
  readonly uom: string;
  /** In the unit of usage. */
  readonly quantity: Quantity;
  /** Factor of the unit of usage; null where that is the main unit. */
  readonly factor: Quantity | null;
  readonly decimals: number;
  readonly whole: boolean;
  readonly fixed: boolean;
  /** Per cent that is lost, on top. */
  readonly scrapPct: Quantity;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly movable: boolean;
  /** Its own components take its place. */
  readonly phantom: boolean;
  /** In order of priority. */
  readonly alternatives: readonly AlternativeFacts[];
};

/** One version of a bill of materials. */
export type BomFacts = {
  readonly id: string;
  readonly itemId: string;
  /** Null where the version holds for every variant of the item. */
  readonly variantId: string | null;
  readonly itemCode: string;
  /** Code of the version. */
  readonly code: string;
  readonly parentQty: Quantity;
  readonly components: readonly ComponentFacts[];
};

/** What an explosion asks for, in the main unit: equal components are one need. */
export type ComponentNeed = StockedItem & {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly uom: string;
  readonly quantity: Quantity;
  readonly alternatives: readonly AlternativeFacts[];
  readonly decimals: number;
  readonly whole: boolean;
};

/** One item of the exploded record: of a component itself, or in the place of one. */
export type ExplodedLine = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly uom: string;
  readonly quantity: Quantity;
  /** Codes of the components that it stands for; empty where it is the component. */
  readonly insteadOf: readonly string[];
};

/** A component that stock does not cover. */
export type Shortage = {
  readonly itemId: string;
  readonly variantId: string | null;
  readonly code: string;
  readonly uom: string;
  readonly need: Quantity;
  readonly usable: Quantity;
  readonly missing: Quantity;
};

/** Whether a component without enough stock may be replaced, and whether several items together may cover it (2.13 #24, #25). */
export type CoverMode = 'NONE' | 'WHOLE' | 'MIXED';
