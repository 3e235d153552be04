import { Decimal } from 'decimal.js';
import { isNegative, isPositive, isQuantity, isZero, normal, type Quantity } from './quantity-text';

export { isNegative, isPositive, isQuantity, isZero, normal, type Quantity };

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -50, toExpPos: 50 });
const MAX = new Exact('999999999999.999999');
export const ZERO: Quantity = '0';

/** Fits `numeric(18,6)`. */
export const fitsDatabase = (q: Quantity): boolean => new Exact(q).abs().lte(MAX);

export const add = (a: Quantity, b: Quantity): Quantity => new Exact(a).plus(b).toString();
export const subtract = (a: Quantity, b: Quantity): Quantity => new Exact(a).minus(b).toString();
export const multiply = (a: Quantity, b: Quantity): Quantity => new Exact(a).times(b).toString();
export const negate = (a: Quantity): Quantity => new Exact(0).minus(a).toString();
export const sum = (all: readonly Quantity[]): Quantity => all.reduce((total, q) => total.plus(q), new Exact(0)).toString();
/** -1, 0 or 1. */
export const compare = (a: Quantity, b: Quantity): number => new Exact(a).cmp(b);
export const minimum = (a: Quantity, b: Quantity): Quantity => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Quantity, b: Quantity): Quantity => (compare(a, b) >= 0 ? a : b);

/** Digits after the point, trailing zeros aside. */
export const decimalsOf = (q: Quantity): number => new Exact(q).decimalPlaces();

/** a ÷ b rounded half up to `decimals` places. */
export const divide = (a: Quantity, b: Quantity, decimals: number): Quantity => new Exact(a).div(b).toDecimalPlaces(decimals).toString();

/** Rounded half up to `decimals` places. */
export const round = (q: Quantity, decimals: number): Quantity => new Exact(q).toDecimalPlaces(decimals).toString();

/** Reads what a person types: spaces are dropped and a single comma is a decimal comma; null when it is no number. */
export function parseQuantity(text: string): Quantity | null {
  const plain = text.replaceAll(/\s/g, '').replace(/^([^,.]*),([^,.]*)$/, '$1.$2');
  return isQuantity(plain) ? normal(plain) : null;
}
