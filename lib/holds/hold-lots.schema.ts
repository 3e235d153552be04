import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';
import { filterWorkShape } from '../lots/filter-step.schema';
import { HOLD_CAUSES } from './hold.types';

const reason = reasonInput();
const ids = z.array(z.uuid()).max(10_000);

/** One hold on each of the lots, all with the same cause and reason; `cascade`: also on every lot that something of them went into. */
export const holdLotsSchema = z.strictObject({
  commandId: z.uuid(),
  lotIds: ids.min(1),
  cause: z.enum(HOLD_CAUSES),
  reason,
  cascade: z.boolean().optional(),
});
export type HoldLotsInput = z.output<typeof holdLotsSchema>;

/**
 * These holds, and every open hold of these lots; `together` adds those that were opened in one go with the holds named, `actionId` those
 * that were opened in the go of this id.
 */
export const liftHoldsSchema = z
  .strictObject({
    commandId: z.uuid(),
    holdIds: ids.default([]),
    lotIds: ids.default([]),
    together: z.boolean().default(false),
    actionId: z.uuid().optional(),
    reason,
  })
  .refine(({ holdIds, lotIds, actionId }) => holdIds.length + lotIds.length > 0 || actionId !== undefined);
export type LiftHoldsInput = z.output<typeof liftHoldsSchema>;

/** One hold on each lot of a filter, in the background; all of them can be lifted together. `cascade`: also on every lot that something of them went into. */
export const holdOfFilterSchema = z.strictObject({
  ...filterWorkShape,
  cause: z.enum(HOLD_CAUSES),
  reason,
  cascade: z.boolean().optional(),
});
export type HoldOfFilterInput = z.output<typeof holdOfFilterSchema>;

/** Every open hold of the lots of a filter, in the background. */
export const liftOfFilterSchema = z.strictObject({ ...filterWorkShape, reason });
export type LiftOfFilterInput = z.output<typeof liftOfFilterSchema>;
