import { expect, test } from 'vitest';
import { parsePastedLots } from './paste-lots.rules';

test('[POST-24 part] a column of codes becomes one row each, empty lines aside', () => {
  expect(parsePastedLots('00001\r\n\r\n 00002 \n')).toEqual([
    { row: 1, code: '00001', quantity: null, state: 'GOOD' },
    { row: 3, code: '00002', quantity: null, state: 'GOOD' },
  ]);
});

test('[POST-24 part] a code may bring its quantity, behind a tab or a semicolon, with either decimal sign', () => {
  expect(parsePastedLots('A\t12,5\nB;3.250\nC\t').map(({ code, quantity }) => [code, quantity])).toEqual([
    ['A', '12.5'],
    ['B', '3.25'],
    ['C', null],
  ]);
});

test('[POST-24 part] a code that stands twice, whatever its case, is told; so is a quantity that is none', () => {
  const states = parsePastedLots('l1\nL1\nL2\tmany\nL3\t0\nL4\nL5\t-2', ['l4']).map(({ state }) => state);
  expect(states).toEqual(['GOOD', 'TWICE', 'BAD_QUANTITY', 'BAD_QUANTITY', 'TWICE', 'BAD_QUANTITY']);
});

test('[POST-24 part] a code with a sign that cannot be printed, too long or missing is refused with its row', () => {
  expect(parsePastedLots(`a\u0007b\n${'x'.repeat(51)}\n\t5`)).toMatchObject([
    { row: 1, state: 'BAD_CODE' },
    { row: 2, state: 'BAD_CODE' },
    { row: 3, state: 'BAD_CODE' },
  ]);
});
