import type { Gs1Code, Gs1Pair, Gs1Problem } from './gs1.types';

/** The separator between element strings (FNC1 in a symbol, GS in what a reader sends). */
export const GS = '\u001d';

/** What a reader of one form collects; offsets count from the start of the text that it was given. */
export type Found = { readonly pairs: (Gs1Pair & { readonly offset: number })[]; readonly problems: Gs1Problem[] };

export const nothingFound = (): Found => ({ pairs: [], problems: [] });

/** Notes a problem of the form itself. */
export function note(found: Found, code: Gs1Code, offset: number, more: Partial<Gs1Problem> = {}): void {
  found.problems.push({ ai: null, code, severity: 'error', offset, params: {}, ...more });
}
