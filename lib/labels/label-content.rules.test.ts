import { expect, test } from 'vitest';
import { contentOf, type SubjectCodes } from './label-content.rules';
import type { Carrier } from './label.types';

const GS = '\u001d';
const LOT: SubjectCodes = {
  kind: 'LOT',
  code: 'L-12',
  item: 'ART',
  gtin: '9521234543213',
  lot: 'L-12',
  serial: null,
  expiry: '2027-12-31',
};
const PIECE: SubjectCodes = { ...LOT, kind: 'SERIAL', code: 'SN1', serial: 'SN1' };
const of = (carrier: Carrier, subject: SubjectCodes, rest = {}) =>
  contentOf({ carrier, withExpiry: true, withLot: false, ...rest }, subject, 'https://filo.example');
const data = (carrier: Carrier, subject: SubjectCodes, rest = {}) => {
  const answer = of(carrier, subject, rest);
  return answer.ok ? answer.content?.data : answer.refusal.code;
};

test('[LAB-02] values of fixed length come first and a separator stands only where one is needed', () => {
  expect(data('GS1_DATAMATRIX', LOT)).toBe('01095212345432131727123110L-12');
  expect(data('GS1_DATAMATRIX', PIECE, { withLot: true })).toBe(`01095212345432131727123110L-12${GS}21SN1`);
  expect(data('GS1_128', PIECE, { withExpiry: false })).toBe('010952123454321321SN1');
});

test('[LAB-03] beneath the symbol stand identifiers in brackets and the values as they are', () => {
  expect(of('GS1_QR', LOT)).toMatchObject({ ok: true, content: { gs1: true, hri: '(01)09521234543213(17)271231(10)L-12' } });
});

test('[GS1-19] a day in a symbol is a real day', () => {
  expect(data('GS1_DATAMATRIX', { ...LOT, expiry: '2028-02-29' })).toContain('17280229');
});

test('[DL-06 part] a Digital Link is an address of the portal itself, values encoded', () => {
  expect(data('LINK_QR', { ...LOT, lot: 'A/B?', code: 'A/B?' })).toBe('https://filo.example/01/09521234543213/10/A%2FB%3F?17=271231');
});

test('[LAB-04] GS1-128 with more than 48 characters is refused with their number', () => {
  const long = { ...PIECE, lot: 'L'.repeat(12), serial: 'S'.repeat(12) };
  expect(of('GS1_128', long, { withLot: true })).toEqual({
    ok: false,
    refusal: { code: 'E_LABEL_128', params: { code: 'SN1', number: 53, max: 48 } },
  });
  expect(data('GS1_128', { ...long, lot: 'L'.repeat(7) }, { withLot: true })).toHaveLength(48);
  expect(data('GS1_DATAMATRIX', long, { withLot: true })).toHaveLength(53);
});

test('[GS1-15 part] a lot of 21 characters or with characters outside of set 82 is refused for GS1, and taken whole by a plain symbol', () => {
  const long = { ...LOT, code: 'L'.repeat(21), lot: 'L'.repeat(21) };
  expect(of('GS1_DATAMATRIX', long)).toMatchObject({ refusal: { code: 'E_LABEL_TOO_LONG', params: { number: 21, max: 20 } } });
  const strange = { ...LOT, code: 'Lò #1', lot: 'Lò #1' };
  expect(of('GS1_DATAMATRIX', strange)).toMatchObject({ refusal: { code: 'E_LABEL_CHARACTERS', params: { part: 'ò ␣ #' } } });
  expect(data('DATAMATRIX', strange)).toBe('Lò #1');
  expect(of('CODE128', strange)).toMatchObject({ refusal: { code: 'E_LABEL_CHARACTERS', params: { part: 'ò' } } });
  expect(of('GS1_QR', { ...LOT, lot: '5%' })).toMatchObject({ refusal: { params: { part: '%' } } });
});

test('without a GTIN there is no GS1 symbol; the item is named', () => {
  expect(of('GS1_DATAMATRIX', { ...LOT, gtin: null })).toEqual({
    ok: false,
    refusal: { code: 'E_LABEL_NO_GTIN', params: { code: 'L-12', item: 'ART' } },
  });
  expect(data('CODE128', { ...LOT, gtin: null })).toBe('L-12');
});
