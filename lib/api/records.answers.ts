import { z } from 'zod';
import { day, id, maybe, moment, quantity, text } from './answer-parts';

// A field that is not here is not told.

export const recordRow = z.object({
  id,
  number: z.int(),
  postingDate: day,
  warehouse: text,
  template: text,
  direction: z.enum(['LOAD', 'UNLOAD']),
  lines: z.int(),
  items: maybe(text),
  partner: maybe(text),
  document: maybe(text),
  voided: z.boolean(),
  corrected: z.boolean(),
});

const entry = z.object({
  id,
  lotId: maybe(id),
  lotCode: maybe(text),
  locationId: maybe(id),
  location: maybe(text),
  quantity,
  state: z.enum(['STANDS', 'REVERSED', 'REVERSAL']),
});

export const recordCard = z.object({
  id,
  version: z.int(),
  revision: z.int(),
  number: z.int(),
  postingDate: day,
  warehouseId: id,
  warehouse: text,
  templateId: id,
  template: text,
  direction: z.enum(['LOAD', 'UNLOAD']),
  partnerId: maybe(id),
  partner: maybe(text),
  refDocumentText: maybe(text),
  refDocumentDate: maybe(day),
  internalDocument: maybe(text),
  note: maybe(text),
  createdAt: moment,
  createdBy: maybe(text),
  voidedAt: maybe(moment),
  voidReason: maybe(text),
  lines: z.array(
    z.object({
      id,
      lineNo: z.int(),
      itemId: id,
      item: text,
      description: text,
      variant: maybe(text),
      quantity,
      uom: text,
      amount: maybe(quantity),
      note: maybe(text),
      removed: z.boolean(),
      entries: z.array(entry),
    }),
  ),
});

const postedNow = z.object({
  recordId: id,
  number: z.int(),
  lots: z.array(z.object({ id, code: text })),
  serials: z.object({ count: z.int() }).loose(),
  offset: maybe(z.object({ recordId: id, number: z.int() })),
});
/** A record that stands, or the job that will post it. */
export const postedRecord = z.union([postedNow, z.object({ jobId: id })]);

export const jobAnswer = z.object({
  id,
  kind: text,
  label: text,
  state: z.enum(['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']),
  done: z.int(),
  total: z.int(),
  /** Of work in steps: rows that were changed. */
  changed: z.int(),
  mayUndo: z.boolean(),
  createdAt: moment,
  endedAt: maybe(moment),
  result: maybe(z.object({ href: text, name: text })),
  failure: maybe(z.object({ code: text }).loose()),
});
