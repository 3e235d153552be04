import { z } from 'zod';
import { isDay } from '../kernel/day';
import { isQuantity } from '../kernel/quantity';

const id = z.uuid();

/** As much of a record as its components depend on. */
export const explodeLinesSchema = z.strictObject({
  warehouseId: id,
  templateId: id,
  postingDate: z.string().refine(isDay),
  partnerId: id.nullable(),
  stockPartnerId: id.nullable(),
  projectId: id.nullable(),
  bomVersion: z.string().max(20).nullable().default(null),
  lines: z
    .array(z.strictObject({ itemId: id, variantId: id.nullable(), quantity: z.string().refine(isQuantity), lineId: id.nullish() }))
    .max(1_000),
  /** The record that is being corrected: what it took is on offer again, and its lines keep their versions. */
  recordId: id.nullish(),
});
export type ExplodeLinesInput = z.output<typeof explodeLinesSchema>;
