import type { Day } from '../kernel/day';
import type { Named } from './guide.types';

/** What leads on from the guides to the company's own goods; each may be left out. */
export const OWN_STEPS = ['import', 'scanner', 'label'] as const;
export type OwnStepKey = (typeof OWN_STEPS)[number];

/** A first lot or piece, for its label. */
export type FirstThing = { readonly kind: 'LOT' | 'SERIAL'; readonly id: string; readonly code: string };

/** By what the optional steps are known to be done; read anew on every visit. */
export type OwnDataFacts = {
  /** The first import that was committed and not taken back: its file, and how many rows it brought. */
  readonly imported: { readonly id: string; readonly file: string; readonly rows: number } | null;
  /** When a scanner passed its test, and who held it. */
  readonly scannerTested: { readonly day: Day; readonly by: string | null } | null;
  /** The first label in the log. */
  readonly printed: { readonly code: string; readonly day: Day } | null;
  /** What there is to put a label on, and a design for it. */
  readonly thing: FirstThing | null;
  readonly design: Pick<Named, 'code'> | null;
  readonly skipped: readonly OwnStepKey[];
};
