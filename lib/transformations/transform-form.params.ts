import { z } from 'zod';
import { isId } from '../kernel/id';

/** What the address of the page may bring along: the lots to begin with. What does not fit is left out. */
export const transformParams = z.object({
  lots: z
    .string()
    .max(20_000)
    .catch('')
    .transform((text) => [...new Set(text.split(',').filter(isId))].slice(0, 200)),
});
export type TransformParams = z.output<typeof transformParams>;
