import { z } from 'zod';
import { day, id, maybe, text } from './answer-parts';

// A field that is not here is not told.

const flags = { cancelled: z.boolean(), forcedClosed: z.boolean(), reserved: z.boolean() };
const serialFields = {
  id,
  code: text,
  classCode: text,
  itemCode: text,
  itemDescription: text,
  variant: maybe(text),
  lotId: maybe(id),
  lot: maybe(text),
  insertDate: day,
  startDate: day,
  expiryDate: maybe(day),
  customerCode: maybe(text),
  supplierCode: maybe(text),
  supplier: maybe(text),
  state: text,
  warehouse: maybe(text),
  location: maybe(text),
  ...flags,
};
export const serialRow = z.object(serialFields);
export const serialCard = z.object({
  ...serialFields,
  version: z.int(),
  itemId: id,
  uom: text,
  voided: z.boolean(),
  loads: z.int(),
  unloads: z.int(),
});
