import { z } from 'zod';
import { WARNING_CODES } from '../kernel/error-codes';
import { codeInput, dayInput, optionalDayInput, optionalTextInput } from '../kernel/inputs';

const optionalId = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable());

/** What may be changed of a lot in its register (domain 2.19); figures, item and status have other ways. */
export const editLotSchema = z.strictObject({
  lotId: z.uuid(),
  version: z.int(),
  confirm: z.array(z.enum(WARNING_CODES)).default([]),
  code: codeInput(50),
  lotTypeId: optionalId,
  supplierId: optionalId,
  producerId: optionalId,
  supplierLotCode: optionalTextInput(50),
  startDate: dayInput(),
  expiryDate: optionalDayInput(),
  packages: z.int().min(0).max(1_000_000_000).nullable(),
  notes: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .transform((text) => text || null),
  evaluationId: optionalId,
  labelReportId: optionalId,
  projectId: optionalId,
  sellable: z.boolean(),
  /** Asked for where an expiry is typed by hand. */
  reason: optionalTextInput(500),
});
export type EditLotInput = z.output<typeof editLotSchema>;
