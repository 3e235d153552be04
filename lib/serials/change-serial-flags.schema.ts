import { z } from 'zod';
import { FLAG_CHANGES } from './serial-register.types';
import { searchInput } from '../kernel/list-params';

const change = z.enum(FLAG_CHANGES);
const reason = z.string().trim().min(1).max(500);

/** One change of a flag for one or many pieces. */
export const changeSerialFlagsSchema = z.strictObject({ serialIds: z.array(z.uuid()).min(1).max(10_000), change, reason });
export type ChangeSerialFlagsInput = z.output<typeof changeSerialFlagsSchema>;

/** One change of a flag for the pieces of a filter (the parameters of the register's address), a step at a time. */
export const changeFlagsOfFilterSchema = z.strictObject({
  search: searchInput,
  /** The last piece of the step before. */
  after: z.uuid().nullable(),
  /** The last piece there was when the change began. */
  last: z.uuid(),
  change,
  reason,
});
export type ChangeFlagsOfFilterInput = z.output<typeof changeFlagsOfFilterSchema>;
