import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownCode, readOwnCode, ruleErrors } from './own-code.rules';
import type { BarcodeRule, TokenKind } from './scan-settings.types';

const rule = (prefix: string, kinds: readonly (TokenKind | [TokenKind, number])[], separator = '-'): BarcodeRule => ({
  name: prefix,
  prefix,
  separator,
  tokens: kinds.map((kind) => (typeof kind === 'string' ? { kind, length: null } : { kind: kind[0], length: kind[1] })),
});
const LOT = rule('Lot', ['CLASS', 'ITEM', 'LOT']);
const seed = Math.floor(Math.random() * 2 ** 31);
console.log(`seed of the own codes: ${seed}`);

test('[BAR-01] prefix, separator and order say what each part is', () => {
  expect(readOwnCode('Lot-MOB-ART-123', [LOT])).toEqual({ rule: LOT, readings: [{ CLASS: 'MOB', ITEM: 'ART', LOT: '123' }] });
  expect(readOwnCode(' lot-mob-art-123 ', [LOT])?.readings).toEqual([{ CLASS: 'mob', ITEM: 'art', LOT: '123' }]);
  expect(readOwnCode('Lotto-MOB-ART-123', [LOT])).toBeNull();
  expect(readOwnCode('Lot-MOB-ART', [LOT])).toBeNull();
  expect(readOwnCode('Lot-', [LOT])).toBeNull();
});

test('[BAR-02] a part ends at the separator or at its length, the last one takes the rest', () => {
  const fixed = rule('L', [['CLASS', 3], ['ITEM', 3], 'LOT']);
  expect(readOwnCode('L-MOBART-1', [fixed])?.readings).toEqual([{ CLASS: 'MOB', ITEM: 'ART', LOT: '1' }]);
  expect(readOwnCode('L-MO-ART-1', [fixed])?.readings[0]).toEqual({ CLASS: 'MO', ITEM: 'ART', LOT: '1' });
  expect(readOwnCode('Lot-MOB-ART-1-2-3', [LOT])?.readings[0]).toEqual({ CLASS: 'MOB', ITEM: 'ART', LOT: '1-2-3' });
});

test('[BAR-02] a value with the separator gives every way of reading it; too many are cut short', () => {
  expect(readOwnCode('Lot-MOB-A-B-1', [LOT])?.readings).toEqual([
    { CLASS: 'MOB', ITEM: 'A', LOT: 'B-1' },
    { CLASS: 'MOB', ITEM: 'A-B', LOT: '1' },
    { CLASS: 'MOB-A', ITEM: 'B', LOT: '1' },
  ]);
  expect(readOwnCode(`Lot-${'a-'.repeat(20)}z`, [LOT])?.readings).toHaveLength(64);
});

test('[BAR-03 part] a quantity is a number, whatever else could be cut there', () => {
  const quantity = rule('ItemQty', ['CLASS', 'ITEM', 'QUANTITY']);
  expect(readOwnCode('ItemQty-MOB-ART-35', [LOT, quantity])?.readings).toEqual([{ CLASS: 'MOB', ITEM: 'ART', QUANTITY: '35' }]);
  expect(readOwnCode('ItemQty-MOB-ART-3-5', [quantity])?.readings).toEqual([
    { CLASS: 'MOB', ITEM: 'ART-3', QUANTITY: '5' },
    { CLASS: 'MOB-ART', ITEM: '3', QUANTITY: '5' },
  ]);
});

test('the longer prefix wins, and what a company may not set is told at its place', () => {
  const longer = rule('Lot-X', ['ITEM']);
  expect(readOwnCode('Lot-X-1', [rule('Lot', ['ITEM']), longer])?.rule).toBe(longer);
  expect(ruleErrors([LOT, rule('LOT', ['ITEM', 'ITEM'])])).toMatchObject([
    { path: 'rules.1.prefix', code: 'E_CODE_EXISTS' },
    { path: 'rules.1.tokens.1.kind', code: 'E_BARCODE_PART_TWICE' },
  ]);
});

test('[BAR-01] [BAR-02] what is written by a rule is among the ways of reading it, whatever the values hold', () => {
  const value = fc.stringMatching(/^[A-Z0-9-]{1,6}$/);
  fc.assert(
    fc.property(value, value, value, (CLASS, ITEM, LOT_CODE) => {
      const values = { CLASS, ITEM, LOT: LOT_CODE };
      const found = readOwnCode(ownCode(LOT, values), [LOT]);
      expect(found?.readings ?? []).toContainEqual(values);
    }),
    { seed },
  );
});
