import type { LetterRow } from '@/lib/letters/letters.query';
import { MONTHS } from '@/lib/letters/letters.rules';

export type MonthValue = { readonly month: number; readonly letters: string; readonly version: number | null };
export type YearValue = { readonly year: number; readonly letters: string; readonly version: number | null };
export type LetterValues = { readonly months: MonthValue[]; readonly years: YearValue[] };

type Stored = { readonly months: readonly LetterRow[]; readonly years: readonly LetterRow[] };

/** The stored letters in their form: every month, with or without letters, and the years that have some. */
export function letterValues({ months, years }: Stored): LetterValues {
  return {
    months: MONTHS.map((month) => {
      const row = months.find((each) => each.period === month);
      return { month, letters: row?.letters ?? '', version: row?.version ?? null };
    }),
    years: years.map(({ period, ...row }) => ({ year: period, ...row })),
  };
}

/** Another text after every change: the form begins anew with it. */
export const versionKey = ({ months, years }: Stored): string => [...months, ...years].map((row) => `${row.period}.${row.version}`).join();
