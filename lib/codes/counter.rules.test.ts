import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeKey } from '../kernel/code';
import { composeCode } from './compose-code.rules';
import { candidateWindow, firstPosition, indexToLetters, lettersToIndex, nextPosition, ordinalOf, positionAt } from './counter.rules';
import { sampleSources, sampleType, type ShortSegment } from '../code-types/code-type.samples';
import { type CounterState, type CodeTypeDef, NEW_COUNTER } from '../code-types/code-type.types';
import { candidateCodes, pickFree } from './pick-code.rules';

describe('letters', () => {
  test.each([
    ['A', 0n],
    ['Z', 25n],
    ['AA', 26n],
    ['AZ', 51n],
    ['BA', 52n],
    ['ZZ', 701n],
    ['AAA', 702n],
  ])('[CODE-06] %s is number %i', (letters, index) => {
    expect(lettersToIndex(letters)).toBe(index);
    expect(indexToLetters(index)).toBe(letters);
  });

  test('[CODE-06] every number has its letters and back', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (n) => lettersToIndex(indexToLetters(n)) === n));
  });
});

/** Small types, so that a naive model can write the whole series down. */
const smallType = fc
  .record({
    digits: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    letters: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
    startNumeric: fc.integer({ min: 0, max: 9 }),
    startAlpha: fc.integer({ min: 0, max: 25 }),
    fill: fc.constantFrom('0', null),
    fillMissing: fc.boolean(),
  })
  .filter(({ digits, letters }) => digits !== undefined || letters !== undefined)
  .map(({ digits, letters, startNumeric, startAlpha, fill, fillMissing }): CodeTypeDef => {
    const segments: ShortSegment[] = [];
    if (letters !== undefined) segments.push(['ALPHA', letters]);
    if (digits !== undefined) segments.push(['TEXT', null, null, '-'], ['PROGRESSIVE', digits, fill]);
    return sampleType(segments, { startNumeric: String(startNumeric), startAlpha: String.fromCharCode(65 + startAlpha), fillMissing });
  });

/** The whole series, written down the slow way. */
function naiveSeries(type: CodeTypeDef): string[] {
  const digits = type.segments.find(({ kind }) => kind === 'PROGRESSIVE');
  const letters = type.segments.find(({ kind }) => kind === 'ALPHA');
  const single = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters?.length === 2 ? [...single, ...single.flatMap((a) => single.map((b) => a + b))] : single;
  const heads = letters ? all.slice(all.indexOf(type.startAlpha)) : [''];
  if (!digits) return heads;
  const tails: string[] = [];
  for (let n = Number(type.startNumeric); n < 10 ** (digits.length ?? 0); n += 1)
    tails.push(digits.fillChar ? String(n).padStart(digits.length ?? 0, '0') : String(n));
  return heads.flatMap((head) => tails.map((tail) => `${head}-${tail}`));
}

describe('the odometer', () => {
  test('[CODE-05] [CODE-06] [CODE-07] [CODE-12] the series is that of a naive list, to its last code', () => {
    fc.assert(
      fc.property(smallType, (type) => {
        const naive = naiveSeries(type);
        const { positions, overflow } = candidateWindow(type, firstPosition(type), naive.length + 1);
        expect(positions.map((position) => composeCode(type, sampleSources(), position))).toEqual(naive);
        expect(overflow).toBe(true);
        expect(() => nextPosition(type, positions.at(-1) ?? firstPosition(type), 'r')).toThrow(
          expect.objectContaining({ code: 'E_CODE_OVERFLOW', params: { type: 'T1', root: 'r' } }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('[CODE-10] windows set end to end are the series, and only the last one overflows', () => {
    fc.assert(
      fc.property(smallType, fc.integer({ min: 1, max: 500 }), (type, count) => {
        const codes: string[] = [];
        for (let from = firstPosition(type); ; ) {
          const { positions, overflow } = candidateWindow(type, from, count);
          codes.push(...positions.map((position) => composeCode(type, sampleSources(), position)));
          expect(positions.length).toBeLessThanOrEqual(count);
          if (overflow) break;
          from = nextPosition(type, positions.at(-1) ?? from);
        }
        expect(codes).toEqual(naiveSeries(type));
      }),
      { numRuns: 20 },
    );
  });

  test('[CODE-07] ordinals rise along the series, do not depend on the start values, and give the position back', () => {
    fc.assert(
      fc.property(smallType, (type) => {
        const { positions } = candidateWindow(type, firstPosition(type), 300);
        const other = { ...type, startNumeric: '3', startAlpha: 'B' };
        let before = -1n;
        for (const position of positions) {
          const ordinal = ordinalOf(type, position);
          expect(ordinal > before).toBe(true);
          expect(positionAt(type, ordinal)).toEqual(position);
          expect(ordinalOf(other, position)).toBe(ordinal);
          before = ordinal;
        }
      }),
      { numRuns: 50 },
    );
  });

  test('[CODE-07] AA00 is the ordinal 2600 of one letter and two digits', () => {
    const type = sampleType([
      ['ALPHA', 2],
      ['PROGRESSIVE', 2, '0'],
    ]);
    expect(ordinalOf(type, { numeric: 0n, alpha: 'AA' })).toBe(2600n);
    expect(positionAt(type, 2600n)).toEqual({ numeric: 0n, alpha: 'AA' });
  });

  test('[CODE-10] a window says what ends it, and holds the keys under which its codes must be free', () => {
    const window = candidateCodes(
      sampleType([
        ['TEXT', null, null, 'a'],
        ['PROGRESSIVE', 1],
      ]),
      sampleSources(),
      { numeric: 8n, alpha: '' },
      200,
    );
    expect(window.candidates.map(({ code, key }) => [code, key])).toEqual([
      ['a8', 'A8'],
      ['a9', 'A9'],
    ]);
    expect(window.end).toMatchObject({ code: 'E_CODE_OVERFLOW', params: { type: 'T1', root: '' } });
    expect(candidateCodes(sampleType([['PROGRESSIVE', 1]]), sampleSources(), { numeric: 0n, alpha: '' }, 10).end).not.toBeNull();
    expect(candidateCodes(sampleType([['PROGRESSIVE', 1]]), sampleSources(), { numeric: 0n, alpha: '' }, 9).end).toBeNull();
  });
});

describe('a window that cannot begin', () => {
  test('[CODE-10] [CODE-17] says at once why its first code cannot be composed', () => {
    const type = sampleType([['YEAR_LETTER'], ['PROGRESSIVE']]);
    expect(() => candidateCodes(type, sampleSources({ yearLetters: null }), firstPosition(type), 8)).toThrow('E_CODE_SOURCE_MISSING');
  });
});

type Deed = { readonly kind: 'issue' } | { readonly kind: 'type' | 'void'; readonly at: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Deed>({ kind: 'issue' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('type' as const, 'void' as const), at: fc.nat({ max: 40 }) }) },
);

describe('issuing codes', () => {
  test('[CODE-10] [CODE-11] [CODE-16 part] issuing, typing by hand and voiding give what a naive list gives', () => {
    fc.assert(
      fc.property(smallType, fc.array(deed, { maxLength: 80 }), (type, deeds) => {
        const series = naiveSeries(type);
        const taken = new Set<string>();
        let state: CounterState = NEW_COUNTER;
        let last = -1;
        for (const { kind, ...rest } of deeds) {
          const code = 'at' in rest ? series[rest.at % series.length] : undefined;
          if (kind === 'type' && code !== undefined) taken.add(code);
          if (kind === 'void' && code !== undefined && taken.delete(code)) state = { ...state, filledThrough: null };
          if (kind !== 'issue') continue;
          const index = series.findIndex((one, i) => !taken.has(one) && (type.fillMissing || i > last));
          if (index < 0) {
            expect(() => pickFree(type, sampleSources(), state, taken)).toThrow('E_CODE_OVERFLOW');
            continue;
          }
          const picked = pickFree(type, sampleSources(), state, taken);
          expect(picked.code).toBe(series[index]);
          expect(picked.key).toBe(codeKey(picked.code));
          taken.add(picked.key);
          last = Math.max(last, index);
          state = picked.state;
        }
      }),
      { numRuns: 150 },
    );
  });
});
