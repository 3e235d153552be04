import { z } from 'zod';
import { isDay } from '../kernel/day';
import { isPositive, isQuantity } from '../kernel/quantity-text';
import { narrowedToKey } from './stock-row.rules';

/** Rows that one record takes. */
export const MOST_ROWS = 200;

/** A draft of a record that moves chosen rows of the stock, each named by its key; without a quantity, all that lies there. */
export const recordOfStockSchema = z.strictObject({
  keys: z
    .array(
      z
        .string()
        .max(300)
        .refine((key) => narrowedToKey(key, 'detail') !== null),
    )
    .min(1)
    .max(MOST_ROWS),
  templateId: z.uuid(),
  date: z.string().refine(isDay),
  quantity: z.preprocess(
    (value) => (value === '' ? null : value),
    z
      .string()
      .refine((text) => isQuantity(text) && isPositive(text))
      .nullable(),
  ),
});
export type RecordOfStockInput = z.output<typeof recordOfStockSchema>;

export const stockTemplatesSchema = z.strictObject({ warehouseId: z.uuid(), type: z.enum(['LOAD', 'UNLOAD']) });
