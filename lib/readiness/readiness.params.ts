import { z } from 'zod';

export const READINESS_VIEWS = ['leaks', 'balance', 'links'] as const;
export type ReadinessView = (typeof READINESS_VIEWS)[number];
/** How many days back movements are judged. */
export const READINESS_DAYS = [90, 30, 365, 3650] as const;

/** What the address says about the readiness of the data; anything else falls back to its default. */
export const readinessParams = z.object({
  view: z.enum(READINESS_VIEWS).catch('leaks').default('leaks'),
  days: z.coerce
    .number()
    .refine((days) => READINESS_DAYS.some((each) => each === days))
    .catch(90)
    .default(90),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type ReadinessParams = z.output<typeof readinessParams>;
