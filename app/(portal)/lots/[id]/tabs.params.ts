import { z } from 'zod';

export const LOT_TABS = ['loading', 'unloading', 'stock', 'pieces', 'files', 'labels', 'status', 'history'] as const;
export type LotTab = (typeof LOT_TABS)[number];

const switched = () =>
  z
    .enum(['1'])
    .optional()
    .catch(undefined)
    .transform((value) => value === '1');

/** Which part of the card is open, and whether movements that no longer count are shown. */
export const lotTabParams = z.object({
  tab: z.enum(LOT_TABS).catch('loading').default('loading'),
  voided: switched(),
  /** The balance is worked out however many movements there are. */
  balance: switched(),
});
