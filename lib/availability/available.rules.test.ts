import { describe, expect, test } from 'vitest';
import { availableOf, countsForMrp, isExhausted, onHandOf, passesClosedFilter } from './available.rules';

describe('available', () => {
  /** Lot L4 of domain.md 3.15: 60 in W1 of which 20 are committed, 30 in W2. */
  const places = [
    ['W1', '60', '20', '40'],
    ['W2', '30', '0', '30'],
    ['the lot', '90', '20', '70'],
  ] as const;

  test.each(places)('[STK-05] in %s: on hand %s, committed %s, available %s', (_place, onHand, committed, available) => {
    expect(availableOf({ onHand, committed, blocked: '0', withdrawable: true })).toBe(available);
  });

  test.each(places)('[STK-05] [LOT-17] in quarantine nothing is available in %s, on hand stays %s', (_place, onHand, committed) => {
    expect(availableOf({ onHand, committed, blocked: '0', withdrawable: false })).toBe('0');
    expect(onHandOf({ ledgerQuantity: onHand, closed: false })).toBe(onHand);
  });

  test.each(places)('[STK-01 part] [LOT-15] [LOT-29] closed, the lot counts nothing in %s and is exhausted', (_place, ledgerQuantity) => {
    const onHand = onHandOf({ ledgerQuantity, closed: true });
    expect([onHand, isExhausted(onHand), isExhausted(ledgerQuantity)]).toEqual(['0', true, false]);
  });

  test('[STK-06] what lies in blocked locations is not available', () => {
    expect(availableOf({ onHand: '60', committed: '0', blocked: '30', withdrawable: true })).toBe('30');
  });

  test('[STK-05] it may be negative after a correction', () => {
    expect(availableOf({ onHand: '10', committed: '12.5', blocked: '0', withdrawable: true })).toBe('-2.5');
  });
});

describe('the planning figure', () => {
  const table: [string, boolean | null, boolean, boolean, boolean][] = [
    ['no status', null, false, false, true],
    ['no status', null, false, true, true],
    ['both flags off', false, false, false, true],
    ['both flags off', false, false, true, true],
    ['not for planning', false, true, false, false],
    ['not for planning', false, true, true, true],
    ['excluded and not for planning', true, true, false, false],
    ['excluded and not for planning', true, true, true, true],
    ['excluded only', true, false, false, false],
    ['excluded only', true, false, true, false],
  ];
  test.each(table)(
    '[LOT-18] %s (%s, %s), item considers unavailable lots %s: counts %s',
    (_name, exclude, notForMrp, itemConsiders, counts) => {
      const status = exclude === null ? null : { excludeFromAvailability: exclude, notAvailableForMrp: notForMrp };
      expect(countsForMrp(status, itemConsiders)).toBe(counts);
    },
  );
});

describe('the filter', () => {
  test('[LOT-29] closed means exhausted, not closed means on hand above zero', () => {
    const shown = (filter: 'ALL' | 'CLOSED' | 'NOT_CLOSED') => ['0', '0.5', '3'].filter((onHand) => passesClosedFilter(filter, onHand));
    expect([shown('ALL'), shown('CLOSED'), shown('NOT_CLOSED')]).toEqual([['0', '0.5', '3'], ['0'], ['0.5', '3']]);
  });
});
