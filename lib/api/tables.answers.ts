import { z } from 'zod';
import { id, maybe, text } from './answer-parts';

// A field that is not here is not told.

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
