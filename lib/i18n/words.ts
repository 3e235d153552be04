import type { Day } from '../kernel/day';
import type { ErrorWords } from './error-text';
import { formatDay, formatDaysLeft, formatEither, formatList, formatMoment, formatMonth, formatQuantity, formatRelative } from './formats';
import type { Locale } from './locales';

/** A translator whose keys are only known at run time; next-intl's fits. */
export type LooseTranslator = {
  (key: never, values?: never): string;
  has(key: never): boolean;
};

/** Formats bound to one language and one time zone. */
export type Formats = {
  readonly locale: Locale;
  readonly day: (day: Day) => string;
  readonly quantity: (quantity: string, uom?: string) => string;
  readonly moment: (moment: Date | string) => string;
  readonly relative: (moment: Date | string, now: Date | string) => string;
  readonly daysLeft: (days: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** `2026-12` with the name of the month. */
  readonly month: (month: string) => string;
  readonly either: (words: readonly string[]) => string;
};

/** The formats of `formats.ts` with language and zone filled in. */
export function bindFormats(locale: Locale, timeZone: string): Formats {
  return {
    locale,
    day: (day) => formatDay(locale, day),
    quantity: (quantity, uom) => formatQuantity(locale, quantity, uom),
    moment: (moment) => formatMoment(locale, moment, timeZone),
    relative: (moment, now) => formatRelative(locale, moment, now),
    daysLeft: (days) => formatDaysLeft(locale, days),
    list: (words) => formatList(locale, words),
    month: (month) => formatMonth(locale, month),
    either: (words) => formatEither(locale, words),
  };
}

/** Opens a typed translator to keys made at run time; the texts' types promise that every code has one. */
export function looseWords(locale: Locale, t: LooseTranslator): ErrorWords {
  return {
    locale,
    text: (key, values) => t(key as never, values as never),
    has: (key) => t.has(key as never),
  };
}
