import { z } from 'zod';
import { hasControlCharacter } from './code';
import { isDay } from './day';

// The pieces of every verb's schema; form, action and API share them.

/** A code as typed, trimmed: 1 to `max` characters, all of them printable (CODE-22). */
export const codeInput = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !hasControlCharacter(text), { error: 'E_CODE_CHARS' });

const printable = (text: string) => !/\p{Cc}/u.test(text);

/** One line of text that must be there. */
export const textInput = (max: number) => z.string().trim().min(1).max(max).refine(printable, { error: 'E_CODE_CHARS' });

/** Why somebody did it, in their own words: several lines may be pasted; what is no letter of a text is left out. */
export const reasonInput = () =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/[^\P{Cc}\n\t]/gu, ''))
    .trim()
    .min(1)
    .max(500);

/** One line of text that may be missing; empty text is null. */
export const optionalTextInput = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(printable, { error: 'E_CODE_CHARS' })
    .nullish()
    .transform((text) => text || null);

/** A civil day `YYYY-MM-DD`. */
export const dayInput = () =>
  z
    .string()
    .min(1)
    .refine(isDay, { error: 'E_FORMAT', params: { example: '2026-11-22' } });

/** A civil day that may be missing; empty text is null. */
export const optionalDayInput = () =>
  z
    .string()
    .refine((text) => text === '' || isDay(text), { error: 'E_FORMAT', params: { example: '2026-11-22' } })
    .nullish()
    .transform((text) => text || null);

/** The row that is saved: without `id` a new one; `version` is the one that was read (E_CONFLICT if it has moved on). */
export const rowInput = { id: z.uuid().nullish(), version: z.int().nullish() };

/** What a removal says: which row, as it was read. */
export const removalSchema = z.strictObject({ id: z.uuid(), version: z.int() });
export type Removal = z.output<typeof removalSchema>;

/** Which row goes out of use or comes back into it, as it was read. */
export const activationSchema = removalSchema.extend({ active: z.boolean() });
export type Activation = z.output<typeof activationSchema>;
