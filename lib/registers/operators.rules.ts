import { addDays, type Day, isDay, lastOfMonth } from '../kernel/day';
import type { Asked, Operator, OperatorTold, Operators } from './operators.types';

type DaysOperator = Extract<Operator, { kind: 'days' }>;

/** A word with what follows its colon (quotes keep spaces and commas together), a quoted text, or a plain word. */
const TOKEN = /([\p{L}-]+):((?:"[^"]*"|[^\s"])+)|"[^"]*"|\S+/gu;
const VALUE = /(?:"[^"]*"|[^,"])+/g;

const lower = (text: string): string => text.toLocaleLowerCase('en');
const bare = (text: string): string => text.replaceAll('"', '');
const isQuoted = (text: string): boolean => /^".*"$/.test(text);
const quoted = (text: string, always = false): string => (always || /[\s,]/.test(text) ? `"${bare(text)}"` : bare(text));

/** Every parameter that some operator of the list can set. */
export const operatorParams = (operators: Operators): string[] => [...new Set(Object.values(operators).flatMap(paramsOf))];

function paramsOf(operator: Operator): string[] {
  const worded = 'values' in operator && operator.values ? Object.values(operator.values).map(([param]) => param) : [];
  if (operator.kind === 'days') return [operator.from, operator.to, ...(operator.within ? [operator.within[0]] : []), ...worded];
  if (operator.kind === 'choice') return [...worded, ...(operator.free ? [operator.free] : [])];
  return [operator.param];
}

type Found = { readonly asked: Asked; readonly rest: string };

/** The filters that a text asks for, and what is left of it to search; null where it has no operator. Words of every language are known. */
export function readOperators(text: string, operators: Operators, told: OperatorTold): Found | null {
  const asked: Record<string, string[]> = {};
  const rest: string[] = [];
  for (const [token, word, given] of text.matchAll(TOKEN)) {
    const key = word === undefined ? undefined : keyOf(word, operators, told);
    const operator = key === undefined ? undefined : operators[key];
    const read = operator && given !== undefined ? readValues(operator, given, told) : null;
    if (!read) rest.push(token);
    else if (operator?.kind === 'text') asked[operator.param] = read.map(([, value]) => value);
    else for (const [param, value] of read) asked[param] = [...new Set([...(asked[param] ?? []), value])];
  }
  return Object.keys(asked).length === 0 ? null : { asked, rest: rest.join(' ') };
}

/** The operator that a word of some language stands for. */
const keyOf = (word: string, operators: Operators, { all }: OperatorTold): string | undefined =>
  Object.keys(operators).find((key) => all.some(({ names }) => names[key] === lower(word)));

type Pair = readonly [param: string, value: string];

/** What the text after a colon asks for; null where it says nothing that the operator knows. */
function readValues(operator: Operator, given: string, told: OperatorTold): readonly Pair[] | null {
  if (operator.kind === 'text') return bare(given) === '' ? null : [[operator.param, bare(given)]];
  if (operator.kind === 'days') return readWorded(operator.values, given, told) ?? readDays(operator, given, told.today);
  const each = (given.match(VALUE) ?? []).map((value) =>
    operator.kind === 'choice' ? readChoice(operator, value, told) : readCode(operator, bare(value), told),
  );
  return each.length > 0 && each.every((pairs) => pairs.length > 0) ? each.flat() : null;
}

function readChoice(operator: Extract<Operator, { kind: 'choice' }>, value: string, told: OperatorTold): readonly Pair[] {
  const worded = readWorded(operator.values, value, told);
  if (worded) return worded;
  return operator.free && bare(value) !== '' ? [[operator.free, bare(value)]] : [];
}

/** Entries with this code; `L01` are those of every warehouse, `WH1/L01` the one of WH1. */
function readCode({ param, of }: Extract<Operator, { kind: 'coded' }>, code: string, { coded }: OperatorTold): readonly Pair[] {
  const fits = (whole: string) => lower(whole) === lower(code) || lower(whole).endsWith(`/${lower(code)}`);
  return (coded[of] ?? []).filter((entry) => fits(entry.code)).map(({ id }) => [param, id]);
}

function readWorded(values: DaysOperator['values'], given: string, { all }: OperatorTold): readonly Pair[] | null {
  if (isQuoted(given)) return null;
  const found = Object.entries(values ?? {}).find(([key]) => all.some((words) => words.values[key] === lower(given)));
  return found ? [found[1]] : null;
}

/** First and last day of `2026`, `2026-12` or `2026-12-01`. */
function spanOf(text: string): readonly [Day, Day] | null {
  const [first, last] = /^\d{4}$/.test(text)
    ? [`${text}-01-01`, `${text}-12-31`]
    : /^\d{4}-\d{2}$/.test(text)
      ? [`${text}-01`, '']
      : [text, text];
  if (!isDay(first)) return null;
  return [first, last || lastOfMonth(first)];
}

/** `<30d` and `>30d` count from today; days, months and years stand alone, behind a sign, or as `first..last`. */
function readDays(operator: DaysOperator, given: string, today: Day): readonly Pair[] | null {
  const { from, to, way, within } = operator;
  const relative = /^([<>])(=?)(\d{1,4})[dg]$/i.exec(given);
  if (relative) {
    const days = Number(relative[3]);
    if (relative[1] === '<' && within?.[1].includes(days)) return [[within[0], `d${days}`]];
    const edge = addDays(today, way === 'ahead' ? days : -days);
    if (relative[1] === '>') return [way === 'ahead' ? [from, addDays(edge, 1)] : [to, addDays(edge, -1)]];
    return way === 'ahead'
      ? [
          [from, today],
          [to, edge],
        ]
      : [
          [from, edge],
          [to, today],
        ];
  }
  const signed = /^(<=|>=|<|>)(.+)$/.exec(given);
  if (signed) {
    const span = spanOf(signed[2] ?? '');
    if (!span) return null;
    if (signed[1] === '<') return [[to, addDays(span[0], -1)]];
    if (signed[1] === '<=') return [[to, span[1]]];
    return [[from, signed[1] === '>' ? addDays(span[1], 1) : span[0]]];
  }
  const [first = '', last = first] = given.split('..');
  const [begin, end] = [spanOf(first), spanOf(last)];
  return begin && end
    ? [
        [from, begin[0]],
        [to, end[1]],
      ]
    : null;
}

/** The filters of an address as text, in the words of one language, with the search text at the end: what `readOperators` reads again. */
export function writeOperators(asked: Asked, operators: Operators, told: OperatorTold): string {
  const tokens = Object.entries(operators).flatMap(([key, operator]) => {
    const word = told.own.names[key] ?? key;
    return writeValues(operator, asked, told).map((value) => `${word}:${value}`);
  });
  return [...tokens, ...(asked.q ?? [])].join(' ');
}

function writeValues(operator: Operator, asked: Asked, told: OperatorTold): string[] {
  if (operator.kind === 'text') return (asked[operator.param] ?? []).map((value) => quoted(value));
  if (operator.kind === 'coded') {
    const ids = asked[operator.param] ?? [];
    const codes = ids.flatMap((id) => told.coded[operator.of]?.find((entry) => entry.id === id)?.code ?? []);
    return codes.length === 0 ? [] : [codes.map((code) => quoted(code)).join(',')];
  }
  const worded = Object.entries(operator.values ?? {}).filter(([, [param, value]]) => asked[param]?.includes(value));
  const words = worded.map(([key]) => told.own.values[key] ?? key);
  if (operator.kind === 'days') return [...words, ...writeDays(operator, asked)];
  // Values of one filter are one word with commas, of which one is enough; other parameters stand alone, since filters join with "and".
  const apart = words.filter((_, at) => worded[at]?.[1][0] !== operator.free);
  const together = words.filter((_, at) => worded[at]?.[1][0] === operator.free);
  const spoken = worded.map(([, [, value]]) => value);
  const isWord = (value: string) => told.all.some(({ values }) => Object.keys(operator.values).some((key) => values[key] === lower(value)));
  for (const value of operator.free ? (asked[operator.free] ?? []) : [])
    if (!spoken.includes(value)) together.push(quoted(value, isWord(value)));
  return [...apart, ...(together.length > 0 ? [together.join(',')] : [])];
}

function writeDays({ from, to, within }: DaysOperator, asked: Asked): string[] {
  const near = within ? (asked[within[0]] ?? []).flatMap((value) => /^d(\d+)$/.exec(value)?.[1] ?? []).map((days) => `<${days}d`) : [];
  const [first, last] = [asked[from]?.[0], asked[to]?.[0]];
  if (first && last) return [...near, first === last ? first : `${first}..${last}`];
  return [...near, ...(first ? [`>=${first}`] : []), ...(last ? [`<=${last}`] : [])];
}

/** The address of the list with what was read: the filters beside those that were there, the rest as search, from the first page on. */
export function addressOf(path: string, before: Asked, { asked, rest }: Found): string {
  const { page: _page, after: _after, open: _open, text: _text, q: _q, ...kept } = before;
  const merged: Asked = { ...kept, ...asked, ...(rest === '' ? {} : { q: [rest] }) };
  const params = new URLSearchParams(Object.entries(merged).flatMap(([name, values]) => values.map((value) => [name, value])));
  return `${path}?${params}`;
}
