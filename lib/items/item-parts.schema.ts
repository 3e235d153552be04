import { z } from 'zod';
import { codeInput, optionalTextInput, rowInput, textInput } from '../kernel/inputs';

/** A variant of an item (domain 2.8). */
export const saveVariantSchema = z.object({
  ...rowInput,
  itemId: z.uuid(),
  code: codeInput(20),
  description: textInput(80),
  active: z.boolean(),
});
export type SaveVariant = z.output<typeof saveVariantSchema>;

/** A preferred supplier, with the producer that new lots of it get (LOT-06). */
export const saveItemSupplierSchema = z.object({
  ...rowInput,
  itemId: z.uuid(),
  supplierId: z.uuid(),
  producerId: z.uuid().nullable(),
  supplierItemCode: optionalTextInput(50),
  isDefault: z.boolean(),
});
export type SaveItemSupplier = z.output<typeof saveItemSupplierSchema>;

/** Where an item lies in a warehouse; the lowest priority number wins (POST-13). */
export const saveItemLocationSchema = z.object({
  ...rowInput,
  itemId: z.uuid(),
  warehouseId: z.uuid(),
  locationId: z.uuid(),
  priority: z.int().min(0).max(9999),
});
export type SaveItemLocation = z.output<typeof saveItemLocationSchema>;
