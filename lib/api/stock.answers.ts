import { z } from 'zod';
import { STOCK_TABS } from '../stock-view/stock-tabs.rules';
import { countedAnswer, day, id, maybe, moment, quantity, text } from './answer-parts';

// A field that is not here is not told.

export const stockAnswer = z.object({
  tab: z.enum(STOCK_TABS),
  rows: z.array(
    z.object({
      itemId: id,
      classCode: text,
      itemCode: text,
      itemDescription: text,
      variant: maybe(text),
      uom: text,
      warehouseId: maybe(id),
      warehouse: maybe(text),
      locationId: maybe(id),
      location: maybe(text),
      lotId: maybe(id),
      lot: maybe(text),
      expiryDate: maybe(day),
      statusName: maybe(text),
      partner: maybe(text),
      project: maybe(text),
      onHand: quantity,
      committed: quantity,
      available: quantity,
    }),
  ),
  total: z.int(),
  totals: z.array(z.object({ uom: text, onHand: quantity, committed: quantity, available: quantity })),
});

export const movementRow = z.object({
  id,
  date: day,
  recordId: id,
  number: z.int(),
  lineNo: z.int(),
  warehouse: text,
  template: text,
  direction: z.enum(['LOAD', 'UNLOAD']),
  itemId: id,
  item: text,
  itemDescription: text,
  variant: maybe(text),
  lotId: maybe(id),
  lot: maybe(text),
  location: maybe(text),
  account: maybe(text),
  document: maybe(text),
  quantity,
  uom: text,
  packages: maybe(z.int()),
  state: z.enum(['STANDS', 'REVERSED', 'REVERSAL']),
  at: moment,
  by: maybe(text),
});

export const hitAnswer = z.object({
  hits: z.array(
    z.object({
      kind: text,
      id,
      code: text,
      title: maybe(text),
      detail: maybe(text),
      day: maybe(day),
      quantity: maybe(quantity),
      uom: maybe(text),
      off: z.boolean(),
      rank: z.int(),
    }),
  ),
});

export const meAnswer = z.object({
  company: z.object({ id: z.int(), code: text }),
  person: text,
  scopes: z.array(text),
  today: day,
});

export const traceStep = z.object({
  from: id,
  fromCode: text,
  to: id,
  toIsSerial: z.boolean(),
  code: text,
  itemCode: text,
  itemDescription: text,
  variant: maybe(text),
  quantity,
  uom: text,
  level: z.int(),
  since: day,
  expiryDate: maybe(day),
  statusName: maybe(text),
  onHold: z.boolean(),
  recordId: maybe(id),
});
const traceSide = z.object({ rows: z.array(traceStep), page: z.int(), pages: z.int(), steps: z.int(), reached: z.int(), deepest: z.int() });
const traceEnd = {
  partner: maybe(text),
  nodeId: id,
  isSerial: z.boolean(),
  code: text,
  itemCode: text,
  quantity,
  uom: text,
  date: day,
  recordId: id,
  document: maybe(text),
};
export const traceAnswer = z.object({
  start: z.object({ id, isSerial: z.boolean(), code: text, itemCode: text }),
  composition: maybe(traceSide),
  usage: maybe(traceSide),
  origins: countedAnswer(z.object({ ...traceEnd, supplierLot: maybe(text) })),
  deliveries: countedAnswer(z.object(traceEnd)),
  remaining: z.array(z.object({ warehouse: text, location: maybe(text), itemCode: text, quantity, uom: text, nodes: z.int() })),
  unexplained: countedAnswer(z.object({ nodeId: id, isSerial: z.boolean(), code: text, itemCode: text, quantity, uom: text })),
  complete: z.boolean(),
});
