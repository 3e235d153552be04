import { describe, expect, test } from 'vitest';
import { checkedCode, composeCode, formatValue, rootKeyOf } from './compose-code.rules';
import { sampleSources, sampleType } from '../code-types/code-type.samples';

const at = { numeric: 1n, alpha: 'A' };

describe('formatting a segment', () => {
  const cases: [string, Parameters<typeof formatValue>[0], string, string][] = [
    ['text is padded on the right', { kind: 'ITEM_CODE', length: 6, fillChar: '_' }, 'ART', 'ART___'],
    ['text keeps its beginning', { kind: 'ITEM_CODE', length: 6, fillChar: '_' }, 'CHAIR-OAK-01', 'CHAIR-'],
    ['letters of the year are text', { kind: 'YEAR_LETTER', length: 2, fillChar: '-' }, 'R', 'R-'],
    ['a month is padded on the left', { kind: 'INS_MONTH', length: 2, fillChar: '0' }, '3', '03'],
    ['a day longer than its segment stays whole', { kind: 'INS_DAY', length: 1, fillChar: '0' }, '31', '31'],
    ['a year keeps its end', { kind: 'INS_YEAR', length: 2, fillChar: null }, '2025', '25'],
    ['an expiry year keeps its end', { kind: 'EXP_YEAR', length: 3, fillChar: null }, '2026', '026'],
    ['a document number is padded on the left', { kind: 'PURCHASE_DN_NO', length: 5, fillChar: '0' }, '123', '00123'],
    ['a document number keeps its end', { kind: 'PURCHASE_INVOICE_NO', length: 5, fillChar: '0' }, '20250456', '50456'],
    ['a counter is padded on the left', { kind: 'PROGRESSIVE', length: 5, fillChar: '0' }, '7', '00007'],
    ['letters of a counter are padded on the left', { kind: 'ALPHA', length: 3, fillChar: '.' }, 'AB', '.AB'],
    ['a counter is never cut', { kind: 'PROGRESSIVE', length: 2, fillChar: '0' }, '123', '123'],
    ['without fill nothing is padded', { kind: 'PROGRESSIVE', length: 5, fillChar: null }, '7', '7'],
    ['without length nothing is padded or cut', { kind: 'ITEM_CODE', length: null, fillChar: '_' }, 'CHAIR-OAK-01', 'CHAIR-OAK-01'],
    ['a character outside the basic plane counts once', { kind: 'ITEM_CODE', length: 2, fillChar: '_' }, '𝒳', '𝒳_'],
  ];
  test.each(cases)('[CODE-03] %s', (_name, segment, raw, expected) => {
    expect(formatValue(segment, raw)).toBe(expected);
  });
});

describe('composing a code', () => {
  test('[CODE-01] segments are joined in the order of their sequence, nothing between them', () => {
    const type = sampleType([['ITEM_CLASS'], ['TEXT', null, null, '-'], ['ITEM_CODE']]);
    const shuffled = { ...type, segments: type.segments.toReversed() };
    expect(composeCode(shuffled, sampleSources(), at)).toBe('MOB-ART');
  });

  test('[CODE-02] every kind takes its own value of the lot being created', () => {
    const sources = sampleSources({
      characteristic: 'ch',
      productCategory: 'pc',
      itemType: 'it',
      variant: 'va',
      lotType: 'lt',
      lotCode: 'lc',
      supplierNickname: 'sn',
      supplierLot: 'sl',
      insertDate: '2025-12-31',
      expiryDate: '2026-02-28',
      purchaseDnNo: 'dn',
      purchaseInvoiceNo: 'in',
    });
    const expected = {
      ITEM_CLASS: 'MOB',
      ITEM_CODE: 'ART',
      CHARACTERISTIC: 'ch',
      PRODUCT_CATEGORY: 'pc',
      ITEM_TYPE: 'it',
      VARIANT: 'va',
      LOT_TYPE: 'lt',
      LOT_CODE: 'lc',
      SUPPLIER_NICKNAME: 'sn',
      SUPPLIER_LOT: 'sl',
      YEAR_LETTER: 'R',
      MONTH_LETTER: 'L',
      INS_YEAR: '2025',
      INS_MONTH: '12',
      INS_DAY: '31',
      EXP_YEAR: '2026',
      EXP_MONTH: '2',
      EXP_DAY: '28',
      PURCHASE_DN_NO: 'dn',
      PURCHASE_INVOICE_NO: 'in',
      PROGRESSIVE: '1',
      ALPHA: 'A',
    } as const;
    for (const kind of Object.keys(expected) as (keyof typeof expected)[]) {
      expect([kind, composeCode(sampleType([[kind]]), sources, at)]).toEqual([kind, expected[kind]]);
    }
  });

  test('[CODE-04] 50 characters are a code, 51 are refused', () => {
    const sources = sampleSources({ itemCode: 'x'.repeat(49) });
    expect(composeCode(sampleType([['ITEM_CODE'], ['PROGRESSIVE']]), sources, at)).toHaveLength(50);
    expect(() => composeCode(sampleType([['ITEM_CODE'], ['PROGRESSIVE', 2, '0']]), sources, at)).toThrow(
      expect.objectContaining({ code: 'E_CODE_TOO_LONG', params: expect.objectContaining({ length: 51, max: 50 }) }),
    );
  });

  test.each([
    ['YEAR_LETTER', { yearLetters: null }],
    ['MONTH_LETTER', { monthLetters: ' ' }],
  ] as const)('[CODE-17] a missing %s is an error that names what to set up', (source, missing) => {
    expect(() => composeCode(sampleType([[source], ['PROGRESSIVE']]), sampleSources(missing), at)).toThrow(
      expect.objectContaining({ code: 'E_CODE_SOURCE_MISSING', params: { type: 'T1', source, date: '2025-03-10' } }),
    );
  });

  test('[CODE-17] any other missing value is filled up, or adds nothing without length and fill', () => {
    const type = sampleType([
      ['SUPPLIER_NICKNAME', 3, 'X'],
      ['VARIANT', 4],
      ['SUPPLIER_LOT', null, 'X'],
      ['EXP_DAY', 2, '0'],
      ['PURCHASE_DN_NO', 2, '0'],
      ['ALPHA'],
    ]);
    expect(composeCode(type, sampleSources(), at)).toBe('XXX0000A');
  });

  test('[CODE-22] outer spaces go, inner ones stay, control characters are refused, nothing is no code', () => {
    expect(checkedCode('  a b  ')).toBe('a b');
    expect(checkedCode('è-№/漢')).toBe('è-№/漢');
    for (const bad of ['a\u0007b', 'a\nb', 'a\u001Fb', 'a\u200Bb', 'a\u2028b']) {
      expect(() => checkedCode(bad)).toThrow(expect.objectContaining({ code: 'E_CODE_CHARS' }));
    }
    expect(() => checkedCode('   ')).toThrow(expect.objectContaining({ code: 'E_LOT_CODE_REQUIRED' }));
    expect(() => composeCode(sampleType([['SUPPLIER_LOT']]), sampleSources(), at)).toThrow(
      expect.objectContaining({ code: 'E_LOT_CODE_REQUIRED' }),
    );
  });
});

describe('the root', () => {
  test('[CODE-08] formatted values in the order of the segments, not of the list', () => {
    const type = sampleType([['INS_YEAR', 2], ['ITEM_CODE', 2], ['PROGRESSIVE']], { rootKinds: ['ITEM_CODE', 'INS_YEAR'] });
    expect(rootKeyOf(type, sampleSources())).toBe('25\u001FAR');
  });

  test('[CODE-08] a root kind that is no segment adds its raw value', () => {
    const type = sampleType([['ITEM_CODE', 2], ['PROGRESSIVE']], { rootKinds: ['INS_YEAR', 'ITEM_CODE'] });
    expect(rootKeyOf(type, sampleSources())).toBe('AR\u001F2025');
  });

  test('[CODE-08] an empty root is one counter, and a separator keeps values apart', () => {
    expect(rootKeyOf(sampleType([['PROGRESSIVE']]), sampleSources())).toBe('');
    const type = sampleType([['ITEM_CLASS'], ['ITEM_CODE'], ['PROGRESSIVE']], { rootKinds: ['ITEM_CLASS', 'ITEM_CODE'] });
    expect(rootKeyOf(type, sampleSources({ itemClass: 'A', itemCode: 'BC' }))).not.toBe(
      rootKeyOf(type, sampleSources({ itemClass: 'AB', itemCode: 'C' })),
    );
  });
});
