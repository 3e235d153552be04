import { z } from 'zod';

const id = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable());
const text = z.string().max(2_000).nullable();
/** Half-typed numbers are kept as they are: a draft judges nothing. */
const whole = z.union([z.number(), z.string().max(40)]).nullable();

const lot = z.strictObject({
  lotId: id,
  code: text,
  generated: z.boolean(),
  lotTypeId: id,
  supplierLotCode: text,
  startDate: text,
  expiryDate: text,
  sellable: z.boolean(),
  note: text,
  packages: whole,
  producerId: id,
  supplierId: id,
  quantity: z.string().max(60),
  locationId: id,
  offsetLocationId: id.default(null),
  rfidTag: text.default(null),
  lotCodeTypeId: id.default(null),
});

/** What is empty may be left out: there can be thousands. */
const serial = z.strictObject({
  serialId: id.default(null),
  code: text.default(null),
  lot: z.number().int().min(0).nullable().default(null),
  customerCode: text.default(null),
  supplierCode: text.default(null),
  startDate: text.default(null),
  expiryDate: text.default(null),
});

const components = z.strictObject({
  of: z.string().max(2_000),
  rows: z
    .array(
      z.strictObject({
        itemId: z.uuid(),
        variantId: id,
        quantity: z.string().max(60),
        locationId: id,
        lots: z.array(lot).max(1_000),
        serials: z.array(serial.extend({ mate: z.number().int().min(0).nullish() })).max(20_000),
      }),
    )
    .max(1_000),
});

const move = z.strictObject({
  uomId: z.uuid(),
  quantity: z.string().max(60),
  amount: text,
  typed: z.strictObject({ move: z.boolean(), base: z.boolean() }),
});

const line = z.strictObject({
  lineId: id,
  itemId: z.uuid(),
  variantId: id,
  quantity: z.string().max(60),
  amount: text,
  move: move.nullable().default(null),
  locationId: id,
  offsetLocationId: id.default(null),
  note: text,
  projectId: id.default(null),
  components: components.nullable().default(null),
  serialCodeTypeId: id.default(null),
  costCentres: z
    .array(z.strictObject({ costCentreId: z.string().max(60), quantity: z.string().max(60) }))
    .max(100)
    .default([]),
  lots: z.array(lot).max(20_000),
  serials: z.array(serial).max(250_000).default([]),
});

/** What a person has typed so far, whether it is right or not. */
export const draftPayloadSchema = z.strictObject({
  warehouseId: id,
  templateId: id,
  postingDate: z.string().max(60),
  number: whole,
  partnerId: id,
  stockPartnerId: id,
  projectId: id,
  refDocumentText: text,
  refDocumentDate: text,
  internalDocument: text,
  internalDocumentDate: text,
  note: text,
  bomVersion: text.default(null),
  offset: z
    .strictObject({
      refDocumentText: text.default(null),
      refDocumentDate: text.default(null),
      internalDocument: text.default(null),
      internalDocumentDate: text.default(null),
      projectId: id.default(null),
    })
    .nullable()
    .default(null),
  lines: z.array(line).max(1_000),
});
export type DraftPayload = z.output<typeof draftPayloadSchema>;

export const saveDraftSchema = z.strictObject({ id: z.uuid(), payload: draftPayloadSchema });
export const discardDraftSchema = z.strictObject({ id: z.uuid() });
