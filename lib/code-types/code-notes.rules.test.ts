import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { GS1_LOT_LENGTH, outsideSet82 } from '../gs1/characters.rules';
import { codesLeft } from '../codes/capacity.rules';
import { codeNotes, longestCode, varyingParts } from './code-notes.rules';
import { composeCode, rootKeyOf } from '../codes/compose-code.rules';
import { candidateWindow, firstPosition, positionAt } from '../codes/counter.rules';
import { sampleSources, sampleType, type ShortSegment } from './code-type.samples';
import { saveErrors } from './code-type.rules';
import { type CodeSources, type CodeTypeDef, NEW_COUNTER, type SegmentKind } from './code-type.types';

const notes = (short: readonly ShortSegment[], rest: Partial<CodeTypeDef> = {}, codes: readonly string[] = []) =>
  codeNotes(sampleType(short, rest), codes);

describe('what to know of a code type', () => {
  test('nothing is said of the worked examples that are in order', () => {
    expect(notes([['PROGRESSIVE', 5, '0']])).toEqual([]);
    const letters: ShortSegment[] = [['YEAR_LETTER'], ['MONTH_LETTER'], ['INS_DAY', 2, '0'], ['PROGRESSIVE', 3, '0']];
    expect(notes(letters, { rootKinds: ['YEAR_LETTER', 'MONTH_LETTER', 'INS_DAY'], startNumeric: '0' })).toEqual([]);
    expect(
      notes([
        ['ITEM_CLASS', 3],
        ['ITEM_CODE', 6, '_'],
        ['INS_YEAR', 2],
        ['PROGRESSIVE', 4, '0'],
      ]),
    ).toEqual([]);
  });

  test('[CODE-10 part] parts that run into each other, and fill characters that look like the counter', () => {
    expect(notes([['INS_YEAR', 2], ['INS_MONTH', 2], ['PROGRESSIVE']])).toContainEqual({
      note: 'VARYING',
      kinds: ['INS_MONTH', 'PROGRESSIVE'],
    });
    expect(notes([['INS_MONTH', 2], ['TEXT', null, null, '-'], ['PROGRESSIVE']]).map(({ note }) => note)).not.toContain('VARYING');
    expect(varyingParts(sampleType([['INS_MONTH', 2, '0'], ['PROGRESSIVE']]))).toEqual([]);
    expect(notes([['PROGRESSIVE', 5, '1']])).toEqual([{ note: 'FILL', kind: 'PROGRESSIVE', fill: '1' }]);
    expect(notes([['ALPHA', 4, 'A']])).toContainEqual({ note: 'FILL', kind: 'ALPHA', fill: 'A' });
  });

  test('[CODE-12 part] a series that ends soon says how many codes it has', () => {
    expect(notes([['PROGRESSIVE', 2, '0']])).toEqual([{ note: 'FEW', count: '100' }]);
    expect(notes([['PROGRESSIVE', 2, '0']], { startNumeric: '1' })).toEqual([{ note: 'FEW', count: '99' }]);
    expect(notes([['ALPHA', 2, '0']])).toEqual([{ note: 'FEW', count: '702' }]);
    expect(
      codesLeft(
        sampleType([
          ['ALPHA', 1],
          ['PROGRESSIVE', 2, '0'],
        ]),
        NEW_COUNTER,
      ),
    ).toBe(2600n);
    expect(codesLeft(sampleType([['PROGRESSIVE', 3, '0']]), { ...NEW_COUNTER, lastNumeric: '997' })).toBe(2n);
    expect(codesLeft(sampleType([['PROGRESSIVE', 3, '0']]), { ...NEW_COUNTER, lastNumeric: '4711' })).toBe(0n);
    expect(codesLeft(sampleType([['ALPHA', 1], ['PROGRESSIVE']]), NEW_COUNTER)).toBeNull();
  });

  test('days that come again without their year, and cut texts without a counter', () => {
    expect(
      notes(
        [
          ['INS_MONTH', 2, '0'],
          ['PROGRESSIVE', 4, '0'],
        ],
        { rootKinds: ['INS_MONTH'] },
      ),
    ).toEqual([{ note: 'RETURNS', kinds: ['INS_MONTH'] }]);
    expect(notes([['ITEM_CODE', 6, '_']])).toEqual([{ note: 'CUT', kinds: ['ITEM_CODE'] }]);
  });

  test('what a barcode cannot carry: more than 20 characters, more than 48, characters outside GS1 set 82', () => {
    expect(
      notes([
        ['ITEM_CODE', 17, '_'],
        ['PROGRESSIVE', 4, '0'],
      ]),
    ).toEqual([{ note: 'LONG', length: 21, max: 20 }]);
    expect(
      notes([
        ['ITEM_CODE', 45, '_'],
        ['PROGRESSIVE', 4, '0'],
      ]),
    ).toEqual([{ note: 'SYMBOL', length: 49, max: 48 }]);
    expect(notes([['ITEM_CODE'], ['PROGRESSIVE', 4, '0']])).toEqual([
      { note: 'SYMBOL', length: 50, max: 48 },
      { note: 'REFUSED', length: 54, max: 50 },
    ]);
    expect(
      notes([
        ['TEXT', null, null, 'L#'],
        ['PROGRESSIVE', 5, '0'],
      ]),
    ).toEqual([{ note: 'CHARACTERS', characters: ['#'] }]);
    expect(
      notes(
        [
          ['SUPPLIER_LOT', 8, '0'],
          ['PROGRESSIVE', 5, '0'],
        ],
        {},
        ['ÄÖ 00001'],
      ),
    ).toEqual([{ note: 'CHARACTERS', characters: ['Ä', 'Ö', ' '] }]);
  });
});

const KINDS: readonly SegmentKind[] = [
  'ITEM_CLASS',
  'ITEM_CODE',
  'SUPPLIER_LOT',
  'INS_DAY',
  'INS_MONTH',
  'INS_YEAR',
  'YEAR_LETTER',
  'PROGRESSIVE',
  'ALPHA',
  'TEXT',
];
const segment = fc.record({
  kind: fc.constantFrom(...KINDS),
  length: fc.option(fc.integer({ min: 2, max: 8 }), { freq: 3 }),
  fillChar: fc.constantFrom('0', '_', null),
  text: fc.constantFrom('L', '-', '/', 'X9'),
});
const anyType = fc
  .tuple(fc.uniqueArray(segment, { minLength: 1, maxLength: 6, selector: ({ kind }) => kind }), fc.array(fc.boolean(), { minLength: 6 }))
  .map(([parts, rooted]): CodeTypeDef => {
    const short = parts.map(
      ({ kind, length, fillChar, text }): ShortSegment => [kind, length, fillChar, kind === 'TEXT' ? text : undefined],
    );
    const rootKinds = parts.flatMap(({ kind }, index) =>
      rooted[index] && kind !== 'TEXT' && kind !== 'PROGRESSIVE' && kind !== 'ALPHA' ? [kind] : [],
    );
    return sampleType(short, { rootKinds, startNumeric: '1' });
  })
  .filter((type) => saveErrors(type).length === 0);
const word = (max: number) => fc.string({ unit: fc.constantFrom(...'AB19'), minLength: 1, maxLength: max });
const anySources: fc.Arbitrary<CodeSources> = fc
  .record({
    itemClass: word(3),
    itemCode: word(12),
    supplierLot: fc.option(word(12)),
    year: fc.constantFrom('2025', '2026'),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day, ...rest }) =>
    sampleSources({ ...rest, insertDate: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }),
  );
const anyOrdinal = fc.bigInt({ min: 1n, max: 700n });

/** The code at a place of the series; null where the series has ended before, or a source is missing. */
const codeOf = (type: CodeTypeDef, sources: CodeSources, ordinal: bigint) => {
  const position = positionAt(type, ordinal);
  const shown = { PROGRESSIVE: position.numeric.toString(), ALPHA: position.alpha };
  const ended = type.segments.some(
    ({ kind, length }) => (kind === 'PROGRESSIVE' || kind === 'ALPHA') && shown[kind].length > (length ?? 50),
  );
  if (ended) return null;
  try {
    return { root: rootKeyOf(type, sources), code: composeCode(type, sources, position) };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

describe('notes hold for every type', () => {
  test('[CODE-12 part] a series ends after as many codes as were promised', () => {
    const small = fc.record({
      digits: fc.option(fc.integer({ min: 1, max: 2 })),
      letters: fc.option(fc.integer({ min: 1, max: 2 })),
      start: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(small, ({ digits, letters, start }) => {
        const short: ShortSegment[] = [
          ...(letters ? [['ALPHA', letters] as const] : []),
          ...(digits ? [['PROGRESSIVE', digits, '0'] as const] : []),
        ];
        if (short.length === 0) return;
        const type = sampleType(short, { startNumeric: String(start) });
        const { positions, overflow } = candidateWindow(type, firstPosition(type), 100_000);
        expect(overflow).toBe(true);
        expect(codesLeft(type, NEW_COUNTER)).toBe(BigInt(positions.length));
        for (const [index, position] of positions.entries())
          if (index % 97 === 0) {
            const state = {
              lastNumeric: digits ? String(position.numeric) : null,
              lastAlpha: letters ? position.alpha : null,
              filledThrough: null,
            };
            expect(codesLeft(type, state)).toBe(BigInt(positions.length - index - 1));
          }
      }),
      { numRuns: 60 },
    );
  });

  test('[CODE-10 part] where nothing varies unclearly, two roots or two values of the counter never give one code', () => {
    fc.assert(
      fc.property(anyType, anySources, anySources, anyOrdinal, anyOrdinal, (type, a, b, m, n) => {
        if (codeNotes(type).some(({ note }) => note === 'VARYING' || note === 'FILL')) return;
        const [one, other] = [codeOf(type, a, m), codeOf(type, b, n)];
        const counts = type.segments.some(({ kind }) => kind === 'PROGRESSIVE' || kind === 'ALPHA');
        if (!one || !other || (one.root === other.root && (m === n || !counts))) return;
        expect(one.code).not.toBe(other.code);
      }),
      { numRuns: 10_000 },
    );
  });

  test('[P4 part] no code is longer than was said; one without a note of barcodes fits GS1: 20 characters of set 82', () => {
    fc.assert(
      fc.property(anyType, anySources, anyOrdinal, (type, sources, ordinal) => {
        const made = codeOf(type, sources, ordinal);
        if (!made) return;
        const most = longestCode(type);
        if (most !== null) expect(made.code.length).toBeLessThanOrEqual(most);
        if (codeNotes(type).some(({ note }) => note === 'LONG' || note === 'SYMBOL' || note === 'CHARACTERS')) return;
        expect(made.code.length).toBeLessThanOrEqual(GS1_LOT_LENGTH);
        expect(outsideSet82(made.code)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });
});
