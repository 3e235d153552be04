import { z } from 'zod';
import { isDay } from '../kernel/day';
import { WARNING_CODES } from '../kernel/error-codes';

const id = z.uuid();
const optionalId = z.preprocess((value) => (value === '' ? null : value), id.nullable()).default(null);
const day = z.string().refine(isDay);
const optionalDay = z.preprocess((value) => (value === '' ? null : value), day.nullable()).default(null);
const text = (max: number) =>
  z
    .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), z.string().trim().max(max).nullable())
    .default(null);
const quantity = z.string().trim().max(40);
const serialIds = z.array(id).max(100_000).default([]);

/** Input of `createLotFromLot`: what is taken of which lots, and which lots come out. One origin with many results splits, many with one merge. */
export const createLotFromLotSchema = z.strictObject({
  commandId: id,
  confirm: z.array(z.enum(WARNING_CODES)).default([]),
  templateId: id,
  postingDate: day,
  note: text(2000),
  /** Null keeps the item of the origin. */
  itemId: optionalId,
  variantId: optionalId,
  origins: z
    .array(z.strictObject({ lotId: id, locationId: optionalId, quantity, serialIds }))
    .min(1)
    .max(200),
  results: z
    .array(
      z.strictObject({
        /** An existing lot, chosen; else `code`, or a code made by the item's code type. */
        lotId: optionalId,
        code: text(200),
        generated: z.boolean().default(false),
        quantity,
        packages: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
        locationId: optionalId,
        expiryDate: optionalDay,
        note: text(2000),
        serialIds,
      }),
    )
    .min(1)
    .max(200),
});
export type CreateLotFromLotInput = z.output<typeof createLotFromLotSchema>;
