import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, gtinErrors, gtinKey } from './gtin.rules';

describe('GTINs', () => {
  test.each(['96385074', '614141000036', '4006381333931', '10614141000415'])('%s is whole', (gtin) => {
    expect(gtinErrors(gtin)).toEqual([]);
  });

  test('a wrong check digit is told with the right number, a wrong length as such', () => {
    expect(gtinErrors('4006381333932')).toEqual([{ code: 'E_GTIN_CHECK', params: { example: '4006381333931' } }]);
    for (const wrong of ['', '123', '40063813339310', '400638133393A']) expect(gtinErrors(wrong)).not.toEqual([]);
  });

  test('one wrong digit is always found, and two neighbours that changed places unless they differ by five', () => {
    const body = fc.stringMatching(/^\d{13}$/);
    fc.assert(
      fc.property(body, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const gtin = digits + checkDigit(digits);
        const other = String((Number(gtin[at]) + by) % 10);
        expect(gtinErrors(gtin.slice(0, at) + other + gtin.slice(at + 1))).not.toEqual([]);
      }),
    );
  });

  test('the same number in other lengths has one key', () => {
    expect(gtinKey('614141000036')).toBe('00614141000036');
    expect(gtinKey('0614141000036')).toBe(gtinKey('614141000036'));
  });
});
