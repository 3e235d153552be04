import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../kernel/day';
import { assertTimeline, type DatedDelta, runningMinimum, shortfallOf } from './timeline.rules';

/** Lot K of domain.md 3.7. */
const K: DatedDelta[] = [
  { date: '2025-03-10', delta: '100' },
  { date: '2025-03-20', delta: '-60' },
  { date: '2025-03-25', delta: '100' },
];
const unload = (date: Day, quantity: string): DatedDelta[] => [{ date, delta: `-${quantity}` }];
const check =
  (changes: DatedDelta[], days = K) =>
  () =>
    assertTimeline(days, changes, { lot: 'K' });

describe('the timeline of a lot', () => {
  test.each([
    ['2025-03-12', '40'],
    ['2025-03-10', '40'],
    ['2025-03-20', '40'],
    ['2025-03-24', '40'],
    ['2025-03-25', '140'],
    ['2025-03-26', '140'],
  ])('[POST-15] unloading on %s: %s goes', (date, quantity) => {
    expect(check(unload(date, quantity))).not.toThrow();
    expect(runningMinimum(K, date).minimum).toBe(quantity);
  });

  test.each([
    ['2025-03-12', '41', '2025-03-20', '1'],
    ['2025-03-26', '141', '2025-03-26', '1'],
    ['2025-03-05', '1', '2025-03-05', '1'],
    ['2025-03-05', '0.000001', '2025-03-05', '0.000001'],
    ['2025-03-12', '170', '2025-03-20', '130'],
  ])('[POST-15] unloading on %s: %s is refused, on %s %s would be missing', (date, quantity, worst, missing) => {
    expect(check(unload(date, quantity))).toThrow(
      expect.objectContaining({ code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { lot: 'K', date: worst, missing } }),
    );
  });

  test('[POST-15] [POST-21] deleting the load of 03-10 is refused', () => {
    expect(check(unload('2025-03-10', '100'))).toThrow(
      expect.objectContaining({ params: { lot: 'K', date: '2025-03-20', missing: '60' } }),
    );
  });

  test('[POST-21] deleting the load of 03-25, of which nothing has left, is fine', () => {
    expect(check(unload('2025-03-25', '100'))).not.toThrow();
  });

  test('[POST-15] the order inside one day does not matter', () => {
    const day = '2025-04-01';
    expect(
      check(unload(day, '5'), [
        { date: day, delta: '-5' },
        { date: day, delta: '10' },
      ]),
    ).not.toThrow();
  });

  test('[POST-16] lines that fit one by one are refused together', () => {
    expect(check([...unload('2025-03-12', '20'), ...unload('2025-03-13', '20')])).not.toThrow();
    expect(check([...unload('2025-03-12', '20'), ...unload('2025-03-13', '20'), ...unload('2025-03-20', '1')])).toThrow(
      'E_STOCK_WOULD_GO_NEGATIVE',
    );
  });

  test('[POST-18] a correction is judged by its net result', () => {
    expect(check([...unload('2025-03-10', '100'), { date: '2025-03-10', delta: '60' }])).not.toThrow();
    expect(check([...unload('2025-03-10', '100'), { date: '2025-03-10', delta: '59' }])).toThrow(
      expect.objectContaining({ params: { lot: 'K', date: '2025-03-20', missing: '1' } }),
    );
  });

  test('[POST-15] a load is never refused', () => {
    expect(shortfallOf([{ date: '2025-01-01', delta: '-5' }], [{ date: '2025-01-02', delta: '1' }])).toBeNull();
  });

  test('[POST-15] exactly the running minimum may leave, as a walk over every single day says', () => {
    const movement = fc.record({
      date: fc.integer({ min: 0, max: 20 }).map((n) => addDays('2025-01-01', n)),
      delta: fc.integer({ min: -30, max: 60 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 15 }), fc.integer({ min: 0, max: 22 }), (days, offset) => {
        const from = addDays('2025-01-01', offset);
        let naive = Number.POSITIVE_INFINITY;
        for (let n = offset; n <= 25; n += 1) {
          const day = addDays('2025-01-01', n);
          naive = Math.min(
            naive,
            days.filter(({ date }) => date <= day).reduce((total, { delta }) => total + Number(delta), 0),
          );
        }
        const { minimum, date } = runningMinimum(days, from);
        expect(Number(minimum)).toBe(naive);
        expect(date >= from).toBe(true);
        expect(shortfallOf(days, [{ date: from, delta: String(-Math.max(naive, 0) - 1) }])).not.toBeNull();
        if (naive > 0) expect(shortfallOf(days, [{ date: from, delta: String(-naive) }])).toBeNull();
      }),
    );
  });
});
