import type { ApplicationIdentifier, Part } from './ai.types';
import { brokenRule } from './check-part.rules';
import type { Gs1Code, Gs1Problem } from './gs1.types';

const ALLOWED: Readonly<Record<Part['set'], RegExp>> = {
  digits: /^\d*/,
  '82': /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*/,
  '39': /^[#\-/0-9A-Z]*/,
  '64': /^[-_0-9A-Za-z]*={0,2}/,
};

/** What is wrong with a value: where in it, and what. */
export type ValueProblem = { readonly code: Gs1Code; readonly at: number; readonly params: Gs1Problem['params'] };

const isEmpty = (value: string): ValueProblem | null => (value === '' ? { code: 'E_GS1_VALUE_EMPTY', at: 0, params: {} } : null);

function partProblem(value: string, at: number, part: Part): ValueProblem | null {
  const piece = value.slice(at, at + part.most);
  if (piece.length < part.least) return { code: 'E_GS1_VALUE_SHORT', at: value.length, params: { missing: part.least - piece.length } };
  const good = ALLOWED[part.set].exec(piece)?.[0].length ?? 0;
  if (good < piece.length) {
    const [character = ''] = piece.slice(good);
    return { code: part.set === 'digits' ? 'E_GS1_DIGITS' : 'E_GS1_CHARACTER', at: at + good, params: { part: character } };
  }
  const broken = brokenRule(piece, part.rules);
  return broken && { code: broken.code, at, params: broken.example === undefined ? {} : { example: broken.example } };
}

/** Cuts a value into its parts, the missing ones at the end left out. */
export function partsOf(value: string, { parts }: Pick<ApplicationIdentifier, 'parts'>): { readonly part: Part; readonly at: number }[] {
  const found: { part: Part; at: number }[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.optional && at >= value.length) break;
    found.push({ part, at });
    at += part.most;
  }
  return found;
}

/**
 * The first thing that is wrong with the value of an identifier; null when it may stand.
 * @rules GS1-08, GS1-09, GS1-15
 */
export function valueProblem(value: string, what: Pick<ApplicationIdentifier, 'parts'>): ValueProblem | null {
  const most = what.parts.reduce((total, part) => total + part.most, 0);
  const empty = isEmpty(value);
  if (empty) return empty;
  for (const { part, at } of partsOf(value, what)) {
    const problem = partProblem(value, at, part);
    if (problem) return problem;
  }
  return value.length > most ? { code: 'E_GS1_VALUE_LONG', at: most, params: { max: most, entered: value.length } } : null;
}

/** Characters of an identifier that the table does not know: kept as they are, if a symbol can carry them. */
export function unknownProblem(value: string): ValueProblem | null {
  const good = ALLOWED['82'].exec(value)?.[0].length ?? 0;
  return (
    isEmpty(value) ??
    (good < value.length ? { code: 'E_GS1_CHARACTER', at: good, params: { part: [...value.slice(good)][0] ?? '' } } : null)
  );
}
