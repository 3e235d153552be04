import { z } from 'zod';
import { filtersOf } from './list-kit';

const columnLayout = z.strictObject({
  id: z.string().min(1).max(60),
  hidden: z.boolean(),
  pinned: z.boolean(),
  width: z.int().min(60).max(800).nullable(),
  card: z.boolean().optional(),
});

export const listLayoutSchema = z.strictObject({
  density: z.enum(['comfortable', 'compact']).nullable(),
  columns: z.array(columnLayout).max(60),
});

/** Name of a list in addresses and tables: `lots`, `records`. */
export const listName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A view with its name; without `id` a new one. */
export const saveListViewSchema = z.strictObject({
  id: z.uuid().nullable(),
  version: z.int().nullable(),
  list: listName,
  name: z.string().trim().min(1).max(60),
  search: z.string().max(2000).transform(filtersOf),
  layout: listLayoutSchema.nullable(),
  shared: z.boolean(),
});
export type SaveListViewInput = z.output<typeof saveListViewSchema>;
