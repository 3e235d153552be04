import type { ApplicationIdentifier } from './ai.types';
import { GOODS_ROWS } from './ai-goods.rules';
import { MEASURE_ROWS } from './ai-measures.rules';
import { PARTY_ROWS } from './ai-parties.rules';
import { SPECIAL_ROWS } from './ai-special.rules';

/** Every application identifier that GS1 has given out, by its digits. */
export const AI_TABLE: ReadonlyMap<string, ApplicationIdentifier> = new Map([
  ...GOODS_ROWS,
  ...MEASURE_ROWS,
  ...PARTY_ROWS,
  ...SPECIAL_ROWS,
]);

/** Identifiers of two digits, and of three; `9` stands for all that begin so. All others that exist have four. */
const OF_TWO = /^(0[0-4]|1\d|2[0-2]|30|37|9\d)/;
const OF_THREE = /^(2[345]|4[012]|71)/;
const OF_FOUR = /^(3[1-6]|39|43|7[02]|8[012])/;

/**
 * How many digits the identifier has that begins with these two; null when GS1 has none that begin so.
 * @rules GS1-03
 */
export function lengthOfAi(start: string): 2 | 3 | 4 | null {
  if (OF_TWO.test(start)) return 2;
  if (OF_THREE.test(start)) return 3;
  return OF_FOUR.test(start) ? 4 : null;
}

const FIXED: Readonly<Record<string, number>> = { '00': 20, '01': 16, '02': 16, '03': 16, '04': 18, '20': 4, '41': 16 };

/**
 * Characters of identifier and value together where no separator is needed behind them, given out or not; null for all others.
 * @rules GS1-04
 */
export function fixedLength(ai: string): number | null {
  const start = ai.slice(0, 2);
  if (/^1[1-9]$/.test(start)) return 8;
  if (/^3[1-6]$/.test(start)) return 10;
  return FIXED[start] ?? null;
}
