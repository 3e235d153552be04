import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../kernel/error-codes';
import type { ApplicationIdentifier, Part } from './ai.types';
import { AI_TABLE, fixedLength, lengthOfAi } from './ai-table.rules';
import { checkPair } from './check-part.rules';
import { valueProblem } from './check-value.rules';
import { bareGtin, bracketed, digitalLink, elementString } from './format.rules';
import type { Gs1Pair } from './gs1.types';
import { checkDigit } from './gtin.rules';
import { parseGs1 } from './parse.rules';

const SET_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const CHARACTERS = { digits: '0123456789', '82': SET_82, '39': '#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '64': 'ABCxyz012-_' };
const today = '2026-11-30';

const made: Readonly<Record<string, (raw: string) => string>> = {
  check: (raw) => raw.slice(0, -1) + checkDigit(raw.slice(0, -1)),
  checkPair: (raw) => raw.slice(0, -2) + checkPair(raw.slice(0, -2)),
  date: () => '260228',
  monthDate: () => '281200',
  fullDate: () => '19991231',
  hour: () => '23',
  hourMinute: () => '0059',
  sixty: () => '59',
  country: () => '380',
  countryOrNone: () => '999',
  countryLetters: () => 'IT',
  currency: () => '978',
  piece: () => '0203',
  zero: () => '0',
  yesNo: () => '1',
  minus: () => '-',
  latitude: () => '0900000000',
  longitude: () => '1800000000',
  winding: () => '9',
  sex: () => '2',
  media: () => '80',
  sequence: () => '1/2',
  importer: () => 'a',
  iban: () => 'IT60X0542811101000000123456',
};
/** A part that follows its rules. */
function partOf(part: Part): fc.Arbitrary<string> {
  const long = part.rules?.includes('checkPair') ? 6 : part.least;
  const raw = fc.string({ unit: fc.constantFrom(...CHARACTERS[part.set]), minLength: long, maxLength: part.most });
  return raw.map((text) => {
    const digits = part.rules?.some((rule) => ['digitsFirst', 'indicatorDigitsFirst', 'letterInside'].includes(rule))
      ? `12345${text}A`
      : text;
    const wanted = part.set === 'digits' ? text : digits.slice(0, Math.max(part.least, Math.min(part.most, digits.length)));
    return (part.rules ?? []).reduce((value, rule) => made[rule]?.(value) ?? value, wanted);
  });
}
const goodValue = (what: ApplicationIdentifier): fc.Arbitrary<string> =>
  fc
    .tuple(...what.parts.map(partOf))
    .map((parts) => parts.join(''))
    .filter((value) => valueProblem(value, what) === null);
const pair: fc.Arbitrary<Gs1Pair> = fc
  .constantFrom(...AI_TABLE.keys())
  .chain((ai) => goodValue(AI_TABLE.get(ai) ?? { title: '', parts: [] }).map((value) => ({ ai, value })));
const plain = (input: string, standIn?: string): Gs1Pair[] =>
  parseGs1(input, { today, standIn: standIn ?? null }).elements.map(({ ai, value }) => ({ ai, value }));
const sorted = (pairs: readonly Gs1Pair[]): Gs1Pair[] => [...pairs].sort((a, b) => (a.ai < b.ai ? -1 : 1));
const seed = Math.floor(Math.random() * 2 ** 31);
console.log(`seed of the random scans: ${seed}`);

test('every identifier of the table has the length that its first digits say, fixed values have their length, and can be made', () => {
  for (const [ai, what] of AI_TABLE) {
    expect(lengthOfAi(ai)).toBe(ai.length);
    const fixed = fixedLength(ai);
    const lengths = what.parts.map(({ least, most, optional }) => [optional ? 0 : least, most] as const);
    if (fixed !== null) expect(lengths.reduce((sum, [, most]) => sum + most, 0)).toBe(fixed - ai.length);
    expect(fc.sample(goodValue(what), { numRuns: 1, seed }), ai).toHaveLength(1);
  }
  expect(AI_TABLE.size).toBeGreaterThan(500);
});

test('[GS1-01] [LAB-02 part] what is written as an element string, with identifier, GS or stand-in, or in brackets is read back the same', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 8 }), (pairs) => {
      expect(plain(elementString(pairs, ']d2'))).toEqual(pairs);
      expect(plain(`\u001d${elementString(pairs)}`)).toEqual(pairs);
      expect(plain(`~${elementString(pairs).replaceAll('\u001d', '~')}`, '~')).toEqual(pairs);
      expect(plain(bracketed(pairs))).toEqual(pairs);
      expect(
        parseGs1(elementString(pairs, ']C1'), { today }).problems.filter(({ code }) => !/NEEDS|BARS|REPEATED|LOST/.test(code)),
      ).toEqual([]);
    }),
    { seed, numRuns: 2_000 },
  );
});

test('[DL-08] what is written as a link is read back as the same identifiers', () => {
  let written = 0;
  const keys = fc.constantFrom(...[...AI_TABLE].flatMap(([ai, { key }]) => (key ? [ai] : [])));
  const first = keys.chain((ai) => goodValue(AI_TABLE.get(ai) ?? { title: '', parts: [] }).map((value) => ({ ai, value })));
  fc.assert(
    fc.property(first, fc.uniqueArray(pair, { selector: ({ ai }) => ai, maxLength: 5 }), (key, rest) => {
      const pairs = [key, ...rest.filter(({ ai }) => ai !== key.ai)];
      const link = digitalLink(pairs, 'https://filo.example.com/codes/');
      if (!link.ok) return;
      written += 1;
      expect(parseGs1(link.uri, { today }).form).toBe('link');
      expect(sorted(plain(link.uri))).toEqual(sorted(pairs));
      expect(parseGs1(link.uri, { today }).problems.filter(({ code }) => code.includes('LINK'))).toEqual([]);
    }),
    { seed, numRuns: 2_000 },
  );
  expect(written).toBeGreaterThan(500);
});

test('[GS1-13] a GTIN is read back from its own length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0{0,6}[1-9]\d{6,12}$/), (digits) => {
      const body = digits.padStart(13, '0').slice(-13);
      const pairs = [{ ai: '01', value: body + checkDigit(body) }];
      expect(plain(bareGtin(pairs) ?? '')).toEqual(pairs);
    }),
    { seed },
  );
});

test('[P5] a hundred thousand random and mutated scans: every problem has a known code and a place, nothing is thrown', () => {
  const codes = new Set<string>(ERROR_CODES);
  const good = fc.array(pair, { minLength: 1, maxLength: 4 }).chain((pairs) => {
    const link = digitalLink(pairs);
    return fc.constantFrom(elementString(pairs, ']d2'), elementString(pairs), bracketed(pairs), link.ok ? link.uri : bracketed(pairs));
  });
  const bit = fc.constantFrom(
    '\u001d',
    '(',
    ')',
    '\\',
    '^',
    '%',
    '%00',
    '/',
    '?',
    '&',
    '=',
    ']',
    '~',
    '00',
    '01',
    '10',
    '8006',
    '\u0000',
    'è',
    '\ud800',
    ' ',
  );
  const mutated = fc.tuple(good, fc.nat(200), fc.nat(6), bit).map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
  const anything = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
    { weight: 2, arbitrary: fc.array(fc.oneof(bit, fc.stringMatching(/^\d{1,6}$/)), { maxLength: 30 }).map((bits) => bits.join('')) },
    { weight: 4, arbitrary: mutated },
  );
  fc.assert(
    fc.property(anything, (input) => {
      const read = parseGs1(input, { today, standIn: '~' });
      for (const { code, offset } of read.problems) {
        if (!codes.has(code) || offset < 0 || offset > input.length) throw new Error(`${code} at ${offset} of ${input.length}`);
      }
      if (read.ok !== read.problems.every(({ severity }) => severity === 'warning'))
        throw new Error('ok does not say what the problems say');
    }),
    { seed, numRuns: 100_000 },
  );
});

test.each([
  ['separators', '\u001d'.repeat(8_000)],
  ['short elements', `]d2${'2012'.repeat(1_990)}`],
  ['brackets', '(10)A'.repeat(1_600)],
  ['open brackets', `(10)${'('.repeat(7_900)}`],
  ['escapes', `(10)${'\\('.repeat(3_900)}`],
  ['slashes', `https://a.b${'/01'.repeat(2_600)}`],
  ['questions', `https://a.b/01/04006381333931?${'17=1&'.repeat(1_590)}`],
  ['stand-ins', '{GS}10A'.repeat(1_140)],
  ['blanks', `x${' '.repeat(7_990)}`],
  ['doubtful lots', `]d210${'21'.repeat(3_990)}`],
])('[P5 part] the longest input of %s gives no more than its characters hold, and a longer one is refused', (_, input) => {
  const read = parseGs1(input, { today, standIn: '{GS}' });
  expect(read.elements.length + read.problems.length).toBeLessThanOrEqual(input.length * 2);
  const longer = parseGs1(`${input}x${input}x`, { today, standIn: '{GS}' });
  expect(longer).toMatchObject({ ok: false, form: 'plain', problems: [{ code: 'E_GS1_TOO_LONG' }] });
});
