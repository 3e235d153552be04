import { z } from 'zod';
import { isDay } from '../kernel/day';
import { isQuantity } from '../kernel/quantity';

const id = z.uuid();
const taken = z.array(z.strictObject({ lotId: id, locationId: id.nullable(), quantity: z.string().refine(isQuantity) })).max(20_000);

/** What an unload asks: which lots of an item may leave a warehouse on a day, less what other lines of the same record take. */
export const offerSchema = z.strictObject({
  itemId: id,
  variantId: id.nullable(),
  warehouseId: id,
  locationId: id.nullable(),
  date: z.string().refine(isDay),
  partnerId: id.nullable(),
  projectId: id.nullable(),
  taken,
  recordId: id.nullable().default(null),
});

export const proposalSchema = offerSchema.extend({
  withdrawalType: z.enum(['FIFO', 'EXPIRY', 'MANUAL']),
  need: z.string().refine(isQuantity),
  alreadyAssigned: taken,
});
export type ProposalInput = z.output<typeof proposalSchema>;
