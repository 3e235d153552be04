import { AppError } from '../kernel/errors';
import type { CounterPosition, CounterState, LotCodeTypeDef } from './lot-code-type.types';

const LETTERS = 26n;
const CODE_OF_A = 65;

const segmentOf = (type: LotCodeTypeDef, kind: 'PROGRESSIVE' | 'ALPHA') => type.segments.find((segment) => segment.kind === kind);

/** Letters as a number: A=0 … Z=25, AA=26 … ZZ=701, AAA=702. */
export function lettersToIndex(letters: string): bigint {
  let index = 0n;
  for (const letter of letters) index = index * LETTERS + BigInt(letter.charCodeAt(0) - CODE_OF_A + 1);
  return index - 1n;
}

/** The inverse of `lettersToIndex`. */
export function indexToLetters(index: bigint): string {
  let letters = '';
  for (let rest = index + 1n; rest > 0n; rest = (rest - 1n) / LETTERS) {
    letters = String.fromCharCode(CODE_OF_A + Number((rest - 1n) % LETTERS)) + letters;
  }
  return letters;
}

/** True when a type counts; one without counter gives the same code again for the same values. @rules CODE-13 */
export const hasCounter = (type: LotCodeTypeDef): boolean =>
  segmentOf(type, 'PROGRESSIVE') !== undefined || segmentOf(type, 'ALPHA') !== undefined;

/** The first value of a series: the start values of the type. @rules CODE-05, CODE-06, CODE-08 */
export function firstPosition(type: LotCodeTypeDef): CounterPosition {
  return {
    numeric: segmentOf(type, 'PROGRESSIVE') ? BigInt(type.startNumeric) : 0n,
    alpha: segmentOf(type, 'ALPHA') ? type.startAlpha.toUpperCase() : '',
  };
}

function fits(type: LotCodeTypeDef, position: CounterPosition): boolean {
  const digits = segmentOf(type, 'PROGRESSIVE')?.length ?? null;
  const letters = segmentOf(type, 'ALPHA')?.length ?? null;
  return (digits === null || position.numeric.toString().length <= digits) && (letters === null || position.alpha.length <= letters);
}

/** One step of the odometer; null when nothing is left. */
function step(type: LotCodeTypeDef, position: CounterPosition): CounterPosition | null {
  const first = firstPosition(type);
  const nextLetters = () => indexToLetters(lettersToIndex(position.alpha) + 1n);
  const candidate = segmentOf(type, 'PROGRESSIVE')
    ? { numeric: position.numeric + 1n, alpha: position.alpha }
    : { numeric: 0n, alpha: nextLetters() };
  if (fits(type, candidate)) return candidate;
  if (!segmentOf(type, 'PROGRESSIVE') || !segmentOf(type, 'ALPHA')) return null;
  const turned = { numeric: first.numeric, alpha: nextLetters() };
  return fits(type, turned) ? turned : null;
}

/** The error of a series that is used up; `root` is the root as a person reads it. */
export const overflow = (type: LotCodeTypeDef, root: string): AppError => new AppError('E_CODE_OVERFLOW', { type: type.code, root });

/**
 * The value after `position`: the number advances; when it would exceed its length it restarts and the letters advance.
 * Throws E_CODE_OVERFLOW (type, root) when both are used up; never wraps. `root` only names the series in the error.
 * @rules CODE-05, CODE-06, CODE-07, CODE-12
 */
export function nextPosition(type: LotCodeTypeDef, position: CounterPosition, root = ''): CounterPosition {
  const next = step(type, position);
  if (next === null) throw overflow(type, root);
  return next;
}

/** How many numbers one letter spans; null where the letters never advance or there are none. */
function span(type: LotCodeTypeDef): bigint | null {
  const length = segmentOf(type, 'PROGRESSIVE')?.length ?? null;
  return segmentOf(type, 'ALPHA') && length !== null ? 10n ** BigInt(length) : null;
}

/**
 * The place of a position in the series as one number, whatever the start values are:
 * letters × 10^length + number with both counters, else the number or the letters alone.
 * @rules CODE-07, CODE-11
 */
export function ordinalOf(type: LotCodeTypeDef, position: CounterPosition): bigint {
  if (!segmentOf(type, 'PROGRESSIVE')) return position.alpha === '' ? 0n : lettersToIndex(position.alpha);
  const numbers = span(type);
  return numbers === null ? position.numeric : lettersToIndex(position.alpha) * numbers + position.numeric;
}

/** The position with this ordinal: the inverse of `ordinalOf`. @rules CODE-07 */
export function positionAt(type: LotCodeTypeDef, ordinal: bigint): CounterPosition {
  const first = firstPosition(type);
  if (!segmentOf(type, 'PROGRESSIVE')) return { numeric: 0n, alpha: first.alpha === '' ? '' : indexToLetters(ordinal) };
  const numbers = span(type);
  if (numbers === null) return { numeric: ordinal, alpha: first.alpha };
  return { numeric: ordinal % numbers, alpha: indexToLetters(ordinal / numbers) };
}

/** The last position issued; null for a new series. A counter that the type got later begins at its start value. */
export function lastPosition(type: LotCodeTypeDef, state: CounterState): CounterPosition | null {
  const first = firstPosition(type);
  const counts = segmentOf(type, 'PROGRESSIVE') ? state.lastNumeric : state.lastAlpha;
  if (counts === null) return null;
  return {
    numeric: segmentOf(type, 'PROGRESSIVE') ? BigInt(counts) : 0n,
    alpha: first.alpha === '' ? '' : (state.lastAlpha ?? first.alpha),
  };
}

/** From `position` on, the first one that a series may hold (in each round numbers begin at the start value). */
function aligned(type: LotCodeTypeDef, position: CounterPosition): CounterPosition {
  const first = firstPosition(type);
  if (ordinalOf(type, position) < ordinalOf(type, first)) return first;
  return position.numeric < first.numeric ? { numeric: first.numeric, alpha: position.alpha } : position;
}

/**
 * Where the search for a free code begins: behind the last value issued, or, where missing values are filled,
 * behind the part that is known to have no gap. Throws E_CODE_OVERFLOW when nothing is left there.
 * @rules CODE-05, CODE-11, CODE-12
 */
export function searchStart(type: LotCodeTypeDef, state: CounterState, root = ''): CounterPosition {
  if (!type.fillMissing) {
    const last = lastPosition(type, state);
    return last === null ? firstPosition(type) : nextPosition(type, last, root);
  }
  if (state.filledThrough === null) return firstPosition(type);
  const start = aligned(type, positionAt(type, BigInt(state.filledThrough) + 1n));
  if (!fits(type, start)) throw overflow(type, root);
  return start;
}

/**
 * What the counter remembers after a code was issued at `position`. Filling a gap leaves the last value where it is;
 * as the search began behind the part without gaps, that part now reaches `position`.
 * @rules CODE-11
 */
export function stateAfter(type: LotCodeTypeDef, state: CounterState, position: CounterPosition): CounterState {
  const last = lastPosition(type, state);
  const filledThrough = type.fillMissing ? ordinalOf(type, position).toString() : state.filledThrough;
  if (last !== null && ordinalOf(type, position) <= ordinalOf(type, last)) return { ...state, filledThrough };
  return {
    lastNumeric: segmentOf(type, 'PROGRESSIVE') ? position.numeric.toString() : state.lastNumeric,
    lastAlpha: segmentOf(type, 'ALPHA') ? position.alpha : state.lastAlpha,
    filledThrough,
  };
}

/** Up to `count` positions beginning with `from`; `overflow` is true when the series ends with the last of them. @rules CODE-10, CODE-12 */
export function candidateWindow(
  type: LotCodeTypeDef,
  from: CounterPosition,
  count: number,
): { positions: CounterPosition[]; overflow: boolean } {
  const positions: CounterPosition[] = [];
  let position: CounterPosition | null = from;
  while (position !== null && positions.length < count) {
    positions.push(position);
    position = step(type, position);
  }
  return { positions, overflow: position === null };
}
