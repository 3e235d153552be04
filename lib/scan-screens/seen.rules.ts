import type { Gs1Problem } from '../gs1/gs1.types';
import type { Seen } from './scan-screens.types';

/** A scan that says nothing, to be filled with what it does say. */
export const NOTHING_SEEN = {
  checked: false,
  structured: false,
  goods: false,
  problem: null,
  lacks: false,
  item: null,
  gtin: null,
  several: false,
  lotCode: null,
  lot: null,
  expiry: null,
  pieceCode: null,
  piece: null,
  quantity: null,
  place: null,
  held: [],
} as const satisfies Omit<Seen, 'codes'>;

/** What is wrong with a code itself, and where in it; that it needs its goods is no fault where the item is known, or comes with a second code. */
export function problemOf(problems: readonly Gs1Problem[]): Seen['problem'] {
  const wrong = problems.find(({ severity, code }) => severity === 'error' && code !== 'E_GS1_NEEDS');
  if (!wrong) return null;
  return { code: wrong.code, params: { ...wrong.params, ...(wrong.ai === null ? {} : { code: wrong.ai }), position: wrong.offset + 1 } };
}
