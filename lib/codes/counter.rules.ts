import { AppError } from '../kernel/errors';
import type { CounterPosition, CounterState, CodeTypeDef } from '../code-types/code-type.types';

const LETTERS = 26n;
const CODE_OF_A = 65;

const segmentOf = (type: CodeTypeDef, kind: 'PROGRESSIVE' | 'ALPHA') => type.segments.find((segment) => segment.kind === kind);

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
export const hasCounter = (type: CodeTypeDef): boolean =>
  segmentOf(type, 'PROGRESSIVE') !== undefined || segmentOf(type, 'ALPHA') !== undefined;

/** The first value of a series: the start values of the type. @rules CODE-05, CODE-06, CODE-08 */
export function firstPosition(type: CodeTypeDef): CounterPosition {
  return {
    numeric: segmentOf(type, 'PROGRESSIVE') ? BigInt(type.startNumeric) : 0n,
    alpha: segmentOf(type, 'ALPHA') ? type.startAlpha.toUpperCase() : '',
  };
}

/** What the odometer of a type needs to know, found out once for thousands of steps. */
type Odometer = {
  readonly counts: boolean;
  readonly spells: boolean;
  /** The first number that is too long; null where there is no length. */
  readonly limit: bigint | null;
  readonly letters: number | null;
  readonly first: CounterPosition;
};

function odometer(type: CodeTypeDef): Odometer {
  const digits = segmentOf(type, 'PROGRESSIVE');
  const letters = segmentOf(type, 'ALPHA');
  return {
    counts: digits !== undefined,
    spells: letters !== undefined,
    limit: digits?.length == null ? null : 10n ** BigInt(digits.length),
    letters: letters?.length ?? null,
    first: firstPosition(type),
  };
}

const fits = ({ limit, letters }: Odometer, { numeric, alpha }: CounterPosition): boolean =>
  (limit === null || numeric < limit) && (letters === null || alpha.length <= letters);

/** One step of the odometer; null when nothing is left. */
function step(meter: Odometer, position: CounterPosition): CounterPosition | null {
  const nextLetters = () => indexToLetters(lettersToIndex(position.alpha) + 1n);
  const candidate = meter.counts ? { numeric: position.numeric + 1n, alpha: position.alpha } : { numeric: 0n, alpha: nextLetters() };
  if (fits(meter, candidate)) return candidate;
  if (!meter.counts || !meter.spells) return null;
  const turned = { numeric: meter.first.numeric, alpha: nextLetters() };
  return fits(meter, turned) ? turned : null;
}

/** The error of a series that is used up; `root` is the root as a person reads it. */
export const overflow = (type: CodeTypeDef, root: string): AppError => new AppError('E_CODE_OVERFLOW', { type: type.code, root });

/**
 * The value after `position`: the number advances; when it would exceed its length it restarts and the letters advance.
 * Throws E_CODE_OVERFLOW (type, root) when both are used up; never wraps. `root` only names the series in the error.
 * @rules CODE-05, CODE-06, CODE-07, CODE-12
 */
export function nextPosition(type: CodeTypeDef, position: CounterPosition, root = ''): CounterPosition {
  const next = step(odometer(type), position);
  if (next === null) throw overflow(type, root);
  return next;
}

/** How many numbers one letter spans; null where the letters never advance or there are none. */
function span(type: CodeTypeDef): bigint | null {
  const length = segmentOf(type, 'PROGRESSIVE')?.length ?? null;
  return segmentOf(type, 'ALPHA') && length !== null ? 10n ** BigInt(length) : null;
}

/**
 * The place of a position in the series as one number, whatever the start values are:
 * letters × 10^length + number with both counters, else the number or the letters alone.
 * @rules CODE-07, CODE-11
 */
export const ordinalOf = (type: CodeTypeDef, position: CounterPosition): bigint => ordinals(type)(position);

/** `ordinalOf` for many positions of one type. */
export function ordinals(type: CodeTypeDef): (position: CounterPosition) => bigint {
  if (!segmentOf(type, 'PROGRESSIVE')) return ({ alpha }) => (alpha === '' ? 0n : lettersToIndex(alpha));
  const numbers = span(type);
  return numbers === null ? ({ numeric }) => numeric : ({ numeric, alpha }) => lettersToIndex(alpha) * numbers + numeric;
}

/** The position with this ordinal: the inverse of `ordinalOf`. @rules CODE-07 */
export function positionAt(type: CodeTypeDef, ordinal: bigint): CounterPosition {
  const first = firstPosition(type);
  if (!segmentOf(type, 'PROGRESSIVE')) return { numeric: 0n, alpha: first.alpha === '' ? '' : indexToLetters(ordinal) };
  const numbers = span(type);
  if (numbers === null) return { numeric: ordinal, alpha: first.alpha };
  return { numeric: ordinal % numbers, alpha: indexToLetters(ordinal / numbers) };
}

/** The last position issued; null for a new series. A counter that the type got later begins at its start value. */
export function lastPosition(type: CodeTypeDef, state: CounterState): CounterPosition | null {
  const first = firstPosition(type);
  const counts = segmentOf(type, 'PROGRESSIVE') ? state.lastNumeric : state.lastAlpha;
  if (counts === null) return null;
  return {
    numeric: segmentOf(type, 'PROGRESSIVE') ? BigInt(counts) : 0n,
    alpha: first.alpha === '' ? '' : (state.lastAlpha ?? first.alpha),
  };
}

/** From `position` on, the first one that a series may hold (in each round numbers begin at the start value). */
function aligned(type: CodeTypeDef, position: CounterPosition): CounterPosition {
  const first = firstPosition(type);
  if (ordinalOf(type, position) < ordinalOf(type, first)) return first;
  return position.numeric < first.numeric ? { numeric: first.numeric, alpha: position.alpha } : position;
}

/**
 * Where the search for a free code begins: behind the last value issued, or, where missing values are filled,
 * behind the part that is known to have no gap. Throws E_CODE_OVERFLOW when nothing is left there.
 * @rules CODE-05, CODE-11, CODE-12
 */
export function searchStart(type: CodeTypeDef, state: CounterState, root = ''): CounterPosition {
  if (!type.fillMissing) {
    const last = lastPosition(type, state);
    return last === null ? firstPosition(type) : nextPosition(type, last, root);
  }
  if (state.filledThrough === null) return firstPosition(type);
  const start = aligned(type, positionAt(type, BigInt(state.filledThrough) + 1n));
  if (!fits(odometer(type), start)) throw overflow(type, root);
  return start;
}

/**
 * What the counter remembers after a code was issued at `position`. Filling a gap leaves the last value where it is;
 * as the search began behind the part without gaps, that part now reaches `position`.
 * @rules CODE-11
 */
export function stateAfter(type: CodeTypeDef, state: CounterState, position: CounterPosition): CounterState {
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
  type: CodeTypeDef,
  from: CounterPosition,
  count: number,
): { positions: CounterPosition[]; overflow: boolean } {
  const positions: CounterPosition[] = [];
  const meter = odometer(type);
  let position: CounterPosition | null = from;
  while (position !== null && positions.length < count) {
    positions.push(position);
    position = step(meter, position);
  }
  return { positions, overflow: position === null };
}
