import { z } from 'zod';

/** One status for one or many lots; null takes the status away. */
export const changeLotStatusSchema = z.strictObject({
  lotIds: z.array(z.uuid()).min(1).max(10_000),
  statusId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  reason: z.string().trim().min(1).max(500),
});
export type ChangeLotStatusInput = z.output<typeof changeLotStatusSchema>;

/** One status for the lots of a filter (the parameters of the register's address), a step at a time. */
export const changeStatusOfFilterSchema = z.strictObject({
  search: z.record(z.string().max(40), z.string().max(400)),
  /** The last lot of the step before. */
  after: z.uuid().nullable(),
  /** The last lot there was when the change began. */
  last: z.uuid(),
  statusId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  reason: z.string().trim().min(1).max(500),
});
export type ChangeStatusOfFilterInput = z.output<typeof changeStatusOfFilterSchema>;

export const lotClosingSchema = z.strictObject({ lotId: z.uuid(), version: z.number().int(), reason: z.string().trim().min(1).max(500) });
export type LotClosingInput = z.output<typeof lotClosingSchema>;
