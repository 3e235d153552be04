import { z } from 'zod';
import { STOCK_TABS } from '../stock-view/stock-tabs.rules';

// What the interface for programs answers. A field that is not here is not told.

const id = z.uuid();
const text = z.string();
/** Quantities are decimal texts, never floating-point numbers. */
const quantity = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'decimal as text' });
const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });
const maybe = <S extends z.ZodType>(schema: S) => schema.nullable();

/** One page of a list; `next` is the value of `after` for the following page. */
export const pageAnswer = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), next: maybe(text) });
/** The first rows of a list, and how many there are in all. */
const countedAnswer = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), total: z.int() });

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

export const lotMovement = z.object({
  id,
  recordId: id,
  number: z.int(),
  lineNo: z.int(),
  date: day,
  quantity,
  uom: text,
  packages: maybe(z.int()),
  warehouse: text,
  location: maybe(text),
  template: text,
  account: maybe(text),
  document: maybe(text),
  undone: z.boolean(),
});

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
  createdAt: moment,
  endedAt: maybe(moment),
  result: maybe(z.object({ href: text, name: text })),
  failure: maybe(z.object({ code: text }).loose()),
});

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

export const itemRow = z.object({
  id,
  classCode: text,
  code: text,
  description: text,
  uomCode: text,
  lotManaged: z.boolean(),
  serialManaged: z.boolean(),
  validityDays: maybe(z.int()),
  archived: z.boolean(),
});
export const partnerRow = z.object({
  id,
  nickname: text,
  name: text,
  isCustomer: z.boolean(),
  isSupplier: z.boolean(),
  isProducer: z.boolean(),
  isSubcontractor: z.boolean(),
  active: z.boolean(),
});
export const warehouseRow = z.object({ id, code: text, description: text, stockByLocation: z.boolean(), active: z.boolean() });
export const templateRow = z.object({
  id,
  code: text,
  description: text,
  warehouseId: id,
  warehouseCode: text,
  type: z.enum(['LOAD', 'UNLOAD']),
  lotManagement: z.boolean(),
  active: z.boolean(),
});
export const statusRow = z.object({ id, code: text, description: text, kind: text, excludes: z.boolean() });

export const meAnswer = z.object({
  company: z.object({ id: z.int(), code: text }),
  person: text,
  scopes: z.array(text),
  today: day,
});

const traceStep = z.object({
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
  complete: z.boolean(),
});
