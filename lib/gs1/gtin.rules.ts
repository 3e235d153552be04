import type { FieldError } from '../kernel/errors';

const LENGTHS: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** The digit that makes these digits whole: weights 3 and 1 from the right (GS1 General Specifications 7.9). */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** Complaints about a GTIN of plain digits: 8, 12, 13 or 14 of them, the last one the check digit. The right number is told. */
export function gtinErrors(gtin: string): Pick<FieldError, 'code' | 'params'>[] {
  if (!/^\d+$/.test(gtin) || !LENGTHS.has(gtin.length)) return [{ code: 'E_GTIN_LENGTH', params: {} }];
  const body = gtin.slice(0, -1);
  const right = body + checkDigit(body);
  return right === gtin ? [] : [{ code: 'E_GTIN_CHECK', params: { example: right } }];
}

/** Fourteen digits: the same number whatever the length it was printed in. */
export const gtinKey = (gtin: string): string => gtin.padStart(14, '0');
