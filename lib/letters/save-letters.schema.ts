import { z } from 'zod';
import { hasControlCharacter } from '../kernel/code';
import { LETTERS_MAX } from './letters.rules';

/** Up to five characters; none means that the month or year has no letters. */
const letters = z
  .string()
  .trim()
  .max(LETTERS_MAX)
  .refine((text) => !hasControlCharacter(text), { error: 'E_CODE_CHARS' });
/** The version of the row that the form was made from; null where there was none. */
const version = z.int().nullable();

/** The whole page at once: all twelve months, and the years it knows; a year that is left out is not touched. */
export const saveLettersSchema = z.strictObject({
  months: z.array(z.strictObject({ month: z.int().min(1).max(12), letters, version })).max(12),
  years: z.array(z.strictObject({ year: z.int().min(1900).max(9999), letters, version })).max(200),
});
export type SaveLetters = z.output<typeof saveLettersSchema>;
