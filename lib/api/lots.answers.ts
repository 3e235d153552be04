import { z } from 'zod';
import { day, id, maybe, quantity, text } from './answer-parts';

// A field that is not here is not told.

const item = { itemId: id, classCode: text, itemCode: text, itemDescription: text, variant: maybe(text) };

export const lotRow = z.object({
  id,
  code: text,
  supplierLotCode: maybe(text),
  classCode: text,
  itemCode: text,
  itemDescription: text,
  variant: maybe(text),
  startDate: day,
  expiryDate: maybe(day),
  initial: quantity,
  onHand: quantity,
  committed: quantity,
  available: quantity,
  uom: text,
  statusName: maybe(text),
  statusKind: maybe(text),
  onHold: z.boolean(),
  closed: z.boolean(),
  exhausted: z.boolean(),
  sellable: z.boolean(),
  warehouses: maybe(text),
  supplier: maybe(text),
  producer: maybe(text),
  packages: maybe(z.int()),
  notes: maybe(text),
});

export const lotCard = z.object({
  id,
  version: z.int(),
  code: text,
  ...item,
  uom: text,
  insertDate: day,
  startDate: day,
  expiryDate: maybe(day),
  usableUntil: maybe(day),
  statusId: maybe(id),
  statusName: maybe(text),
  statusKind: maybe(text),
  openHolds: z.int(),
  closed: z.boolean(),
  voided: z.boolean(),
  sellable: z.boolean(),
  initial: quantity,
  loaded: quantity,
  onHand: quantity,
  committed: quantity,
  available: quantity,
  supplierId: maybe(id),
  supplier: maybe(text),
  supplierLotCode: maybe(text),
  producer: maybe(text),
  lotType: maybe(text),
  evaluation: maybe(text),
  project: maybe(text),
  packages: maybe(z.int()),
  notes: maybe(text),
  tags: z.array(text),
});

export const statusRow = z.object({ id, code: text, description: text, kind: text, excludes: z.boolean() });
