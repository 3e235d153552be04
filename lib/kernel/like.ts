import { codeKey } from './code';

/** A pattern for LIKE that finds the text anywhere; what LIKE would read as a wildcard stands for itself. */
export const likeText = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** A pattern for LIKE over a key of codes: `%` and `_` are wildcards, a text without them is the whole code. @rules REG-01 */
export const codePattern = (text: string): string => (codeKey(text) ?? '').replaceAll('\\', String.raw`\\`);
