import { z } from 'zod';
import { gtinErrors } from '../gs1/gtin.rules';
import { codeInput, optionalTextInput, rowInput, textInput } from '../kernel/inputs';
import { compare, fitsDatabase, isNegative, isPositive, parseQuantity } from '../kernel/quantity';

type Optional<T, Name extends keyof T> = Omit<T, Name> & Partial<Pick<T, Name>>;

/** A quantity as typed, with point or comma, above zero. */
const positive = () =>
  z.string().transform((text, context) => {
    const value = parseQuantity(text);
    if (value !== null && isPositive(value) && fitsDatabase(value)) return value;
    const blank = text.trim() === '';
    context.addIssue({ code: 'custom', message: blank ? 'E_REQUIRED' : 'E_QTY_FORMAT', params: blank ? {} : { entered: text } });
    return z.NEVER;
  });

/** A quantity that may be missing. */
const optionalStock = () =>
  z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text?.trim()) return null;
      const value = parseQuantity(text);
      if (value !== null && !isNegative(value) && fitsDatabase(value)) return value;
      context.addIssue({ code: 'custom', message: 'E_QTY_FORMAT', params: { entered: text } });
      return z.NEVER;
    });

type StockRange = { readonly minStock?: string | null; readonly maxStock?: string | null };
const inOrder = ({ minStock, maxStock }: StockRange) => !minStock || !maxStock || compare(minStock, maxStock) <= 0;
const orderError = { error: 'E_STOCK_RANGE', path: ['maxStock'] };

/** A variant of an item (domain 2.8). */
export const saveVariantSchema = z
  .object({
    ...rowInput,
    itemId: z.uuid(),
    code: codeInput(20),
    description: textInput(80),
    barcode: optionalTextInput(50),
    minStock: optionalStock(),
    maxStock: optionalStock(),
    active: z.boolean(),
  })
  .refine(inOrder, orderError);
/** What is not said about a variant is not there. */
export type SaveVariant = Optional<z.output<typeof saveVariantSchema>, 'barcode' | 'minStock' | 'maxStock'>;

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
export const saveItemLocationSchema = z
  .object({
    ...rowInput,
    itemId: z.uuid(),
    warehouseId: z.uuid(),
    locationId: z.uuid(),
    priority: z.int().min(0).max(9999),
    minStock: optionalStock(),
    maxStock: optionalStock(),
  })
  .refine(inOrder, orderError);
export type SaveItemLocation = Optional<z.output<typeof saveItemLocationSchema>, 'minStock' | 'maxStock'>;

/** A second unit of an item (domain 2.8): how it converts, and which quantity leads. */
export const saveAltUomSchema = z.object({
  ...rowInput,
  itemId: z.uuid(),
  uomId: z.uuid(),
  conversionFactor: positive(),
  isDefault: z.boolean(),
  mandatory: z.boolean(),
  priority: z.boolean(),
});
export type SaveAltUom = z.output<typeof saveAltUomSchema>;

/** The GTIN of one packaging level: the unit it stands on, and how much of the main unit is in it. */
export const saveGtinSchema = z.object({
  ...rowInput,
  itemId: z.uuid(),
  gtin: z.string().transform((text, context) => {
    const plain = text.replaceAll(/[\s-]/g, '');
    const [error] = plain === '' ? [{ code: 'E_REQUIRED' as const, params: {} }] : gtinErrors(plain);
    if (!error) return plain;
    context.addIssue({ code: 'custom', message: error.code, params: error.params });
    return z.NEVER;
  }),
  uomId: z.uuid(),
  quantity: positive(),
});
export type SaveGtin = z.output<typeof saveGtinSchema>;
