import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';
import type { FlagForLots, TemplateType } from '../templates/template.types';

export type Named = { readonly id: string; readonly code: string; readonly name: string };

/** A template as the guide looks at it: what it does, where, and the switches that lots need. */
export type GuideTemplate = Named & {
  readonly version: number;
  readonly warehouseId: string;
  readonly warehouseCode: string;
  readonly type: TemplateType;
} & { readonly [Flag in FlagForLots]: boolean };

export type GuideMovement = {
  readonly recordId: string;
  readonly number: number;
  readonly warehouse: string;
  readonly date: Day;
  readonly quantity: Quantity;
};

/** The lot that the guide follows, with what its card shows. */
export type GuideLot = {
  readonly id: string;
  readonly code: string;
  readonly item: string;
  readonly startDate: Day;
  readonly expiryDate: Day | null;
  readonly usableUntil: Day | null;
  readonly initial: Quantity;
  readonly onHand: Quantity;
  readonly committed: Quantity;
  readonly available: Quantity;
  readonly uom: string;
  readonly closed: boolean;
  readonly sellable: boolean;
  readonly excludes: boolean;
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly opened: boolean;
};

/** Everything the guide for lots decides by; read anew on every visit (GUI-01). */
export type GuideFacts = {
  readonly today: Day;
  readonly lotsOn: boolean;
  readonly yearKnown: boolean;
  readonly periodOpen: boolean;
  readonly unit: Named | null;
  readonly itemClass: Named | null;
  readonly warehouse: Named | null;
  readonly codeType: Named | null;
  /** An item ready for lots. */
  readonly item: (Named & { readonly classCode: string }) | null;
  /** An item that is not, and what stands in its way. */
  readonly otherItem: (Named & { readonly phantom: boolean; readonly moved: boolean }) | null;
  readonly templates: readonly GuideTemplate[];
  readonly load: GuideMovement | null;
  readonly unload: GuideMovement | null;
  readonly lot: GuideLot | null;
};
