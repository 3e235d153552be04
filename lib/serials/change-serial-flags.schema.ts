import { z } from 'zod';
import { reasonInput } from '../kernel/inputs';
import { FLAG_CHANGES } from './serial-register.types';
import { filterWorkShape } from '../lots/filter-step.schema';

const change = z.enum(FLAG_CHANGES);
const reason = reasonInput();

/** One change of a flag for one or many pieces. */
export const changeSerialFlagsSchema = z.strictObject({ serialIds: z.array(z.uuid()).min(1).max(10_000), change, reason });
export type ChangeSerialFlagsInput = z.output<typeof changeSerialFlagsSchema>;

/** One change of a flag for every piece of a filter (the parameters of the register's address), in the background. */
export const changeFlagsOfFilterSchema = z.strictObject({ ...filterWorkShape, change, reason });
export type ChangeFlagsOfFilterInput = z.output<typeof changeFlagsOfFilterSchema>;
