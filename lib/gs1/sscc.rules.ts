import { checkDigit } from './gtin.rules';

/** Digits of an SSCC before its check digit: extension, prefix of the company, reference. */
const BODY = 17;

/** Digits that are left for the reference behind a prefix. */
const referenceLength = (prefix: string): number => BODY - 1 - prefix.length;

/** How many numbers a prefix has with one extension digit. */
export const ssccCapacity = (prefix: string): bigint => 10n ** BigInt(referenceLength(prefix));

/**
 * The number of one transport unit: extension digit, company prefix, reference, check digit.
 * @param reference below `ssccCapacity`
 * @rules LAB-08, GS1-13
 */
export function ssccOf(extension: string, prefix: string, reference: bigint): string {
  const body = `${extension}${prefix}${reference.toString().padStart(referenceLength(prefix), '0')}`;
  return body + checkDigit(body);
}
