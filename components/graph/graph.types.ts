import type { Status } from '../ui/status-chip';

export type GraphKind = 'start' | 'one' | 'many' | 'source' | 'target';

/** A tile. `rank` counts the steps from the start, to the left below zero. */
export type GraphNode = {
  readonly id: string;
  readonly kind: GraphKind;
  readonly rank: number;
  readonly code: string;
  readonly detail: string;
  readonly quantity: string | null;
  readonly chips: readonly { readonly status: Status; readonly word: string }[];
  readonly href: string | null;
  /** Begins anew from here. */
  readonly startHref: string | null;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What a tile that stands for many stands for; `more` are not named. */
  readonly members: readonly { readonly code: string; readonly href: string }[];
  readonly more: number;
};

/** From left to right. */
export type GraphEdge = { readonly from: string; readonly to: string; readonly text: string };

export type GraphData = {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The sentence about what is left out, and where all of it is; null when nothing is. */
  readonly cut: {
    readonly text: string;
    readonly href: string;
    readonly link: string;
    readonly moreHref: string | null;
    readonly more: string;
  } | null;
};
