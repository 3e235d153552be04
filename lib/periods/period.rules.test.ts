import { expect, test } from 'vitest';
import { movedTo, wholeYear, yearToOpen } from './period.rules';

test('the year to open is the present one, then the one after the last', () => {
  expect(yearToOpen([], 2026)).toBe(2026);
  expect(yearToOpen([2024, 2025], 2026)).toBe(2026);
  expect(yearToOpen([2026, 2028], 2026)).toBe(2029);
});

test('the days follow the year while they lie in it', () => {
  expect(movedTo(2030, wholeYear(2026))).toEqual(wholeYear(2030));
  expect(movedTo(2030, { year: 2026, periodStart: '2025-02-01', periodEnd: '2026-06-30' })).toEqual({
    year: 2030,
    periodStart: '2025-02-01',
    periodEnd: '2030-06-30',
  });
  expect(movedTo(2027, { year: 2028, periodStart: '2028-02-29', periodEnd: '2028-12-31' }).periodStart).toBe('2028-02-29');
});
