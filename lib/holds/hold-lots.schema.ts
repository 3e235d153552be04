import { z } from 'zod';
import { HOLD_CAUSES } from './hold.types';

const reason = z.string().trim().min(1).max(500);
const ids = z.array(z.uuid()).max(10_000);

/** One hold on each of the lots, all with the same cause and reason. */
export const holdLotsSchema = z.strictObject({ commandId: z.uuid(), lotIds: ids.min(1), cause: z.enum(HOLD_CAUSES), reason });
export type HoldLotsInput = z.output<typeof holdLotsSchema>;

/** These holds, and every open hold of these lots; `together` adds those that were opened in one go with the holds named. */
export const liftHoldsSchema = z
  .strictObject({ commandId: z.uuid(), holdIds: ids.default([]), lotIds: ids.default([]), together: z.boolean().default(false), reason })
  .refine(({ holdIds, lotIds }) => holdIds.length + lotIds.length > 0);
export type LiftHoldsInput = z.output<typeof liftHoldsSchema>;
