import { z } from 'zod';
import { LIST_STATES } from './list-page';

/** What a page gets of its address: Next's own type of search parameters. */
export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** A text of an address: cut of spaces, empty where it is too long or holds what no database takes. */
export const addressText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !text.includes('\0'))
    .catch('');

const MOST_VALUES = 30;

/** Several values of one filter, of which one is enough (`?status=QUA&status=BLK`); a value that does not fit is left out. */
export const severalOf = <Value extends string>(value: z.ZodType<Value>) =>
  z
    .union([z.string(), z.array(z.string())])
    .catch([])
    .default([])
    .transform((given): readonly Value[] => {
      const fit = [given].flat().flatMap((each) => (each === '' ? [] : (value.safeParse(each).data ?? [])));
      return [...new Set(fit)].filter((each) => each !== '').slice(0, MOST_VALUES);
    });

/** The parameters of a list as an action takes them. */
export const searchInput = z.record(z.string().max(40), z.union([z.string().max(400), z.array(z.string().max(100)).max(MOST_VALUES)]));

/** A filter with two sides; empty for both. */
export const yesOrNo = z.enum(['yes', 'no']).or(z.literal('')).catch('');

/** Parameters of a plain list: search, state, order (`code` or `-code`) and page; whatever does not fit falls back to its default. */
export function listParams<const Key extends string>(sortKeys: readonly [Key, ...Key[]]) {
  const orders: string[] = sortKeys.flatMap((key) => [key, `-${key}`]);
  return z.object({
    q: addressText(100),
    state: z.enum(LIST_STATES).catch('all'),
    sort: z
      .string()
      .refine((sort) => orders.includes(sort))
      .catch(sortKeys[0]),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  });
}
export type ListParams = { readonly q: string; readonly state: (typeof LIST_STATES)[number]; readonly sort: string; readonly page: number };

/** True for a list that has no row at all, whatever is asked of it: its empty state teaches, and offers the first one. */
export const isBare = (params: Pick<ListParams, 'q' | 'state' | 'page'>, page: { readonly total: number }): boolean =>
  page.total === 0 && params.q === '' && params.state === 'all' && params.page === 1;

/**
 * The values of a new form with those that the address proposes (`?code=WH1&stockByLocation=true`); unknown and unfit ones are left out.
 * @param choices of the fields that take one of a few words
 */
export function prefilled<Values extends Record<string, unknown>>(
  values: Values,
  search: Search,
  choices: { readonly [Name in keyof Values]?: readonly string[] } = {},
): { readonly values: Values; readonly proposed: readonly string[] } {
  const given: Record<string, unknown> = {};
  for (const [name, initial] of Object.entries(values)) {
    const text = search[name];
    if (typeof text !== 'string' || text.length > 200 || !(choices[name]?.includes(text) ?? true)) continue;
    if (typeof initial === 'boolean') given[name] = text === 'true' || text === '1';
    else if (typeof initial === 'number') given[name] = /^\d{1,9}$/.test(text) ? Number(text) : initial;
    else given[name] = text;
  }
  return { values: { ...values, ...given }, proposed: Object.keys(given) };
}
