import { z } from 'zod';
import { codeInput, dayInput, optionalDayInput, optionalTextInput } from '../kernel/inputs';

/** What may be changed of a piece in its register (domain 2.20); item, lot and place come from records, the flags have a way of their own. */
export const editSerialSchema = z.strictObject({
  serialId: z.uuid(),
  version: z.int(),
  code: codeInput(50),
  customerCode: optionalTextInput(50),
  supplierCode: optionalTextInput(50),
  supplierId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  startDate: dayInput(),
  expiryDate: optionalDayInput(),
  /** Asked for where an expiry is typed by hand. */
  reason: optionalTextInput(500),
});
export type EditSerialInput = z.output<typeof editSerialSchema>;
