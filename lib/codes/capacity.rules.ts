import { firstPosition, lastPosition, lettersToIndex } from './counter.rules';
import type { CounterPosition, CounterState, CodeTypeDef } from '../code-types/code-type.types';

const lengthOf = (type: CodeTypeDef, kind: 'PROGRESSIVE' | 'ALPHA') => {
  const segment = type.segments.find((one) => one.kind === kind);
  return segment ? { length: segment.length } : null;
};

const below = (length: number): bigint => 10n ** BigInt(length);
const lastLetters = (length: number): bigint => lettersToIndex('Z'.repeat(length));

/** How many positions follow `position` (itself left out) before the series ends; null when it does not end, or does not count. */
function following(type: CodeTypeDef, position: CounterPosition): bigint | null {
  const digits = lengthOf(type, 'PROGRESSIVE');
  const letters = lengthOf(type, 'ALPHA');
  if (digits === null) return letters?.length == null ? null : lastLetters(letters.length) - lettersToIndex(position.alpha);
  // Without a length the number never runs full, so the letters beside it never move on.
  if (digits.length === null) return null;
  const inRound = below(digits.length) - 1n - position.numeric;
  if (letters === null) return inRound;
  if (letters.length === null) return null;
  const round = below(digits.length) - firstPosition(type).numeric;
  return inRound + (lastLetters(letters.length) - lettersToIndex(position.alpha)) * round;
}

/**
 * How many codes a series has left after the last one issued, or in all when none was; null where it never ends.
 * Gaps that a type fills are not counted.
 * @rules CODE-12
 */
export function codesLeft(type: CodeTypeDef, state: CounterState): bigint | null {
  const last = lastPosition(type, state);
  const left = following(type, last ?? firstPosition(type));
  if (left === null) return null;
  const counted = last === null ? left + 1n : left;
  return counted < 0n ? 0n : counted;
}
