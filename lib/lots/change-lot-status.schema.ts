import { z } from 'zod';

/** One status for one or many lots; null takes the status away. */
export const changeLotStatusSchema = z.strictObject({
  lotIds: z.array(z.uuid()).min(1).max(10_000),
  statusId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  reason: z.string().trim().min(1).max(500),
});
export type ChangeLotStatusInput = z.output<typeof changeLotStatusSchema>;

export const lotClosingSchema = z.strictObject({ lotId: z.uuid(), version: z.number().int(), reason: z.string().trim().min(1).max(500) });
export type LotClosingInput = z.output<typeof lotClosingSchema>;
