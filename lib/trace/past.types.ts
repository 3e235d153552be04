import type { Day } from '../kernel/day';

/**
 * A trace of before: only what is dated up to `day`, and only what was written down by `known` (local time of the zone). Both are free to be left out.
 * What was taken back later than `known` still stands then.
 */
export type Past = { readonly day: Day | null; readonly known: string | null; readonly timeZone: string };
