import { codeKey } from '../kernel/code';
import { AppError } from '../kernel/errors';
import { codeComposer, composeCode, rootKeyOf, rootText } from './compose-code.rules';
import { candidateWindow, firstPosition, hasCounter, nextPosition, overflow, searchStart, stateAfter } from './counter.rules';
import type { CodeSources, CounterPosition, CounterState, CodeTypeDef } from '../code-types/code-type.types';

/** A code that might be issued, the key under which it must be free, and its place in the series. */
export type CodeCandidate = { readonly position: CounterPosition; readonly code: string; readonly key: string };

/** Candidates in order; `end` is the error to throw when none of them is free because the series ends there, else null. */
export type CodeWindow = { readonly candidates: readonly CodeCandidate[]; readonly end: AppError | null };

/** Nearly always one of the first candidates is free; where many are taken, long windows need fewer looks. */
const FIRST_WINDOW = 8;
const WINDOW = 200;
const WIDEST_WINDOW = 10_000;

/** How many candidates to look at in one go when `wanted` codes are missing: the more looks were in vain, the more. @rules CODE-10 */
export const windowSize = (round: number, wanted: number): number =>
  round === 0 ? wanted - 1 + FIRST_WINDOW : Math.max(wanted, Math.min(WINDOW * 2 ** (round - 1), WIDEST_WINDOW));

const keyOf = (code: string): string => codeKey(code) ?? code;

/**
 * Up to `count` codes from `from` on, so that one look into the register can test them all.
 * A window ends early where the series overflows or its codes grow too long.
 * Throws what `codeComposer` throws when already the first code cannot be composed.
 * @rules CODE-10, CODE-12
 */
export function candidateCodes(type: CodeTypeDef, sources: CodeSources, from: CounterPosition, count: number): CodeWindow {
  const { positions, overflow: used } = candidateWindow(type, from, count);
  const compose = codeComposer(type, sources);
  const candidates: CodeCandidate[] = [];
  for (const position of positions) {
    try {
      const code = compose(position);
      candidates.push({ position, code, key: keyOf(code) });
    } catch (error) {
      if (!(error instanceof AppError) || candidates.length === 0) throw error;
      return { candidates, end: error };
    }
  }
  return { candidates, end: used ? overflow(type, rootText(rootKeyOf(type, sources))) : null };
}

export type PickedCode = CodeCandidate & { readonly state: CounterState };
/** Codes in order, and what the counter remembers after the last of them. */
export type PickedCodes = { readonly picked: readonly CodeCandidate[]; readonly state: CounterState };

/**
 * The next free code of a series and what the counter remembers after it; `taken` holds code keys.
 * A type without counter gives its one code even when it is taken.
 * Throws E_CODE_OVERFLOW, E_CODE_TOO_LONG, E_CODE_SOURCE_MISSING, E_LOT_CODE_REQUIRED, E_CODE_CHARS.
 * @rules CODE-10, CODE-11, CODE-12, CODE-13
 */
export function pickFree(type: CodeTypeDef, sources: CodeSources, state: CounterState, taken: ReadonlySet<string>): PickedCode {
  const { picked, state: after } = pickMany(type, sources, { state, taken, count: 1 });
  const [first] = picked;
  if (!first) throw overflow(type, rootText(rootKeyOf(type, sources)));
  return { ...first, state: after };
}

/**
 * The next `count` free codes of a series, as `pickFree` one after the other would give them.
 * @rules CODE-10, CODE-11, CODE-12, CODE-13
 */
export function pickMany(
  type: CodeTypeDef,
  sources: CodeSources,
  { state, taken, count }: { readonly state: CounterState; readonly taken: ReadonlySet<string>; readonly count: number },
): PickedCodes {
  if (!hasCounter(type)) return { picked: Array.from({ length: count }, () => soleCode(type, sources)), state };
  const root = rootText(rootKeyOf(type, sources));
  const picked: CodeCandidate[] = [];
  let from = searchStart(type, state, root);
  for (let round = 0; ; round++) {
    const { candidates, end } = candidateCodes(type, sources, from, windowSize(round, count - picked.length));
    takeFree(candidates, count, picked, (key) => taken.has(key));
    const last = picked.at(-1);
    if (last && picked.length === count) return { picked, state: stateAfter(type, state, last.position) };
    if (end) throw end;
    from = nextPosition(type, candidates.at(-1)?.position ?? from, root);
  }
}

/** The one code of a type that does not count. @rules CODE-13 */
export function soleCode(type: CodeTypeDef, sources: CodeSources): CodeCandidate {
  const position = firstPosition(type);
  const code = composeCode(type, sources, position);
  return { position, code, key: keyOf(code) };
}

/** Adds the free ones of a window to `picked` until there are `count` of them. */
export function takeFree(
  candidates: readonly CodeCandidate[],
  count: number,
  picked: CodeCandidate[],
  isTaken: (key: string) => boolean,
): void {
  for (const candidate of candidates) {
    if (picked.length === count) return;
    if (!isTaken(candidate.key)) picked.push(candidate);
  }
}
