import { describe, expect, test } from 'vitest';
import { checkPair } from './check-part.rules';
import { bracketed, digitalLink, hri, inLabelOrder, nativeGtin } from './format.rules';
import type { Gs1Options } from './parse.rules';
import { combineReads, parseGs1 } from './parse.rules';

const GS = '\u001d';
const GTIN = '04006381333931';
const parse = (input: string, more: Partial<Gs1Options> = {}) => parseGs1(input, { today: '2026-11-30', ...more });
const pairs = (input: string, more?: Partial<Gs1Options>) => parse(input, more).elements.map(({ ai, value }) => `${ai} ${value}`);
const told = (input: string, more?: Partial<Gs1Options>) =>
  parse(input, more).problems.map(({ ai, code, severity, offset }) => `${severity} ${ai} ${code} ${offset}`);
const errors = (input: string) => parse(input).problems.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('forms', () => {
  const whole = [`01 ${GTIN}`, '17 261231', '10 AB-1', '21 S1'];

  test('[GS1-01] the four forms and the bare number are told apart and say the same', () => {
    const link = `https://filo.example.com/stem/01/${GTIN}/10/AB-1/21/S1?17=261231`;
    expect(parse(`]d201${GTIN}1726123110AB-1${GS}21S1`)).toMatchObject({ ok: true, form: 'elements', symbology: ']d2' });
    expect(pairs(`]d201${GTIN}1726123110AB-1${GS}21S1`)).toEqual(whole);
    expect(pairs(`${GS}01${GTIN}1726123110AB-1${GS}21S1`)).toEqual(whole);
    expect(pairs(`01${GTIN}1726123110AB-1~21S1`, { standIn: '~' })).toEqual(whole);
    expect(pairs(`01${GTIN}1726123110AB-1{GS}21S1`, { standIn: '{GS}' })).toEqual(whole);
    expect(pairs(`(01)${GTIN}(17)261231(10)AB-1(21)S1`)).toEqual(whole);
    expect(parse(link)).toMatchObject({ ok: true, form: 'link' });
    expect(pairs(link).sort()).toEqual([...whole].sort());
    for (const [bare, full] of [
      ['96385074', '00000096385074'],
      ['614141000036', '00614141000036'],
      ['4006381333931', GTIN],
      [GTIN, GTIN],
    ] as const) {
      expect(parse(bare)).toMatchObject({ ok: true, form: 'gtin', derived: { gtin: full } });
      expect(nativeGtin(full).padStart(14, '0')).toBe(full);
    }
    expect(parse(' LOT 7 ')).toMatchObject({ ok: true, form: 'plain', text: 'LOT 7', elements: [] });
    expect(parse('10ABC').form).toBe('plain');
    expect(parse('https://filo.example.com/lots/01').form).toBe('plain');
  });

  test('[GS1-02] the identifier of the symbol decides what may be inside', () => {
    for (const symbol of [']C1', ']e0', ']d2', ']Q3', ']J1']) expect(parse(`${symbol}10AB`).derived.lot).toBe('AB');
    expect(parse(']E04006381333931').derived.gtin).toBe(GTIN);
    expect(parse(']E496385074').derived.gtin).toBe('00000096385074');
    expect(parse(`]C001${GTIN}`)).toMatchObject({ form: 'plain', text: `01${GTIN}`, elements: [] });
    for (const symbol of [']d1', ']Q1', ']J0']) {
      expect(parse(`${symbol}01${GTIN}`).form).toBe('plain');
      expect(parse(`${symbol}https://id.gs1.org/01/${GTIN}`).derived.gtin).toBe(GTIN);
    }
  });

  test('[GS1-03] [GS1-04] lengths follow from the first two digits, also where nothing is given out', () => {
    expect(pairs(`]d204${'1'.repeat(16)}10A`)).toEqual([`04 ${'1'.repeat(16)}`, '10 A']);
    expect(pairs(`]d214261231${'10A'}`)).toEqual(['14 261231', '10 A']);
    expect(pairs(`]d2419123456789012${'8'}10A`)).toEqual(['419 1234567890128', '10 A']);
    expect(pairs(`]d27099AB${GS}10A`)).toEqual(['7099 AB', '10 A']);
    expect(told(`]d27099AB${GS}01${GTIN}`)).toEqual(['warning 7099 E_GS1_AI_UNKNOWN 7']);
  });

  test('[GS1-05] [GS1-06] separators too many', () => {
    expect(errors(`]d201${GTIN}${GS}10A${GS}`)).toEqual([]);
    expect(told(`]d201${GTIN}10A${GS}${GS}21B`)).toEqual(['error null E_GS1_SEPARATOR_DOUBLE 23']);
    expect(told(`]C1${GS}01${GTIN}`)).toEqual(['error null E_GS1_SEPARATOR_FIRST 3']);
    expect(told(`${GS}01${GTIN}`)).toEqual([]);
  });

  test('[GS1-07] a bracket inside a value is escaped; the sign of a separator is refused', () => {
    expect(pairs(`(01)${GTIN}(10)A\\(B)C(21)1`)).toEqual([`01 ${GTIN}`, '10 A(B)C', '21 1']);
    expect(bracketed([{ ai: '10', value: 'A(B)C' }])).toBe('(10)A\\(B)C');
    expect(hri([{ ai: '10', value: 'A(B)C' }])).toBe('(10)A(B)C');
    expect(told(`(01)${GTIN}^10`)).toEqual(['error null E_GS1_CARET 18']);
    expect(told(`(01)${GTIN}(x)`)).toEqual(['error null E_GS1_BRACKET 18']);
    expect(errors(`(01)${GTIN}(1)A`)).toEqual(['E_GS1_AI_FORM']);
  });
});

describe('values', () => {
  test('[GS1-08] empty, too long, and no identifier, each with its place; the rest stays usable', () => {
    const lot = 'A'.repeat(21);
    expect(told(`]d201${GTIN}10${lot}${GS}21S`)).toEqual(['error 10 E_GS1_VALUE_LONG 41']);
    expect(parse(`]d201${GTIN}10${lot}${GS}21S`).derived).toMatchObject({ gtin: GTIN, lot: null, serial: 'S' });
    expect(told(`]d201${GTIN}10${GS}21S`)).toEqual(['error 10 E_GS1_VALUE_EMPTY 21']);
    expect(told(`]d201${GTIN}AB${GS}21S`)).toEqual(['error null E_GS1_AI_FORM 19']);
    expect(parse(`]d201${GTIN}AB${GS}21S`).derived.serial).toBe('S');
    expect(told(`]d2010400638`)).toEqual(['error 01 E_GS1_VALUE_SHORT 12']);
  });

  test.each([
    ['(01)04006381333932', 'E_GS1_CHECK_DIGIT'],
    [`(01)${GTIN}(17)260231`, 'E_GS1_DATE'],
    [`(01)${GTIN}(17)261301`, 'E_GS1_DATE'],
    [`(01)${GTIN}(7003)2612312460`, 'E_GS1_TIME'],
    [`(01)${GTIN}(422)381`, 'E_GS1_COUNTRY'],
    [`(01)${GTIN}(30)5(3932)00012`, 'E_GS1_CURRENCY'],
    [`(8006)${GTIN}0302`, 'E_GS1_PIECE'],
    ['(8010)1234A(8011)012', 'E_GS1_ZERO_FIRST'],
    [`(01)${GTIN}(17)26123A`, 'E_GS1_DIGITS'],
    [`(01)${GTIN}(10)A B`, 'E_GS1_CHARACTER'],
    [`(01)${GTIN}(10)Aè`, 'E_GS1_CHARACTER'],
    ['(8010)1234a', 'E_GS1_CHARACTER'],
    ['(8013)1987654Ad4X4bL5ttr2310c2L', 'E_GS1_CHECK_PAIR'],
    ['(8007)IT60X0542811101000000123457', 'E_GS1_VALUE'],
    ['(00)340123450000000017(4321)2', 'E_GS1_VALUE'],
  ])('[GS1-09] [GS1-15] [GS1-20] %s is refused with %s', (input, code) => {
    expect(errors(input)).toContain(code);
  });

  test('[GS1-14] the check pair of a model number', () => {
    expect(checkPair('1987654Ad4X4bL5ttr2310c')).toBe('2K');
    expect(errors('(8013)1987654Ad4X4bL5ttr2310c2K')).toEqual([]);
  });

  test('[GS1-17] [GS1-18] the century follows the clock, and day 00 is the last of its month', () => {
    const expiry = (value: string, today: string) => parse(`(01)${GTIN}(17)${value}`, { today }).derived.expiry;
    expect(expiry('761231', '2026-11-30')).toBe('2076-12-31');
    expect(expiry('771231', '2026-11-30')).toBe('1977-12-31');
    expect(expiry('020101', '2060-06-01')).toBe('2102-01-01');
    expect(expiry('100101', '2060-06-01')).toBe('2110-01-01');
    expect(expiry('110101', '2060-06-01')).toBe('2011-01-01');
    expect(expiry('280200', '2026-11-30')).toBe('2028-02-29');
    expect(parse(`(01)${GTIN}(17)260200`).elements[1]?.interpreted).toMatchObject({ day: '2026-02-28', dayGiven: false });
  });

  test('[GS1-21] numbers keep their decimals exactly', () => {
    expect(parse(`(01)${GTIN}(3103)000500`).elements[1]?.interpreted).toEqual({ kind: 'number', number: '0.5', unit: 'kg' });
    expect(parse(`(01)${GTIN}(3105)123456`).derived.netWeight).toBe('1.23456');
    expect(parse(`(02)${GTIN}(37)0024(00)340123450000000017`).derived).toMatchObject({
      count: '24',
      contentGtin: GTIN,
      sscc: '340123450000000017',
    });
    expect(parse(`(01)${GTIN}(30)5(3932)978123`).elements[2]?.interpreted).toEqual({ kind: 'number', number: '1.23', unit: '978' });
  });

  test('[GS1-16] values stay exactly as they came', () => {
    expect(parse(`(01)${GTIN}(10)00aB(21)007`).derived).toMatchObject({ lot: '00aB', serial: '007' });
  });

  test('[GS1-12] what looks like a lost separator is told and not split', () => {
    expect(parse(`]C101${GTIN}10ABC17261231`)).toMatchObject({ ok: true, derived: { lot: 'ABC17261231', expiry: null } });
    expect(told(`]C101${GTIN}10ABC17261231`)).toEqual(['warning 10 E_GS1_SEPARATOR_LOST 24']);
    expect(told(`]C101${GTIN}10ABC21SN0001`)).toEqual(['warning 10 E_GS1_SEPARATOR_LOST 24']);
    expect(told(`]C101${GTIN}1726123110ABC17261231`)).toEqual([]);
    expect(told(`]C101${GTIN}10ABC17269931`)).toEqual([]);
  });
});

describe('what stands together', () => {
  test('[GS1-10] companions, exclusions and repeats', () => {
    expect(told('(10)A')).toEqual(['warning 10 E_GS1_NEEDS 4']);
    expect(errors(`(01)${GTIN}(02)${GTIN}(37)1(00)340123450000000017`)).toEqual(['E_GS1_BARS', 'E_GS1_BARS']);
    expect(errors(`(01)${GTIN}(3102)000100(3103)000100`)).toEqual(['E_GS1_BARS', 'E_GS1_BARS']);
    expect(errors(`(01)${GTIN}(10)A(10)A`)).toEqual([]);
    expect(errors(`(01)${GTIN}(10)A(10)B`)).toEqual(['E_GS1_REPEATED']);
    expect(told(`(01)${GTIN}(392)1`)).toEqual(['error null E_GS1_AI_FORM 18', 'warning 392 E_GS1_AI_UNKNOWN 23']);
  });

  test('[GS1-11] two symbols of one carton are whole together; alone the second lacks its goods', () => {
    const goods = parse(`]C101${GTIN}`);
    const lot = parse(']C110A1');
    expect(combineReads([lot], true)).toMatchObject({ ok: false, problems: [{ code: 'E_GS1_NEEDS' }] });
    expect(combineReads([goods, lot], true)).toMatchObject({ ok: true, problems: [], derived: { gtin: GTIN, lot: 'A1' } });
    expect(combineReads([goods, parse('96385074'), lot]).problems).toMatchObject([{ code: 'E_GS1_REPEATED' }]);
  });
});

describe('links', () => {
  test('[DL-02] [DL-03] the order of qualifiers, and what belongs in path and query', () => {
    expect(errors(`https://a.b/01/${GTIN}/22/V/10/L/21/S`)).toEqual([]);
    expect(errors(`https://a.b/01/${GTIN}/10/L/22/V`)).toEqual(['E_GS1_LINK_ORDER']);
    expect(errors(`https://a.b/01/${GTIN}/10/L/235/V`)).toEqual(['E_GS1_LINK_ORDER']);
    expect(errors(`https://a.b/01/${GTIN}/17/261231`)).toEqual(['E_GS1_LINK_PATH']);
    expect(errors(`https://a.b/01/${GTIN}?10=L`)).toEqual(['E_GS1_LINK_QUERY']);
    expect(errors(`https://a.b/00/340123450000000017?02=${GTIN}&37=2&10=L`)).toEqual([]);
  });

  test('[DL-04] values are percent-encoded, a plus is a space in the query, control characters are refused', () => {
    expect(parse(`https://a.b/01/${GTIN}/10/A%2FB%3F`).derived.lot).toBe('A/B?');
    expect(errors(`https://a.b/01/${GTIN}/10/A%`)).toEqual(['E_GS1_LINK_ENCODING']);
    expect(errors(`https://a.b/01/${GTIN}/10/A%00`)).toEqual(['E_GS1_CHARACTER']);
    expect(errors(`https://a.b/01/${GTIN}?400=A+B`)).toEqual(['E_GS1_CHARACTER']);
  });

  test('[DL-05] old links are refused unless they are asked for', () => {
    expect(errors('https://a.b/01/4006381333931')).toEqual(['E_GS1_LINK_OLD']);
    expect(errors('https://a.b/gtin/4006381333931/lot/A')).toEqual(['E_GS1_LINK_OLD']);
    expect(parse('https://a.b/gtin/4006381333931/lot/A', { oldLinks: true })).toMatchObject({
      ok: true,
      derived: { gtin: GTIN, lot: 'A' },
    });
  });

  test('[DL-06] [DL-07] the right-most key begins, names in the query are ignored, the canonical host is written', () => {
    expect(pairs(`https://a.b/01/99/8004/01/${GTIN}/21/S?linkType=all&17=261231&utm_source=x#frag`)).toEqual([
      `01 ${GTIN}`,
      '21 S',
      '17 261231',
    ]);
    expect(
      digitalLink([
        { ai: '01', value: GTIN },
        { ai: '17', value: '261231' },
        { ai: '10', value: 'A/B?' },
      ]),
    ).toEqual({
      ok: true,
      uri: `https://id.gs1.org/01/${GTIN}/10/A%2FB%3F?17=261231`,
    });
    expect(digitalLink([{ ai: '10', value: 'A' }])).toEqual({ ok: false, code: 'E_GS1_LINK_KEY', ai: '10' });
  });
});

test('[LAB-02 part] a label has what is of fixed length in front', () => {
  const all = ['10', '01', '21', '17'].map((ai) => ({ ai, value: 'x' }));
  expect(inLabelOrder(all).map(({ ai }) => ai)).toEqual(['01', '17', '10', '21']);
});
