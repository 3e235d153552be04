import { z } from 'zod';
import { listLayoutSchema, listName } from '../kernel/list-kit.schema';

export const removeListViewSchema = z.strictObject({ id: z.uuid(), version: z.int() });
export type RemoveListViewInput = z.output<typeof removeListViewSchema>;

/** Columns that a person chose for a list, or for a view of it; null goes back to what the list or the view has. */
export const keepListLayoutSchema = z.strictObject({
  list: listName,
  view: z.string().max(60),
  layout: listLayoutSchema.nullable(),
});
export type KeepListLayoutInput = z.output<typeof keepListLayoutSchema>;
