import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';
import { isDay } from '../kernel/day';
import { WARNING_CODES } from '../kernel/error-codes';

const id = z.uuid();
const empty = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value);
const optionalId = z.preprocess(empty, id.nullable()).default(null);
const day = z.string().refine(isDay);
const optionalDay = z.preprocess(empty, day.nullable()).default(null);
const text = (max: number) => z.preprocess(empty, z.string().trim().max(max).nullable()).default(null);

/** The most pieces that one start of serial numbers names. */
export const MOST_PIECES = 100_000;

/** Input of `startTracking`: which lots come, and which of them and which numbers lie where, place by place as the stock stands. */
export const startTrackingSchema = z.strictObject({
  commandId: id,
  confirm: z.array(z.enum(WARNING_CODES)).default([]),
  itemId: id,
  version: z.int(),
  lots: z.boolean(),
  serials: z.boolean(),
  from: day,
  /** Code types that the item takes with it; they may be changed on its card afterwards. */
  lotCodeTypeId: optionalId,
  serialCodeTypeId: optionalId,
  note: text(2000),
  newLots: z
    .array(
      z.strictObject({
        variantId: optionalId,
        /** Typed; without, the posting makes one of the item's code type. */
        code: text(200),
        lotTypeId: optionalId,
        supplierLotCode: text(200),
        expiryDate: optionalDay,
      }),
    )
    .max(5000),
  places: z
    .array(
      z.strictObject({
        warehouseId: id,
        locationId: optionalId,
        variantId: optionalId,
        partnerId: optionalId,
        projectId: optionalId,
        /** The lot that lies there, of an item that is kept by lots already and gets numbers too. */
        lotId: optionalId,
        /** As the page showed it: stock that changed meanwhile is not given lots unseen. */
        quantity: z.string().trim().max(40),
        parts: z
          .array(
            z.strictObject({
              /** Index into `newLots`; null for an item without lots. */
              lot: z.int().min(0).nullable().default(null),
              quantity: z.string().trim().max(40),
              /** Numbers typed for the pieces; the others are made by the code type where `automatic`. */
              serials: z.array(z.string().trim().max(200)).max(MOST_PIECES).default([]),
              automatic: z.boolean().default(false),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .max(5000),
});
export type StartTracking = z.output<typeof startTrackingSchema>;

/** Input of `stopTracking`. */
export const stopTrackingSchema = z.strictObject({
  commandId: id,
  itemId: id,
  version: z.int(),
  reason: reasonInput(),
});
export type StopTracking = z.output<typeof stopTrackingSchema>;
