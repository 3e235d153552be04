import { codeKey } from '../kernel/code';
import { AppError } from '../kernel/errors';
import { composeCode, rootKeyOf, rootText } from './compose-code.rules';
import { candidateWindow, firstPosition, hasCounter, nextPosition, overflow, searchStart, stateAfter } from './counter.rules';
import type { CodeSources, CounterPosition, CounterState, LotCodeTypeDef } from './lot-code-type.types';

/** A code that might be issued, the key under which it must be free, and its place in the series. */
export type CodeCandidate = { readonly position: CounterPosition; readonly code: string; readonly key: string };

/** Candidates in order; `end` is the error to throw when none of them is free because the series ends there, else null. */
export type CodeWindow = { readonly candidates: readonly CodeCandidate[]; readonly end: AppError | null };

/** Nearly always one of the first candidates is free; where many are taken, long windows need fewer looks. */
export const FIRST_WINDOW = 8;
export const WINDOW = 200;

const keyOf = (code: string): string => codeKey(code) ?? code;

/**
 * Up to `count` codes from `from` on, so that one look into the register can test them all.
 * A window ends early where the series overflows or its codes grow too long.
 * Throws what `composeCode` throws when already the first code cannot be composed.
 * @rules CODE-10, CODE-12
 */
export function candidateCodes(type: LotCodeTypeDef, sources: CodeSources, from: CounterPosition, count: number = WINDOW): CodeWindow {
  const { positions, overflow: used } = candidateWindow(type, from, count);
  const candidates: CodeCandidate[] = [];
  for (const position of positions) {
    try {
      const code = composeCode(type, sources, position);
      candidates.push({ position, code, key: keyOf(code) });
    } catch (error) {
      if (!(error instanceof AppError) || candidates.length === 0) throw error;
      return { candidates, end: error };
    }
  }
  return { candidates, end: used ? overflow(type, rootText(rootKeyOf(type, sources))) : null };
}

export type PickedCode = CodeCandidate & { readonly state: CounterState };

/**
 * The next free code of a series and what the counter remembers after it; `taken` holds code keys.
 * A type without counter gives its one code even when it is taken.
 * Throws E_CODE_OVERFLOW, E_CODE_TOO_LONG, E_CODE_SOURCE_MISSING, E_LOT_CODE_REQUIRED, E_CODE_CHARS.
 * @rules CODE-10, CODE-11, CODE-12, CODE-13
 */
export function pickFree(type: LotCodeTypeDef, sources: CodeSources, state: CounterState, taken: ReadonlySet<string>): PickedCode {
  if (!hasCounter(type)) {
    const position = firstPosition(type);
    const code = composeCode(type, sources, position);
    return { position, code, key: keyOf(code), state };
  }
  const root = rootText(rootKeyOf(type, sources));
  let from = searchStart(type, state, root);
  for (let size = FIRST_WINDOW; ; size = WINDOW) {
    const { candidates, end } = candidateCodes(type, sources, from, size);
    const free = candidates.find((candidate) => !taken.has(candidate.key));
    if (free) return { ...free, state: stateAfter(type, state, free.position) };
    if (end) throw end;
    from = nextPosition(type, candidates.at(-1)?.position ?? from, root);
  }
}
