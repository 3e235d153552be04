import { describe, expect, test } from 'vitest';
import { missingSources, normalType, previewCodes, rootWarnings, saveErrors } from './code-type.rules';
import { sampleSources, sampleType, type ShortSegment } from './code-type.samples';
import { CODE_PURPOSES, type CodeTypeDef, isKindOf, NEW_COUNTER, SEGMENT_KINDS } from './code-type.types';

const complaints = (short: readonly ShortSegment[], rest: Partial<CodeTypeDef> = {}) =>
  saveErrors(sampleType(short, rest)).map(({ path, code }) => `${path}: ${code}`);

describe('saving a code type', () => {
  test.each(CODE_PURPOSES)('[CODE-03] a type with all kinds is good: %s', (purpose) => {
    const kinds = SEGMENT_KINDS.filter((kind) => isKindOf(purpose, kind));
    const all = kinds.map((kind): ShortSegment => [kind, kind === 'TEXT' ? 2 : null, '0', kind === 'TEXT' ? 'X' : undefined]);
    expect(complaints(all, { purpose })).toEqual([]);
  });

  test('a serial number has no part of expiry, supplier, documents or lot type; a lot code none of the lot code', () => {
    const strange = SEGMENT_KINDS.filter((kind) => !isKindOf('SERIAL', kind));
    expect(strange).toEqual([
      'EXP_DAY',
      'EXP_MONTH',
      'EXP_YEAR',
      'LOT_TYPE',
      'SUPPLIER_NICKNAME',
      'PURCHASE_INVOICE_NO',
      'PURCHASE_DN_NO',
      'SUPPLIER_LOT',
    ]);
    const parts = strange.map((kind): ShortSegment => [kind]);
    expect(complaints(parts, { purpose: 'SERIAL' })).toEqual(strange.map((_, at) => `segments.${at}.kind: E_CODE_KIND`));
    expect(complaints([['LOT_CODE'], ['PROGRESSIVE']], { rootKinds: ['LOT_CODE'] })).toEqual([
      'segments.0.kind: E_CODE_KIND',
      'rootKinds.0: E_CODE_KIND',
    ]);
  });

  const cases: [string, ShortSegment[], Partial<CodeTypeDef>, string[]][] = [
    ['no segment', [], {}, ['segments: E_CODE_SEGMENTS']],
    ['a kind twice', [['PROGRESSIVE'], ['ITEM_CODE'], ['PROGRESSIVE']], {}, ['segments.2.kind: E_CODE_SEGMENTS']],
    [
      'constant text twice is good',
      [
        ['TEXT', null, null, 'a'],
        ['TEXT', null, null, 'b'],
      ],
      {},
      [],
    ],
    ['constant text without text', [['TEXT', 3]], {}, ['segments.0.text: E_REQUIRED']],
    ['constant text of 21 characters', [['TEXT', null, null, 'x'.repeat(21)]], {}, ['segments.0.text: E_TOO_LONG']],
    ['constant text with a control character', [['TEXT', null, null, 'a\tb']], {}, ['segments.0.text: E_CODE_CHARS']],
    ['length 0', [['ITEM_CODE', 0]], {}, ['segments.0.length: E_CODE_SEGMENT_LENGTH']],
    ['length 1.5', [['ITEM_CODE', 1.5]], {}, ['segments.0.length: E_CODE_SEGMENT_LENGTH']],
    ['a day of length 1', [['INS_DAY', 1]], {}, ['segments.0.length: E_CODE_SEGMENT_LENGTH']],
    ['an expiry month of length 1', [['EXP_MONTH', 1]], {}, ['segments.0.length: E_CODE_SEGMENT_LENGTH']],
    ['a year of length 1 is good', [['INS_YEAR', 1]], {}, []],
    ['a blank as fill character', [['ITEM_CODE', 3, ' ']], {}, ['segments.0.fillChar: E_CODE_CHARS']],
    ['two fill characters', [['ITEM_CODE', 3, '00']], {}, ['segments.0.fillChar: E_CODE_CHARS']],
    [
      'lengths of 50 together are good',
      [
        ['ITEM_CODE', 49],
        ['TEXT', null, null, '-'],
      ],
      {},
      [],
    ],
    [
      'lengths of 51 together',
      [
        ['ITEM_CODE', 50],
        ['TEXT', null, null, '-'],
      ],
      {},
      ['segments: E_CODE_TOO_LONG'],
    ],
    ['a start number that fits exactly', [['PROGRESSIVE', 3]], { startNumeric: '0999' }, []],
    ['a start number that does not fit', [['PROGRESSIVE', 3]], { startNumeric: '1000' }, ['startNumeric: E_CODE_START']],
    ['a start number below zero', [['PROGRESSIVE', 3]], { startNumeric: '-1' }, ['startNumeric: E_CODE_START']],
    ['start letters that do not fit', [['ALPHA', 2]], { startAlpha: 'AAA' }, ['startAlpha: E_CODE_START']],
    ['start letters that are none', [['ALPHA', 2]], { startAlpha: 'À' }, ['startAlpha: E_CODE_START']],
    ['eleven start letters', [['ALPHA']], { startAlpha: 'A'.repeat(11) }, ['startAlpha: E_CODE_START']],
    [
      'a counter and a text as root',
      [['PROGRESSIVE'], ['ALPHA'], ['TEXT', null, null, 'a']],
      { rootKinds: ['PROGRESSIVE', 'ALPHA', 'TEXT'] },
      ['rootKinds.0: E_CODE_ROOT', 'rootKinds.1: E_CODE_ROOT', 'rootKinds.2: E_CODE_ROOT'],
    ],
  ];
  test.each(cases)('[CODE-03] [CODE-05] [CODE-08] %s', (_name, segments, rest, expected) => {
    expect(complaints(segments, rest)).toEqual(expected);
  });

  test('[CODE-08] a root that is not in the code is a warning that names the kinds', () => {
    const type = sampleType([['PROGRESSIVE'], ['ITEM_CODE']], { rootKinds: ['ITEM_CODE', 'INS_YEAR'] });
    expect(rootWarnings(type)).toEqual([{ path: 'rootKinds', code: 'W_ROOT_NOT_IN_CODE', params: { kinds: ['INS_YEAR'] } }]);
    expect(rootWarnings({ ...type, rootKinds: ['ITEM_CODE'] })).toEqual([]);
  });

  test('[CODE-06] letters are kept in upper case, the start number without leading zeros', () => {
    const type = normalType(sampleType([['ALPHA']], { startAlpha: 'ab', startNumeric: '007', rootKinds: ['VARIANT', 'VARIANT'] }));
    expect([type.startAlpha, type.startNumeric, type.rootKinds]).toEqual(['AB', '7', ['VARIANT']]);
  });
});

describe('preview', () => {
  test('[CODE-14 part] shows the next codes, again and again the same', () => {
    const type = sampleType([['PROGRESSIVE', 3, '0']]);
    const options = { state: { ...NEW_COUNTER, lastNumeric: '4' }, taken: new Set(['006']), count: 5 };
    const expected = { codes: ['005', '007', '008', '009', '010'], error: null };
    expect(previewCodes(type, sampleSources(), options)).toEqual(expected);
    expect(previewCodes(type, sampleSources(), options)).toEqual(expected);
  });

  test('[CODE-12] ends with the error of the series', () => {
    const preview = previewCodes(sampleType([['PROGRESSIVE', 1]], { startNumeric: '8' }), sampleSources(), { count: 5 });
    expect(preview).toEqual({ codes: ['8', '9'], error: { code: 'E_CODE_OVERFLOW', params: { type: 'T1', root: '' } } });
  });

  test('[CODE-13] shows one code of a type without counter', () => {
    expect(previewCodes(sampleType([['ITEM_CODE']]), sampleSources(), { count: 5 })).toEqual({ codes: ['ART'], error: null });
  });

  test('[CODE-17] says what is missing', () => {
    const type = sampleType([['YEAR_LETTER'], ['VARIANT', 2, '0'], ['PROGRESSIVE']], { rootKinds: ['EXP_YEAR'] });
    expect(missingSources(type, sampleSources({ yearLetters: null }))).toEqual(['VARIANT', 'EXP_YEAR', 'YEAR_LETTER']);
    expect(previewCodes(type, sampleSources({ yearLetters: null }), { count: 5 }).error?.code).toBe('E_CODE_SOURCE_MISSING');
    expect(missingSources(type, sampleSources({ variant: 'V', expiryDate: '2026-01-01' }))).toEqual([]);
  });

  test('[CODE-14 part] a type that cannot be saved yet shows its complaint and no code', () => {
    expect(previewCodes(sampleType([['PROGRESSIVE']], { startNumeric: 'x' }), sampleSources(), { count: 5 })).toMatchObject({
      codes: [],
      error: { code: 'E_CODE_START' },
    });
    expect(previewCodes(sampleType([]), sampleSources(), { count: 5 })).toMatchObject({ codes: [], error: { code: 'E_CODE_SEGMENTS' } });
  });
});
