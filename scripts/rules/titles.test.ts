import { expect, test } from 'vitest';
import { rulesIn } from './titles';

test('a title names rules alone, several together, and in part', () => {
  const text = `
test('[LOT-05] one', () => {});
test(\`[LOT-06, WTH-02 part] two\`, () => {});
test.each(table)('[EXP-01][EXP-02] %s', () => {});
const other = '[LOT-07] no title';
test.each([
  ['a'],
])('[GS1-09] %s', () => {});
`;
  expect(rulesIn(text)).toEqual([
    { id: 'LOT-05', part: false, line: 2 },
    { id: 'LOT-06', part: false, line: 3 },
    { id: 'WTH-02', part: true, line: 3 },
    { id: 'EXP-01', part: false, line: 4 },
    { id: 'EXP-02', part: false, line: 4 },
    { id: 'GS1-09', part: false, line: 8 },
  ]);
});
