import { z } from 'zod';
import { isDay } from '../kernel/day';

const id = z.uuid();

/** Codes typed, scanned or pasted for pieces of one item; `recordId` is the record that is being corrected. */
export const checkCodesSchema = z.strictObject({
  itemId: id,
  variantId: id.nullable(),
  codes: z.array(z.string().max(200)).max(20_000),
  recordId: id.nullable().default(null),
});
export type CheckCodesInput = z.output<typeof checkCodesSchema>;

/** What an unload asks: which pieces of an item may leave a place on a day, the oldest first. */
export const findPiecesSchema = z.strictObject({
  itemId: id,
  variantId: id.nullable(),
  warehouseId: id,
  locationId: id.nullable(),
  /** Only pieces of these lots; null asks for all. */
  lotIds: z.array(id).max(20_000).nullable(),
  partnerId: id.nullable(),
  projectId: id.nullable(),
  date: z.string().refine(isDay),
  q: z.string().max(200).default(''),
  limit: z.number().int().min(1).max(20_000),
  recordId: id.nullable().default(null),
  /** The template lets lots go that are otherwise not available. */
  unavailableToo: z.boolean().default(false),
});
export type FindPiecesInput = z.output<typeof findPiecesSchema>;

/** The pieces of one row of the ledger, those after a number. */
export const entryPiecesSchema = z.strictObject({ entryId: id, after: z.string().max(200) });
