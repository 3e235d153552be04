import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNegative, isPositive, isQuantity, isZero } from './quantity-text';

describe('the sign of a quantity, read from its text', () => {
  it.each(['0', '-0', '+0', '0.000', '-0.0', '-0.000001', '+3', '10', '-12.50'])('is that of the number %s', (text) => {
    const exact = new Decimal(text);
    expect([isNegative(text), isZero(text), isPositive(text)]).toEqual([exact.lt(0), exact.isZero(), exact.gt(0)]);
  });

  it('is that of the number, whatever quantity it is', () => {
    const digits = (least: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},18}$`));
    const written = fc.tuple(fc.constantFrom('', '+', '-'), digits(1), fc.option(digits(1), { nil: null }));
    fc.assert(
      fc.property(written, ([sign, whole, fraction]) => {
        const text = `${sign}${whole}${fraction === null ? '' : `.${fraction}`}`;
        const exact = new Decimal(text);
        expect(isQuantity(text)).toBe(true);
        expect([isNegative(text), isZero(text), isPositive(text)]).toEqual([exact.lt(0), exact.isZero(), exact.gt(0)]);
      }),
    );
  });
});
