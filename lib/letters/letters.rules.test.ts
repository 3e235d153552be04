import { expect, test } from 'vitest';
import { ambiguousLetters, doubledYears, monthProposal, nextLetters, proposeYears } from './letters.rules';

test.each([
  ['A', 'B'],
  ['Z', 'AA'],
  ['AZ', 'BA'],
  ['ZZ', 'AAA'],
  ['ZZZZZ', null],
  ['7', null],
  ['', null],
])('after %s comes %s', (letters, next) => {
  expect(nextLetters(letters)).toBe(next);
});

test('months are A for January to L for December', () => {
  expect([1, 2, 12].map(monthProposal)).toEqual(['A', 'B', 'L']);
});

test('years without letters continue those before them; known ones stay', () => {
  expect(
    proposeYears(
      [
        { year: 2025, letters: 'R' },
        { year: 2027, letters: 'X' },
      ],
      2026,
      4,
    ),
  ).toEqual([
    { year: 2026, letters: 'S' },
    { year: 2028, letters: 'Y' },
    { year: 2029, letters: 'Z' },
  ]);
  expect(proposeYears([], 2026, 2)).toEqual([
    { year: 2026, letters: 'A' },
    { year: 2027, letters: 'B' },
  ]);
});

test('a year that stands twice and letters that mean two things are pointed out', () => {
  expect(doubledYears([{ year: 2026 }, { year: 2027 }, { year: 2026 }]).map(({ path }) => path)).toEqual(['years.2.year']);
  expect(ambiguousLetters([{ letters: 'a' }, { letters: 'A ' }, { letters: '' }, { letters: '' }])).toEqual(['A']);
});
