import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';
import { WARNING_CODES } from '../kernel/error-codes';
import { isDay } from '../kernel/day';

const id = z.uuid();
const day = z.string().refine(isDay);
/** Empty text is null: a form sends '' for a field that was left alone. */
const text = (max: number) =>
  z
    .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), z.string().trim().max(max).nullable())
    .default(null);
const optionalId = z.preprocess((value) => (value === '' ? null : value), id.nullable()).default(null);
const optionalDay = z.preprocess((value) => (value === '' ? null : value), day.nullable()).default(null);
const quantity = z.string().trim().max(40);
const optionalQuantity = z.preprocess((value) => (value === '' ? null : value), quantity.nullable()).default(null);

/** Quantities are checked by the rules, which know the unit; the schema only knows that they are text. */
export const recordLotSchema = z.strictObject({
  lotId: optionalId,
  code: text(200),
  generated: z.boolean().default(false),
  lotTypeId: optionalId,
  supplierLotCode: text(50),
  startDate: optionalDay,
  expiryDate: optionalDay,
  sellable: z.boolean().default(true),
  note: text(2000),
  packages: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
  producerId: optionalId,
  supplierId: optionalId,
  quantity,
  locationId: optionalId,
  offsetLocationId: optionalId,
  rfidTag: text(100).optional(),
  lotCodeTypeId: optionalId.optional(),
});

/** One piece: chosen by id or named by its code; `lot` is the row of the line's lots that it belongs to. */
export const recordSerialSchema = z.strictObject({
  serialId: optionalId,
  code: text(200),
  lot: z.number().int().min(0).nullable().default(null),
  customerCode: text(50),
  supplierCode: text(50),
  startDate: optionalDay,
  expiryDate: optionalDay,
});

/** One piece of a component; `mate` is the place, among the pieces of its line, of the one that it is a part of. */
const componentSerialSchema = recordSerialSchema.extend({ mate: z.number().int().min(0).max(100_000).nullish() });

/** One component of an exploded line. */
export const recordComponentSchema = z.strictObject({
  itemId: id,
  variantId: optionalId,
  quantity,
  locationId: optionalId,
  lots: z.array(recordLotSchema).max(1_000).default([]),
  serials: z.array(componentSerialSchema).max(20_000).default([]),
});

export const recordLineSchema = z.strictObject({
  itemId: id,
  variantId: optionalId,
  quantity,
  amount: optionalQuantity,
  locationId: optionalId,
  offsetLocationId: optionalId,
  note: text(2000),
  projectId: optionalId.optional(),
  costCentres: z
    .array(z.strictObject({ costCentreId: id, quantity }))
    .max(100)
    .optional(),
  lots: z.array(recordLotSchema).max(20_000).default([]),
  // Beyond what a record may move (MOST_PIECES), so that the rules can say so.
  serials: z.array(recordSerialSchema).max(250_000).default([]),
  serialCodeTypeId: optionalId.optional(),
  move: z.strictObject({ uomId: id, quantity, amount: optionalQuantity }).nullish(),
  components: z.array(recordComponentSchema).max(1_000).nullish(),
});

const headerTexts = {
  partnerId: optionalId,
  refDocumentText: text(100),
  refDocumentDate: optionalDay,
  internalDocument: text(50),
  internalDocumentDate: optionalDay,
  note: text(2000),
};

/** What the offset record says otherwise than the main one (OFF-02). */
const offset = z
  .strictObject({
    refDocumentText: text(100),
    refDocumentDate: optionalDay,
    internalDocument: text(50),
    internalDocumentDate: optionalDay,
    projectId: optionalId,
  })
  .nullable()
  .default(null);

const confirm = z.array(z.enum(WARNING_CODES)).default([]);

/** Input of `postRecord`, shared by form, action and API. */
export const postRecordSchema = z.strictObject({
  commandId: id,
  confirm,
  /** The draft that becomes this record; it is thrown away with the posting. */
  draftId: optionalId,
  warehouseId: id,
  templateId: id,
  postingDate: day,
  number: z.number().int().nullable().default(null),
  stockPartnerId: optionalId,
  projectId: optionalId,
  ...headerTexts,
  offset,
  bomVersion: text(20).optional(),
  lines: z.array(recordLineSchema).max(1_000),
});
export type PostRecordInput = z.output<typeof postRecordSchema>;

/**
 * Input of `correctRecord`: the texts and lines as they shall stand; a line without `lineId` is new, one that is missing is taken out. A line that was taken
 * apart keeps its components as they were posted while none are given and it asks for as much as before; else they are worked out anew.
 */
export const correctRecordSchema = z.strictObject({
  commandId: id,
  confirm,
  recordId: id,
  version: z.number().int(),
  /** May be missing where texts alone change. */
  reason: text(500),
  ...headerTexts,
  offset,
  lines: z.array(recordLineSchema.extend({ lineId: optionalId })).max(1_000),
});
export type CorrectRecordInput = z.output<typeof correctRecordSchema>;

export const voidRecordSchema = z.strictObject({
  commandId: id,
  confirm,
  recordId: id,
  version: z.number().int(),
  reason: reasonInput(),
});
export type VoidRecordInput = z.output<typeof voidRecordSchema>;
