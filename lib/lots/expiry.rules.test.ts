import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/day';
import {
  assertExpiryEdit,
  blockDates,
  blockDaysErrors,
  EXPIRY_TYPES,
  expiryAfterStartChange,
  expiryDate,
  expiryWarnings,
  isDateBlocked,
  isExpired,
  isNearBlock,
  usableUntil,
} from './expiry.rules';

describe('the expiry of a new lot', () => {
  const table: [string, number | null, string | null, string | null, string | null][] = [
    ['2025-01-31', 30, '2025-03-02', '2025-03-31', '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29', '2024-02-29', '2024-02-01'],
    ['2023-02-28', 1, '2023-03-01', '2023-03-31', '2023-03-01'],
    ['2024-02-29', 365, '2025-02-28', '2025-02-28', '2025-02-01'],
    ['2024-02-29', 366, '2025-03-01', '2025-03-31', '2025-03-01'],
    ['2023-12-31', 60, '2024-02-29', '2024-02-29', '2024-02-01'],
    ['2022-12-31', 60, '2023-03-01', '2023-03-31', '2023-03-01'],
    ['2027-11-30', 90, '2028-02-28', '2028-02-29', '2028-02-01'],
    ['2025-12-31', 1, '2026-01-01', '2026-01-31', '2026-01-01'],
    ['2025-03-10', 15, '2025-03-25', '2025-03-31', '2025-03-01'],
    ['2025-03-10', null, null, null, null],
    ['2025-03-10', 0, null, null, null],
  ];
  test.each(table)('[EXP-01] [EXP-02] start %s and %s days', (startDate, validityDays, exact, endOfMonth, startOfMonth) => {
    const dates = EXPIRY_TYPES.map((expiryType) => expiryDate({ startDate, validityDays, expiryType }));
    expect(dates).toEqual([exact, endOfMonth, startOfMonth]);
  });

  test.each(table)('[EXP-04] start %s and %s days: only a result before the start warns', (startDate, validityDays) => {
    const warned = EXPIRY_TYPES.filter(
      (expiryType) => expiryWarnings({ startDate, expiryDate: expiryDate({ startDate, validityDays, expiryType }) }).length > 0,
    );
    const early = (startDate === '2024-02-28' || startDate === '2025-03-10') && Boolean(validityDays);
    expect(warned).toEqual(early ? ['START_OF_MONTH'] : []);
  });

  test('[EXP-04] the warning names both days', () => {
    expect(expiryWarnings({ startDate: '2025-03-10', expiryDate: '2025-03-01' }, 'lines.0.lots.0.expiryDate')).toEqual([
      { path: 'lines.0.lots.0.expiryDate', code: 'W_EXPIRY_BEFORE_START', params: { start: '2025-03-10', expiry: '2025-03-01' } },
    ]);
    expect(expiryWarnings({ startDate: '2025-03-10', expiryDate: '2025-03-10' })).toEqual([]);
  });

  test('[EXP-01] an expiry beyond the calendar is its last day', () => {
    expect(expiryDate({ startDate: '9999-12-31', validityDays: 1, expiryType: 'EXACT' })).toBe('9999-12-31');
  });
});

describe('warning and block', () => {
  const lot = { expiryDate: '2025-12-31', blockWarningDays: 30, blockDays: 10 };

  test('[EXP-08] expiry 2025-12-31, warning 30, block 10', () => {
    expect(blockDates(lot)).toEqual({ warnDate: '2025-12-01', blockDate: '2025-12-21' });
    expect(usableUntil(lot)).toBe('2025-12-20');
  });

  test.each([
    ['2025-11-30', false, false, false],
    ['2025-12-01', true, false, false],
    ['2025-12-20', true, false, false],
    ['2025-12-21', true, true, false],
    ['2025-12-31', true, true, false],
    ['2026-01-01', true, true, true],
  ])('[EXP-08] [EXP-05] on %s: near block %s, blocked %s, expired %s', (day, near, blocked, expired) => {
    expect([isNearBlock(lot, day), isDateBlocked(lot, day), isExpired(lot, day)]).toEqual([near, blocked, expired]);
  });

  test('[EXP-08] a block over the end of a leap February', () => {
    expect(blockDates({ expiryDate: '2024-03-10', blockWarningDays: null, blockDays: 10 })).toEqual({
      warnDate: null,
      blockDate: '2024-02-29',
    });
  });

  test('[EXP-05] without block days the expiry day itself is good and the next one is not', () => {
    const plain = { expiryDate: '2025-12-31', blockWarningDays: null, blockDays: null };
    expect([isExpired(plain, '2025-12-31'), isExpired(plain, '2026-01-01'), isDateBlocked(plain, '2026-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
    expect(usableUntil(plain)).toBe('2025-12-31');
  });

  test('[EXP-08] 0 block days block on the expiry day itself', () => {
    expect(isDateBlocked({ expiryDate: '2025-12-31', blockDays: 0 }, '2025-12-31')).toBe(true);
    expect(usableUntil({ expiryDate: '2025-12-31', blockDays: 0 })).toBe('2025-12-30');
  });

  test('[EXP-08] without expiry nothing is warned, blocked or limited', () => {
    const none = { expiryDate: null, blockWarningDays: 30, blockDays: 10 };
    expect([isNearBlock(none, '9999-01-01'), isDateBlocked(none, '9999-01-01'), isExpired(none, '9999-01-01'), usableUntil(none)]).toEqual([
      false,
      false,
      false,
      null,
    ]);
  });

  test('[EXP-08] the warning may not come after the block', () => {
    expect(blockDaysErrors({ blockWarningDays: 9, blockDays: 10 }).map(({ code }) => code)).toEqual(['E_BLOCK_DAYS_ORDER']);
    expect(blockDaysErrors({ blockWarningDays: 10, blockDays: 10 })).toEqual([]);
    expect(blockDaysErrors({ blockWarningDays: null, blockDays: 10 })).toEqual([]);
  });

  test('[EXP-08] [EXP-10 part] a lot is usable by date exactly until its last usable day', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, fc.option(days), fc.integer({ min: -450, max: 450 }), (start, blockDays, offset) => {
        const expiring = { expiryDate: addDays('2024-01-15', start), blockDays };
        const day = addDays(expiring.expiryDate, offset);
        const until = usableUntil(expiring);
        expect(until !== null && day <= until).toBe(!isExpired(expiring, day) && !isDateBlocked(expiring, day));
      }),
    );
  });
});

describe('editing the expiry', () => {
  const edit = { expiryDate: '2025-12-31', startDate: '2025-03-10', allowExpiryEdit: true };

  test('[EXP-06] a day before the start is refused, the start itself and no expiry are not', () => {
    expect(() => assertExpiryEdit({ ...edit, typed: '2025-03-09' })).toThrow(expect.objectContaining({ code: 'E_EXPIRY_RANGE' }));
    assertExpiryEdit({ ...edit, typed: '2025-03-10' });
    assertExpiryEdit({ ...edit, typed: null });
  });

  test('[EXP-06] without the item flag only the standing expiry may be sent', () => {
    expect(() => assertExpiryEdit({ ...edit, typed: '2026-01-01', allowExpiryEdit: false }, 'lines.2.lots.0.expiryDate')).toThrow(
      expect.objectContaining({ code: 'E_EXPIRY_LOCKED', fields: [expect.objectContaining({ path: 'lines.2.lots.0.expiryDate' })] }),
    );
    expect(() => assertExpiryEdit({ ...edit, typed: null, allowExpiryEdit: false })).toThrow('E_EXPIRY_LOCKED');
    assertExpiryEdit({ ...edit, typed: '2025-12-31', allowExpiryEdit: false });
  });

  test('[EXP-07] a new start date computes the expiry anew unless it was typed', () => {
    const settings = { validityDays: 10, expiryType: 'EXACT' } as const;
    expect(expiryAfterStartChange({ expiryDate: '2025-01-11', expiryOverridden: false }, '2025-02-01', settings)).toBe('2025-02-11');
    expect(expiryAfterStartChange({ expiryDate: '2025-06-30', expiryOverridden: true }, '2025-02-01', settings)).toBe('2025-06-30');
    expect(expiryAfterStartChange({ expiryDate: null, expiryOverridden: true }, '2025-02-01', settings)).toBeNull();
    expect(() => expiryAfterStartChange({ expiryDate: '2025-01-31', expiryOverridden: true }, '2025-02-01', settings)).toThrow(
      'E_EXPIRY_RANGE',
    );
  });
});
