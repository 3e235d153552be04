import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';
import { filterWorkShape } from './filter-step.schema';

/** One status for one or many lots; null takes the status away. */
export const changeLotStatusSchema = z.strictObject({
  lotIds: z.array(z.uuid()).min(1).max(10_000),
  statusId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  reason: reasonInput(),
  /** Only lots that have this status now (null: none); for the way back, which leaves alone what somebody changed since. */
  onlyFrom: z.uuid().nullable().optional(),
});
export type ChangeLotStatusInput = z.output<typeof changeLotStatusSchema>;

/** One status for every lot of a filter (the parameters of the register's address), in the background. */
export const changeStatusOfFilterSchema = z.strictObject({
  ...filterWorkShape,
  statusId: z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable()),
  reason: reasonInput(),
});
export type ChangeStatusOfFilterInput = z.output<typeof changeStatusOfFilterSchema>;

export const lotClosingSchema = z.strictObject({ lotId: z.uuid(), version: z.number().int(), reason: reasonInput() });
export type LotClosingInput = z.output<typeof lotClosingSchema>;
