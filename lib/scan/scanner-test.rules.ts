import { GS } from '../gs1/found.rules';
import { elementString } from '../gs1/format.rules';

/** What the symbol of the test holds: two values of free length in both cases, so that separator, letters and layout are put to the test. */
export const TEST_PAIRS = [
  { ai: '01', value: '09506000134352' },
  { ai: '10', value: 'Lot-aB12' },
  { ai: '21', value: 'Ser-Yz7' },
] as const;

const [HEAD = '', TAIL = ''] = elementString(TEST_PAIRS).split(GS);
/** What a scanner should send, its separator as a picture. */
export const TEST_TEXT = `]d2${HEAD}\u241d${TAIL}`;

export type ScannerVerdict =
  | { readonly kind: 'whole' | 'noIdentifier' | 'noSeparator' | 'noCapitals' | 'otherCode' }
  | { readonly kind: 'otherSign'; readonly sign: string };

const LONGEST_SIGN = 8;

/** Whether what came shows a scanner whose codes are all read right. @rules SCAN-02 */
export const passesTest = (received: string, separator: string): boolean =>
  ['whole', 'noIdentifier'].includes(judgeScanner(received, separator).kind);

/**
 * What a scanner makes of the test: whether separator and identifier arrive, and what comes in place of the separator.
 * @param separator what the company says comes in its place; empty: nothing
 * @rules SCAN-02
 */
export function judgeScanner(received: string, separator: string): ScannerVerdict {
  const text = received.trim().replaceAll('\u241d', GS);
  const identified = text.startsWith(']d2');
  const start = /^\]d2/i.test(text) ? 3 : 0;
  const own = separator !== '' && text.startsWith(separator, start) ? separator.length : 0;
  const rest = text.slice(text.startsWith(GS, start) ? start + 1 : start + own);
  if (!rest.startsWith(HEAD) || !rest.endsWith(TAIL) || rest.length < HEAD.length + TAIL.length) {
    const cases = rest.toUpperCase().startsWith(HEAD.toUpperCase()) && rest.toUpperCase().endsWith(TAIL.toUpperCase());
    return { kind: cases ? 'noCapitals' : 'otherCode' };
  }
  const sign = rest.slice(HEAD.length, rest.length - TAIL.length);
  if (sign === GS || (sign !== '' && sign === separator)) return { kind: identified ? 'whole' : 'noIdentifier' };
  if (sign === '') return { kind: 'noSeparator' };
  return sign.length <= LONGEST_SIGN ? { kind: 'otherSign', sign } : { kind: 'otherCode' };
}
