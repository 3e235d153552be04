import type { Day } from '../kernel/day';
import { AI_TABLE } from './ai-table.rules';
import { associationProblems } from './associations.rules';
import { unknownProblem, valueProblem } from './check-value.rules';
import { derive } from './derive.rules';
import { type Found, GS, note, nothingFound } from './found.rules';
import type { Gs1Element, Gs1Form, Gs1Pair, Gs1Problem, Gs1Read } from './gs1.types';
import { gtinErrors, gtinKey } from './gtin.rules';
import { meaningOf, readDay } from './interpret.rules';
import { readBracketed } from './read-bracketed.rules';
import { readElements } from './read-elements.rules';
import { isLink, readLink } from './read-link.rules';

export type Gs1Options = {
  /** The day of the clock: it decides the century of a year of two digits. */
  readonly today: Day;
  /** What the scanner sends in place of GS, besides GS itself. */
  readonly standIn?: string | null;
  /** True to take links of the old form too. */
  readonly oldLinks?: boolean;
};

type Look = Omit<Gs1Options, 'today'>;

/** Longer than any symbol holds. */
const LONGEST = 8_000;
const IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;
const ELEMENT_SYMBOLS = new Set([']C1', ']e0', ']d2', ']Q3', ']J1']);
const GTIN_SYMBOLS = new Set([']E0', ']E4', ']I1']);
/** Read without identifier and without GS: it begins with a number of goods or of a transport unit of the right length. */
const BEGINS_LIKE = /^(?:0[1-3]\d{14}|00\d{18}|8006\d{18}|414\d{13})/;

/** How many of these rising numbers are above 0 and at most `most`. */
function countUpTo(rising: readonly number[], most: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** What the scanner sent in place of GS, put back; `at` tells the place in what was sent. */
function restore(input: string, standIn: string | null | undefined): { text: string; at: (place: number) => number } {
  const plain = input.replaceAll('\u241d', GS);
  if (!standIn || !plain.includes(standIn)) return { text: plain, at: (place) => place };
  const pieces = plain.split(standIn);
  const starts: number[] = [];
  let start = 0;
  for (const piece of pieces) {
    starts.push(start);
    start += piece.length + 1;
  }
  return { text: pieces.join(GS), at: (place) => place + countUpTo(starts, place) * (standIn.length - 1) };
}

type Reading = { readonly form: Gs1Form; readonly found: Found };
const plain = (): Reading => ({ form: 'plain', found: nothingFound() });

function readGtin(text: string): Reading {
  const found = nothingFound();
  found.pairs.push({ ai: '01', value: gtinKey(text), offset: 0 });
  return { form: 'gtin', found };
}

/** Reads without knowing the symbol: by the look of it. */
function readByLook(text: string, options: Look): Reading {
  if (isLink(text)) {
    const found = readLink(text, options.oldLinks === true);
    return found ? { form: 'link', found } : plain();
  }
  if (/^\(\d{2,4}\)/.test(text)) return { form: 'bracketed', found: readBracketed(text) };
  if (/^(\d{8}|\d{12,14})$/.test(text)) return readGtin(text);
  const separated = text.includes(GS) && /^\u001d?\d{2}/.test(text);
  return separated || BEGINS_LIKE.test(text) ? { form: 'elements', found: readElements(text, false) } : plain();
}

function read(text: string, symbology: string | null, options: Look): Reading {
  if (symbology === null) return readByLook(text, options);
  if (ELEMENT_SYMBOLS.has(symbology)) return { form: 'elements', found: readElements(text, true) };
  if (GTIN_SYMBOLS.has(symbology) && gtinErrors(text)[0]?.code !== 'E_GTIN_LENGTH') return readGtin(text);
  const found = isLink(text) ? readLink(text, options.oldLinks === true) : null;
  return found ? { form: 'link', found } : plain();
}

function problemOf({ ai, value, offset }: Gs1Pair & { offset: number }, today: Day): Gs1Problem | null {
  const what = AI_TABLE.get(ai);
  const problem = what ? valueProblem(value, what) : unknownProblem(value);
  if (problem) return { ai, code: problem.code, severity: 'error', offset: offset + problem.at, params: problem.params };
  if (!what) return { ai, code: 'E_GS1_AI_UNKNOWN', severity: 'warning', offset, params: {} };
  const isDay = what.parts[0]?.rules?.some((rule) => rule === 'date' || rule === 'monthDate');
  return isDay && !readDay(value, today) ? { ai, code: 'E_GS1_DATE', severity: 'error', offset, params: {} } : null;
}

/** Elements with their meaning, and what is wrong with each. */
function judge(found: Found, today: Day): { elements: Gs1Element[]; sound: Gs1Element[]; problems: Gs1Problem[] } {
  const problems = [...found.problems];
  const sound: Gs1Element[] = [];
  const elements = found.pairs.map((pair) => {
    const problem = problemOf(pair, today);
    if (problem) problems.push(problem);
    const good = problem === null;
    const element: Gs1Element = {
      ai: pair.ai,
      value: pair.value,
      title: AI_TABLE.get(pair.ai)?.title ?? null,
      offset: pair.offset,
      interpreted: good ? meaningOf(pair, today) : null,
    };
    if (good) sound.push(element);
    return element;
  });
  return { elements, sound, problems };
}

/** Which of the forms it is, and its parts as they stand; `at` tells the place in what was given. */
function look(input: string, options: Look) {
  const lead = /^[ \t\r\n]*/.exec(input)?.[0].length ?? 0;
  const trimmed = input.slice(lead).replace(/[ \t\r\n]{1,20}$/, '');
  const [identifier] = IDENTIFIER.exec(trimmed) ?? [];
  const symbology = identifier ?? null;
  const skipped = lead + (identifier?.length ?? 0);
  const bare = trimmed.slice(identifier?.length ?? 0);
  const { text, at } = restore(bare, options.standIn);
  const reading = trimmed.length > LONGEST ? plain() : read(text, symbology, options);
  if (trimmed.length > LONGEST) note(reading.found, 'E_GS1_TOO_LONG', LONGEST, { params: { max: LONGEST } });
  return { symbology, reading, text: reading.form === 'plain' ? bare : text, at: (place: number) => at(place) + skipped };
}

/** The form alone, before anything of it is judged. @rules GS1-01 */
export const gs1FormOf = (input: string, options: Look): Gs1Form => look(input, options).reading.form;

/**
 * Reads what a scanner, a camera or a hand gives: says which of the forms it is, every element with its meaning, and what is wrong with the rest.
 * Never throws: each problem has a code, its identifier and its place.
 * @rules GS1-01, GS1-02, GS1-16, GS1-22
 */
export function parseGs1(input: string, options: Gs1Options): Gs1Read {
  const { symbology, reading, text, at } = look(input, options);
  const { elements, sound, problems } = judge(reading.found, options.today);
  const all = [...problems, ...associationProblems(elements)].map((problem) => ({
    ...problem,
    offset: Math.min(at(problem.offset), input.length),
  }));
  return {
    ok: all.every(({ severity }) => severity === 'warning'),
    form: reading.form,
    symbology,
    text,
    elements: elements.map(({ ai, value, title, offset, interpreted }) => ({
      ai,
      value,
      title,
      offset: at(offset),
      interpreted,
    })),
    derived: derive(sound),
    problems: all.sort((a, b) => a.offset - b.offset),
  };
}

/**
 * Several symbols of the same goods read as one: what one lacks the other may say.
 * @rules GS1-11
 */
export function combineReads(reads: readonly Gs1Read[], whole = false): Gs1Read {
  const [first] = reads;
  if (!first) throw new Error('nothing to combine');
  const elements = reads.flatMap((read) => read.elements);
  const own = reads.flatMap((read) => read.problems.filter(({ code }) => !['E_GS1_NEEDS', 'E_GS1_BARS', 'E_GS1_REPEATED'].includes(code)));
  const broken = new Set(own.filter(({ severity }) => severity === 'error').map(({ ai }) => ai));
  const problems = [...own, ...associationProblems(elements, whole)];
  return {
    ...first,
    ok: problems.every(({ severity }) => severity === 'warning'),
    elements,
    derived: derive(elements.filter(({ ai }) => !broken.has(ai))),
    problems,
  };
}
