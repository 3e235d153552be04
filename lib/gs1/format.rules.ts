import { AI_TABLE, fixedLength } from './ai-table.rules';
import { GS } from './found.rules';
import type { Gs1Code, Gs1Pair } from './gs1.types';
import { gtinErrors } from './gtin.rules';

/**
 * Identifiers and values as a symbol carries them, a GS only where it is needed.
 * @param symbology the AIM identifier that a reader would send in front, such as `]d2`
 * @rules LAB-02
 */
export const elementString = (pairs: readonly Gs1Pair[], symbology = ''): string =>
  symbology + pairs.map(({ ai, value }, at) => `${ai}${value}${at < pairs.length - 1 && fixedLength(ai) === null ? GS : ''}`).join('');

/**
 * Values of fixed length first, the key of the goods before all, so that a symbol needs few separators.
 * @rules LAB-02
 */
export const inLabelOrder = <T extends Gs1Pair>(pairs: readonly T[]): T[] => [
  ...pairs.filter(({ ai }) => fixedLength(ai) !== null),
  ...pairs.filter(({ ai }) => fixedLength(ai) === null),
];

/** `(01)…(10)…`, brackets inside values escaped: what `parseGs1` reads back. @rules GS1-07 */
export const bracketed = (pairs: readonly Gs1Pair[]): string =>
  pairs.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`).join('');

/** What stands beneath a symbol for people: identifiers in brackets, values as they are. @rules LAB-03 */
export const hri = (pairs: readonly Gs1Pair[]): string => pairs.map(({ ai, value }) => `(${ai})${value}`).join('');

/** A GTIN in the length that it was given out in: 8, 12, 13 or 14 digits. @rules GS1-13 */
export function nativeGtin(gtin: string): string {
  const digits = gtin.replace(/^0+/, '');
  const length = [8, 12, 13, 14].find((each) => each >= digits.length) ?? 14;
  return gtin.padStart(14, '0').slice(-length);
}

export type LinkAnswer = { readonly ok: true; readonly uri: string } | { readonly ok: false; readonly code: Gs1Code; readonly ai: string };

const refused = (code: Gs1Code, ai: string): LinkAnswer => ({ ok: false, code, ai });
const CANONICAL = 'https://id.gs1.org';

/** The row of qualifiers that has most of what is there; null when two are there that no row allows together. */
function rowFor(rows: readonly (readonly string[])[], present: ReadonlySet<string>): readonly string[] | null {
  const all = rows.flat().filter((ai) => present.has(ai));
  return rows.find((row) => all.every((ai) => row.includes(ai))) ?? null;
}

/**
 * A Digital Link: the key with its qualifiers in the path, the rest behind the question mark in the order given.
 * @param base `https://id.gs1.org` (the canonical one) or an own address, with or without a path
 * @returns the address, or which identifier a link cannot carry
 * @rules DL-01, DL-02, DL-03, DL-04, DL-06
 */
export function digitalLink(pairs: readonly Gs1Pair[], base: string = CANONICAL): LinkAnswer {
  const once = new Map(pairs.map((pair) => [pair.ai, pair.value]));
  const [key] = pairs.filter(({ ai }) => AI_TABLE.get(ai)?.key !== undefined);
  const rows = key && AI_TABLE.get(key.ai)?.key;
  if (!key || !rows) return refused('E_GS1_LINK_KEY', pairs[0]?.ai ?? '');
  const row = rowFor(rows, new Set(once.keys()));
  if (!row) return refused('E_GS1_LINK_ORDER', key.ai);
  const path = [key.ai, ...row].flatMap((ai) => (once.has(ai) ? [`/${ai}/${encodeURIComponent(once.get(ai) ?? '')}`] : [])).join('');
  const rest = [...once].filter(([ai]) => ai !== key.ai && !row.includes(ai));
  const barred = rest.find(([ai]) => AI_TABLE.get(ai)?.attribute === false);
  if (barred) return refused('E_GS1_LINK_QUERY', barred[0]);
  const query = rest.map(([ai, value]) => `${ai}=${encodeURIComponent(value)}`).join('&');
  return { ok: true, uri: `${base.replace(/\/+$/, '')}${path}${query ? `?${query}` : ''}` };
}

/** The GTIN alone, as it stands beneath a retail symbol; null where there is more or something else. */
export function bareGtin(pairs: readonly Gs1Pair[]): string | null {
  const [only, ...more] = pairs;
  return only?.ai === '01' && more.length === 0 && gtinErrors(only.value).length === 0 ? nativeGtin(only.value) : null;
}
