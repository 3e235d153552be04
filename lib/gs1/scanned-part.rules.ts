import type { Day } from '../kernel/day';
import { parseGs1 } from './parse.rules';

/** Codes do not depend on the day; only centuries do. */
const ANY_DAY: Day = '2000-01-01';

/**
 * What a look-up is asked for: the part of a scan that it looks for, or the text as it was typed where it is no scan or has no such part.
 * @param standIn what the company's scanners send in place of the separator
 * @rules SCAN-01
 */
export function scannedPart(text: string, part: 'gtin' | 'lot' | 'serial', standIn = ''): string {
  if (text.length < 8) return text;
  const { form, derived } = parseGs1(text, { today: ANY_DAY, standIn });
  const found = part === 'gtin' ? (derived.gtin ?? derived.contentGtin) : derived[part];
  return form === 'plain' || found === null ? text : found;
}
