import { z } from 'zod';

export const SERIAL_TABS = ['loading', 'unloading', 'files', 'flags', 'history'] as const;
export type SerialTab = (typeof SERIAL_TABS)[number];

/** Which part of the card is open, and whether movements that no longer count are shown. */
export const serialTabParams = z.object({
  tab: z.enum(SERIAL_TABS).catch('loading').default('loading'),
  voided: z
    .enum(['1'])
    .optional()
    .catch(undefined)
    .transform((value) => value === '1'),
});
