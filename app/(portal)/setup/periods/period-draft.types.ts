import type { Day } from '@/lib/kernel/day';
import type { Search } from '@/lib/kernel/list-params';
import { type Period, wholeYear, yearToOpen } from '@/lib/periods/period.rules';

/** The values of the form of a period. */
export type PeriodValues = Period & { readonly id: string | null; readonly version: number | null; readonly lastClosingDate: string };

/** A whole new year: the one that the address asks for, else the next to open. `present` is the company's year of today. */
export function newPeriod(search: Search, known: readonly Period[], present: number): PeriodValues {
  const asked = typeof search.year === 'string' && /^(19|[2-9]\d)\d\d$/.test(search.year) ? Number(search.year) : null;
  const open = known.map(({ year }) => year);
  return { id: null, version: null, lastClosingDate: '', ...wholeYear(asked ?? yearToOpen(open, present)) };
}

type Stored = Period & { readonly id: string; readonly version: number; readonly lastClosingDate: Day | null };

/** A stored year in its form. */
export const storedPeriod = (period: Stored): PeriodValues => ({ ...period, lastClosingDate: period.lastClosingDate ?? '' });
