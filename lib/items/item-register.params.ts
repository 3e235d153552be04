import { z } from 'zod';
import { addressText } from '../kernel/list-params';

export const ITEM_SORTS = ['code', '-code', 'class', '-class', 'description', '-description'] as const;
export const ITEM_VIEWS = ['active', 'lots', 'serials', 'plain', 'archived', 'all'] as const;

/** What the address says about the list of items; anything else falls back to the default. */
export const itemRegisterParams = z.object({
  q: addressText(200).default(''),
  view: z.enum(ITEM_VIEWS).catch('active').default('active'),
  sort: z.enum(ITEM_SORTS).catch('code').default('code'),
  open: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type ItemRegisterParams = z.output<typeof itemRegisterParams>;
