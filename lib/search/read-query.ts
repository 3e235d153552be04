import { parseDay } from '../i18n/formats';
import { codeKey } from '../kernel/code';
import { type Day, isDay } from '../kernel/day';
import { isId } from '../kernel/id';

/** A record as people write it: `WH1 / 12`, `12`, each with a day if need be. */
export type RecordName = { readonly warehouse: string | null; readonly number: number; readonly day: Day | null };

/** What a typed or pasted text may mean. */
export type Query = {
  readonly text: string;
  /** The text as a code is looked up; empty when nothing was typed. */
  readonly key: string;
  readonly words: readonly string[];
  /** The id of something, pasted alone or inside the address of its page. */
  readonly id: string | null;
  readonly day: Day | null;
  readonly record: RecordName | null;
};

const MONTHS = [
  ['jan', 'gen'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['may', 'mag'],
  ['jun', 'giu'],
  ['jul', 'lug'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct', 'ott'],
  ['nov'],
  ['dec', 'dic'],
];

/** `22 Nov 2026`, `22 novembre 2026`, `Nov 22, 2026`. */
function spelledDay(text: string): Day | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|º|°)?[ .-]+(\p{L}{3,9})\.?,?[ .-]+(\d{4})$/iu.exec(text) ?? null;
  const american = match ? null : /^(\p{L}{3,9})\.? +(\d{1,2}),? +(\d{4})$/iu.exec(text);
  const [day, month, year] = match ? [match[1], match[2], match[3]] : american ? [american[2], american[1], american[3]] : [];
  if (!day || !month || !year) return null;
  const at = MONTHS.findIndex((names) => names.some((name) => month.toLowerCase().startsWith(name)));
  const full = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return at >= 0 && isDay(full) ? full : null;
}

/** A day in any of the spellings that people use; digits alone are taken for a code. */
const readDay = (text: string): Day | null => (/^\d+$/.test(text) ? null : (parseDay(text) ?? spelledDay(text)));

function readRecord(text: string): RecordName | null {
  const match = /^(?:(\S{1,10}) ?\/ ?)?#?(\d{1,9})(?:[ ,]+(\S.*))?$/u.exec(text);
  if (!match) return null;
  const [, warehouse = null, digits = '', rest] = match;
  const day = rest === undefined ? null : readDay(rest.replace(/^(of|del|dell[’'])\s*/i, ''));
  const number = Number(digits);
  if ((rest !== undefined && day === null) || number < 1 || number > 2_147_483_647) return null;
  return { warehouse: codeKey(warehouse), number, day };
}

/** Reads a text as everything that it may be; whether there is such a thing, the data says. */
export function readQuery(text: string): Query {
  const key = codeKey(text) ?? '';
  const id = text.split(/[/?#=&\s]/).findLast(isId) ?? null;
  const day = readDay(text);
  return { text, key, words: key.split(' ').filter(Boolean), id, day, record: day ? null : readRecord(text) };
}
