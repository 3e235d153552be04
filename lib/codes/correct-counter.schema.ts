import { z } from 'zod';
import { textInput } from '../kernel/inputs';

/** The last value of one counter, put right by hand; null where the type does not count that way. */
export const correctCounterSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  lastNumeric: z
    .string()
    .trim()
    .max(50)
    .nullable()
    .transform((text) => text || null),
  lastAlpha: z
    .string()
    .trim()
    .max(10)
    .nullable()
    .transform((text) => text || null),
  reason: textInput(200),
});

export type CorrectCounter = z.output<typeof correctCounterSchema>;
