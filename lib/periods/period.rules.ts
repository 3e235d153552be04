import { type Day, isDay } from '../kernel/day';
import type { FieldError } from '../kernel/errors';

export type Period = { readonly year: number; readonly periodStart: Day; readonly periodEnd: Day };

/** The whole year: what a new row proposes. */
export const wholeYear = (year: number): Period => ({ year, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31` });

/** Complaints about a period: both days in its year, the end not before the start. @rules POST-05 */
export function periodErrors({ year, periodStart, periodEnd }: Period): FieldError[] {
  const { periodStart: first, periodEnd: last } = wholeYear(year);
  const at = (path: string): FieldError => ({ path, code: 'E_PERIOD_RANGE', params: { year: String(year) } });
  const outside = (day: Day) => day < first || day > last;
  if (outside(periodStart)) return outside(periodEnd) ? [at('periodStart'), at('periodEnd')] : [at('periodStart')];
  return outside(periodEnd) || periodEnd < periodStart ? [at('periodEnd')] : [];
}

/** The year to propose: the present one until it is there, then the one after the last. */
export const yearToOpen = (known: readonly number[], present: number): number =>
  known.includes(present) ? Math.max(...known) + 1 : present;

/** The same days of another year, where they lay in the year before the change and the other year has them. */
export function movedTo(year: number, { year: before, periodStart, periodEnd }: Period): Period {
  const moved = (day: Day): Day => {
    const there = `${year}${day.slice(4)}`;
    return day.startsWith(`${before}-`) && isDay(there) ? there : day;
  };
  return { year, periodStart: moved(periodStart), periodEnd: moved(periodEnd) };
}

const FIRST_NOTICE = '-12-01';

/**
 * The years to open on this day: from December 1 on the next one, and whatever is missing between the last known year and it. Nothing
 * while no year is known: the first one is a person's decision.
 */
export function yearsToOpenNow(known: readonly number[], today: Day): number[] {
  if (known.length === 0) return [];
  const present = Number(today.slice(0, 4));
  const wanted = today >= `${present}${FIRST_NOTICE}` ? present + 1 : present;
  const last = Math.max(...known);
  return Array.from({ length: Math.max(0, wanted - last) }, (_, at) => last + 1 + at);
}
