import { isDay } from '../kernel/day';
import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParams } from '../kernel/errors';
import { isQuantity, normal } from '../kernel/quantity-text';
import type { FileCell } from './file.types';

export type ValueType = 'code' | 'text' | 'number' | 'count' | 'day' | 'flag' | 'choice';

export const DECIMALS = ['comma', 'point'] as const;
export type DecimalSign = (typeof DECIMALS)[number];

/** `words` are what people may write for a value, in every language, as keys (see `wordKey`). */
export type Choice = { readonly value: string; readonly words: readonly string[] };
export type ValueField = { readonly type: ValueType; readonly choices?: readonly Choice[] };

export type Complaint = { readonly code: ErrorCode; readonly params: ErrorParams };
export type Read = { readonly value: string | null } | { readonly complaint: Complaint };

const value = (text: string | null): Read => ({ value: text });
const refuse = (code: ErrorCode, params: ErrorParams = {}): Read => ({ complaint: { code, params } });

/** What a spreadsheet makes of a long code: "1.2E+12". */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E\+\d+$/i;
/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;
const SHORT = 60;

/** How words are compared: without case, accents and signs. */
export const wordKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const YES = new Set(['yes', 'y', 'true', '1', 'x', 'si', 's', 'vero']);
const NO = new Set(['no', 'n', 'false', '0', 'falso']);

const shorten = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);

/** Groups of thousands in either way of writing. */
const GROUPED: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  point: /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
};

/**
 * A number as people write it, as plain decimal text; null when it is none. `sign` decides what can be read in two ways ("1.234"); what can be read in
 * one way only is taken as it is.
 */
export function numberOf(text: string, sign: DecimalSign): string | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '');
  const [mark, group] = sign === 'comma' ? [',', '.'] : ['.', ','];
  let read = plain;
  if (GROUPED[sign].test(plain)) read = plain.replaceAll(group, '').replace(mark, '.');
  else if (GROUPED[sign === 'comma' ? 'point' : 'comma'].test(plain) && plain.includes(group) && plain.includes(mark)) return null;
  else read = plain.replace(',', '.');
  return isQuantity(read) ? normal(read) : null;
}

/** Which sign the numbers of a file speak for; null when none of them can be told apart. @rules I5 */
export function decimalOf(texts: Iterable<string>): DecimalSign | null {
  let [comma, point] = [0, 0];
  for (const text of texts) {
    const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '');
    if (/^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(plain) || /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain) || /^[+-]?0,\d+$/.test(plain)) comma++;
    if (/^[+-]?\d+\.(?:\d{1,2}|\d{4,})$/.test(plain) || /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(plain) || /^[+-]?0\.\d+$/.test(plain))
      point++;
  }
  if (comma === point) return null;
  return comma > point ? 'comma' : 'point';
}

/** ISO or Italian day as ISO; null when it is neither. A year of two digits is never guessed. */
export function dayOf(text: string): string | null {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = italian
    ? `${italian[3]}-${italian[2]?.padStart(2, '0')}-${italian[1]?.padStart(2, '0')}`
    : text.replace(/^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/, '$1');
  return isDay(day) ? day : null;
}

function codeOf({ kind, text }: FileCell): Read {
  if (kind === 'day' || kind === 'moment') return refuse('E_IMPORT_DATE_CODE', { text });
  if (SCIENTIFIC.test(text)) return refuse('E_IMPORT_SCIENTIFIC', { text });
  if (kind !== 'number') return value(text);
  if (!/^\d+$/.test(text))
    return /^\d+\.\d+$/.test(text) && text.length <= KEPT_DIGITS ? value(text) : refuse('E_IMPORT_SCIENTIFIC', { text });
  return text.replace(/^0+/, '').length > KEPT_DIGITS ? refuse('E_IMPORT_SCIENTIFIC', { text }) : value(text);
}

function quantityOf({ kind, text }: FileCell, type: ValueType, sign: DecimalSign): Read {
  if (kind === 'day' || kind === 'moment') return refuse('E_IMPORT_NUMBER', { text });
  if (SCIENTIFIC.test(text) || /E/i.test(text)) return refuse('E_IMPORT_SCIENTIFIC', { text: shorten(text) });
  const read = kind === 'number' ? (isQuantity(text) ? normal(text) : null) : numberOf(text, sign);
  if (read === null || (type === 'count' && !/^-?\d{1,9}$/.test(read)))
    return refuse(type === 'count' ? 'E_IMPORT_COUNT' : 'E_IMPORT_NUMBER', { text: shorten(text) });
  return value(read);
}

function wordOf(text: string, field: ValueField): Read {
  const key = wordKey(text);
  if (field.type === 'flag')
    return YES.has(key) ? value('yes') : NO.has(key) ? value('no') : refuse('E_IMPORT_FLAG', { text: shorten(text) });
  const found = field.choices?.find(({ words }) => words.includes(key));
  return found ? value(found.value) : refuse('E_IMPORT_CHOICE', { text: shorten(text) });
}

/**
 * What a cell says for a field: plain text, a plain decimal number, an ISO day, `yes` or `no`, a value of a choice; null when it is empty.
 * What a spreadsheet has changed beyond repair is refused, never guessed.
 * @rules I5, I6
 */
export function readValue(cell: FileCell, field: ValueField, sign: DecimalSign): Read {
  const text = cell.text.trim();
  if (cell.kind === 'formula') return refuse('E_IMPORT_FORMULA');
  if (cell.kind === 'merged') return refuse('E_IMPORT_MERGED');
  if (cell.kind === 'fault' || /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) return refuse('E_IMPORT_FAULT', { text });
  if (text === '') return value(null);
  switch (field.type) {
    case 'code':
      return codeOf({ kind: cell.kind, text });
    case 'text':
      return value(text);
    case 'number':
    case 'count':
      return quantityOf({ kind: cell.kind, text }, field.type, sign);
    case 'day': {
      const day = cell.kind === 'text' || cell.kind === 'day' ? dayOf(text) : null;
      return day === null ? refuse('E_IMPORT_DAY', { text: shorten(text) }) : value(day);
    }
    default:
      return wordOf(text, field);
  }
}
