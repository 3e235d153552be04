import { type Day, isDay } from '../kernel/day';
import { isQuantity, normal } from '../kernel/quantity-text';
import type { Locale } from './locales';

const MONTHS: Record<Locale, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
};
const SIGNS: Record<Locale, { readonly group: string; readonly point: string }> = {
  en: { group: ',', point: '.' },
  it: { group: '.', point: ',' },
};
const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** `2026-11-22` becomes `22 Nov 2026` / `22 nov 2026`, by text alone: no time zone can move it. Other text comes back as it is. */
export function formatDay(locale: Locale, day: Day): string {
  if (!isDay(day)) return day;
  return `${Number(day.slice(8))} ${MONTHS[locale][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** A quantity with the language's signs ("12,345.5" / "12.345,5"), every digit kept; the unit follows. Other text comes back as it is. */
export function formatQuantity(locale: Locale, quantity: string, uom?: string): string {
  if (!isQuantity(quantity)) return quantity;
  const { group, point } = SIGNS[locale];
  const [whole = '', fraction] = normal(quantity).replace('-', '').split('.');
  const sign = normal(quantity).startsWith('-') ? '−' : '';
  const number = sign + whole.replaceAll(/\B(?=(\d{3})+$)/g, group) + (fraction ? point + fraction : '');
  return uom ? `${number}\u00a0${uom}` : number;
}

/** How a person would type the quantity in this language: no grouping. */
export function editableQuantity(locale: Locale, quantity: string): string {
  return isQuantity(quantity) ? normal(quantity).replace('.', SIGNS[locale].point) : quantity;
}

/** Makes each formatter once: making one takes a hundred times as long as using it, and a list uses it in every row. */
function once<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

const clockIn = once(
  (timeZone) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);
const distanceIn = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const listIn = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const monthIn = once((locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }));
const eitherIn = once((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** A moment as `22 Nov 2026, 14:05` in the given IANA zone. */
export function formatMoment(locale: Locale, moment: Date | string, timeZone: string): string {
  const parts = clockIn(timeZone).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${formatDay(locale, `${part('year')}-${part('month')}-${part('day')}`)}, ${part('hour')}:${part('minute')}`;
}

/** `3 hours ago` / `3 ore fa`, the nearest whole unit; the exact moment belongs in a title beside it. */
export function formatRelative(locale: Locale, moment: Date | string, now: Date | string): string {
  const seconds = Math.round((new Date(moment).getTime() - new Date(now).getTime()) / 1000);
  const words = distanceIn(locale);
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(0, 'second');
}

/** Days left or gone by: `in 3 days`, `yesterday`. */
export function formatDaysLeft(locale: Locale, days: number): string {
  return distanceIn(locale).format(days, 'day');
}

/** `A, B and C`. */
export function formatList(locale: Locale, words: readonly string[]): string {
  return listIn(locale).format(words);
}

/** A month `2026-12` as people name it. */
export function formatMonth(locale: Locale, month: string): string {
  return monthIn(locale).format(new Date(`${month}-01T00:00:00Z`));
}

/** "A, B or C". */
export function formatEither(locale: Locale, words: readonly string[]): string {
  return eitherIn(locale).format(words);
}

/**
 * Reads a day as people type it: `2026-11-22`, `22/11/2026`, `22.11.26`, `22-11-2026`, `221126`, `22112026` (day first).
 * Null when it is none.
 */
export function parseDay(text: string): Day | null {
  const plain = text.trim();
  if (isDay(plain)) return plain;
  const match = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(plain);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const full = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(full) ? full : null;
}

/** How a person would type the day: `22/11/2026`. */
export function editableDay(day: Day): string {
  return isDay(day) ? `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : day;
}
