import { z } from 'zod';
import { searchInput } from '../kernel/list-params';

/** The lots of a filter (the parameters of the register's address), a step at a time. */
export const filterStepShape = {
  search: searchInput,
  /** The last lot of the step before. */
  after: z.uuid().nullable(),
  /** The last lot there was when the change began. */
  last: z.uuid(),
};
const filterStepSchema = z.object(filterStepShape);
export type FilterStepInput = z.output<typeof filterStepSchema>;
