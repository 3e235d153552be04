import { z } from 'zod';
import { searchInput } from '../kernel/list-params';

/** Every row of a filter (the parameters of the register's address) for work in the background. */
export const filterWorkShape = {
  commandId: z.uuid(),
  search: searchInput,
  /** The last row there was when it was counted: what is made later is left alone. */
  last: z.uuid(),
};
const filterWorkSchema = z.object(filterWorkShape).omit({ commandId: true });
export type FilterWork = z.output<typeof filterWorkSchema>;
