import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParam, ErrorParams } from '../kernel/errors';
import { formatDay, formatList, formatMoment, formatQuantity } from './formats';
import type { Locale } from './locales';
import { toldReasons } from './told-reasons';

/** Every parameter that an error's text may name; the absent ones are passed as `none`, which the texts select on. */
export const ERROR_PARAMS = [
  'available',
  'batch',
  'block',
  'by',
  'code',
  'column',
  'count',
  'date',
  'decimals',
  'dependants',
  'documents',
  'allowed',
  'email',
  'entered',
  'example',
  'expected',
  'expiry',
  'field',
  'flag',
  'from',
  'incident',
  'item',
  'line',
  'location',
  'lot',
  'main',
  'max',
  'min',
  'minutes',
  'missing',
  'name',
  'number',
  'part',
  'path',
  'old',
  'path',
  'place',
  'position',
  'purpose',
  'reason',
  'record',
  'quantity',
  'reasons',
  'required',
  'root',
  'seconds',
  'serial',
  'source',
  'start',
  'supplier',
  'tag',
  'template',
  'text',
  'to',
  'type',
  'uom',
  'uses',
  'variant',
  'wanted',
  'version',
  'warehouse',
  'year',
  'why',
] as const;

const QUANTITIES = new Set(['available', 'entered', 'missing', 'required', 'max', 'min', 'expected', 'quantity']);
const DAYS = new Set(['date', 'from', 'to', 'expiry', 'start', 'block']);
const LISTS = new Set(['dependants', 'reasons', 'documents', 'uses', 'field', 'source']);

/** What `errorText` needs of a translator: next-intl's without a namespace fits. */
export type ErrorWords = {
  readonly locale: Locale;
  readonly text: (key: string, values: Record<string, string | number>) => string;
  readonly has: (key: string) => boolean;
};

/** Rows of one kind that refer to something: "12 items (A, B, C …)". */
function namedRows(words: ErrorWords, value: object): string | null {
  if (!('what' in value) || !('codes' in value) || !Array.isArray(value.codes)) return null;
  const more = 'more' in value && value.more === true ? ' …' : '';
  const codes = `${value.codes.map(String).join(', ')}${more}`;
  const key = `errorUses.${value.what}`;
  if (!('count' in value) || typeof value.count !== 'number' || !words.has(key))
    return `${wordOf(words, String(value.what))} ${codes}`.trim();
  return `${words.text(key, { count: value.count })}${codes ? ` (${codes})` : ''}`;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function wordOf(words: ErrorWords, value: ErrorParam): string {
  const rows = typeof value === 'object' ? namedRows(words, value) : null;
  if (rows !== null) return rows;
  if (typeof value === 'object')
    return formatList(
      words.locale,
      (Array.isArray(value) && value.every(isText) ? toldReasons(value) : Object.values(value)).map((each) => wordOf(words, each)),
    );
  const key = `errorWords.${value}`;
  return /^\w+$/.test(String(value)) && words.has(key) ? words.text(key, {}) : String(value);
}

function shown(words: ErrorWords, name: string, value: ErrorParam): string {
  if (value === '' || (typeof value === 'object' && Object.keys(value).length === 0)) return 'none';
  if (LISTS.has(name) || typeof value === 'object') return wordOf(words, value);
  const text = String(value);
  if (DAYS.has(name)) return text.includes('T') ? formatMoment(words.locale, text, 'UTC') : formatDay(words.locale, text);
  return QUANTITIES.has(name) ? formatQuantity(words.locale, text) : text;
}

/** The sentence for a code: days, quantities and reasons in the person's language, absent parameters left out gracefully. */
export function errorText(words: ErrorWords, code: ErrorCode, params: ErrorParams = {}): string {
  const values: Record<string, string> = Object.fromEntries(ERROR_PARAMS.map((name) => [name, 'none']));
  for (const [name, value] of Object.entries(params)) values[name] = shown(words, name, value);
  if (params.uom === undefined) values.uom = '';
  const text = words.text(`errors.${code}`, { ...values, uom: unitFor(code, values.uom ?? '') });
  return text.replaceAll(/\s+([,.:;)])/g, '$1').replaceAll(/ {2,}/g, ' ');
}

/** Only the text about decimals speaks of the unit itself and must know that it is unknown. */
const unitFor = (code: ErrorCode, uom: string): string => (code === 'E_QTY_DECIMALS' && uom === '' ? 'none' : uom);
