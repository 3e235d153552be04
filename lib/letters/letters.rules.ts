import type { FieldError } from '../kernel/errors';

export const LETTERS_MAX = 5;
export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The letters after these: A, B, … Z, AA, AB. Null when they are not plain letters or would grow too long. */
export function nextLetters(letters: string): string | null {
  if (!/^[A-Z]+$/.test(letters)) return null;
  const stem = letters.replace(/Z+$/, '');
  const zs = 'A'.repeat(letters.length - stem.length);
  const next = stem === '' ? `A${zs}` : stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) + 1) + zs;
  return next.length > LETTERS_MAX ? null : next;
}

/** A for January to L for December. */
export const monthProposal = (month: number): string => String.fromCharCode('A'.charCodeAt(0) + month - 1);

export type YearRow = { readonly year: number; readonly letters: string };

/** `count` years from `from` on that have no letters yet, each continuing the letters of the year before it; "A" begins where none precedes. */
export function proposeYears(known: readonly YearRow[], from: number, count: number): YearRow[] {
  const byYear = new Map(known.map(({ year, letters }) => [year, letters]));
  const proposed: YearRow[] = [];
  for (let year = from; year < from + count; year++) {
    if (byYear.get(year)) continue;
    const before = byYear.get(year - 1);
    const letters = before ? nextLetters(before.toUpperCase()) : 'A';
    if (letters === null) break;
    byYear.set(year, letters);
    proposed.push({ year, letters });
  }
  return proposed;
}

/** Complaints about a year that stands twice; `years` in the order of the form. */
export function doubledYears(years: readonly { readonly year: number }[]): FieldError[] {
  return years.flatMap(({ year }, at) =>
    years.findIndex((other) => other.year === year) < at
      ? [{ path: `years.${at}.year`, code: 'E_CODE_EXISTS' as const, params: { code: String(year) } }]
      : [],
  );
}

/** Letters that stand for two periods at once: codes could not tell them apart. Each list as [letters, how often]. */
export function ambiguousLetters(rows: readonly { readonly letters: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { letters } of rows) {
    const key = letters.trim().toUpperCase();
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([key]) => key);
}
