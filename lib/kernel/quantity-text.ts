/**
 * A quantity or amount as a plain decimal string ("12.5", "-3"), `numeric(18,6)` in the database.
 * Never a `number`: binary fractions have no place in a ledger.
 */
export type Quantity = string;

const SHAPE = /^[+-]?\d{1,18}(\.\d{1,18})?$/;

/** True for a plain decimal number; refuses exponents, thousands separators and empty text. */
export const isQuantity = (text: string): text is Quantity => SHAPE.test(text);

/** Canonical spelling of a quantity: no plus sign, no zeros that say nothing ("+05.500000" becomes "5.5", "-0" becomes "0"). */
export function normal(q: Quantity): Quantity {
  const [whole = '0', fraction = ''] = q.replace(/^[+-]/, '').split('.');
  const digits = fraction.replace(/0+$/, '');
  const plain = `${whole.replace(/^0+(?=\d)/, '')}${digits ? `.${digits}` : ''}`;
  return q.startsWith('-') && plain !== '0' ? `-${plain}` : plain;
}

// The sign stands in the text, so a page that only shows figures needs no arithmetic.
export const isZero = (q: Quantity): boolean => !/[1-9]/.test(q);
export const isNegative = (q: Quantity): boolean => q.startsWith('-') && !isZero(q);
export const isPositive = (q: Quantity): boolean => !q.startsWith('-') && !isZero(q);
