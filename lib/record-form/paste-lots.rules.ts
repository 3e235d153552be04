import { codeKey, hasControlCharacter } from '../kernel/code';
import { isPositive, parseQuantity } from '../kernel/quantity';

/** What became of one pasted row: BAD_CODE (a sign that cannot be printed, or too long), BAD_QUANTITY, TWICE (the same code above), else GOOD. */
export type PastedState = 'GOOD' | 'BAD_CODE' | 'BAD_QUANTITY' | 'TWICE';
/** `quantity` is null where none stands beside the code. */
export type PastedRow = { readonly row: number; readonly code: string; readonly quantity: string | null; readonly state: PastedState };

const MAX_CODE = 50;

function stateOf(code: string, quantity: string | null, seen: ReadonlySet<string>): PastedState {
  const key = codeKey(code);
  if (key === null || hasControlCharacter(code) || code.length > MAX_CODE) return 'BAD_CODE';
  if (seen.has(key)) return 'TWICE';
  const parsed = quantity === null ? null : parseQuantity(quantity);
  return quantity !== null && (parsed === null || !isPositive(parsed)) ? 'BAD_QUANTITY' : 'GOOD';
}

/**
 * Reads a column as a spreadsheet or a list gives it: one code a line, or code and quantity separated by a tab or a semicolon.
 * Empty lines are left out; `row` counts the lines of the text from 1. `present` are codes that the grid holds already.
 * A quantity comes back as plain decimal text, or as typed when it is none.
 */
export function parsePastedLots(text: string, present: readonly string[] = []): PastedRow[] {
  const seen = new Set(present.flatMap((code) => codeKey(code) ?? []));
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const [code = '', amount = ''] = line.split(/\t|;/).map((part) => part.trim());
    if (code === '' && amount === '') return [];
    const quantity = amount === '' ? null : (parseQuantity(amount) ?? amount);
    const state = stateOf(code, amount === '' ? null : amount, seen);
    const key = codeKey(code);
    if (key !== null) seen.add(key);
    return [{ row: index + 1, code, quantity, state }];
  });
}
