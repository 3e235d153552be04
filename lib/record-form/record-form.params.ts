import { z } from 'zod';
import { isId } from '../kernel/id';
import { isQuantity } from '../kernel/quantity-text';

const id = z.string().refine(isId).nullable().catch(null);

/** What the address of a new record may bring along: ids, a quantity, where to go afterwards. What does not fit is left out. */
export const newRecordParams = z.object({
  warehouse: id,
  template: id,
  /** The direction wanted; chooses the template where only one goes that way. */
  type: z.enum(['LOAD', 'UNLOAD']).nullable().catch(null),
  item: id,
  lot: id,
  /** Numbers of pieces of the item, with commas between them. */
  pieces: z
    .string()
    .max(1000)
    .transform((text) => text.split(',').filter(Boolean))
    .nullable()
    .catch(null),
  quantity: z.string().refine(isQuantity).nullable().catch(null),
  /** A draft to go on with. */
  draft: id,
  /** A record whose header and items are taken over. */
  like: id,
  next: z.string().max(500).nullable().catch(null),
});
export type NewRecordParams = z.output<typeof newRecordParams>;
