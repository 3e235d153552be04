import { z } from 'zod';

/** How one column of a list is shown. */
const columnLayout = z.strictObject({
  id: z.string().min(1).max(60),
  hidden: z.boolean(),
  pinned: z.boolean(),
  /** Pixels; null lets the content decide. */
  width: z.int().min(60).max(800).nullable(),
});
export type ColumnLayout = z.output<typeof columnLayout>;

/** The look of a list: its columns in their order, and the height of its rows (null: as the person has it everywhere). */
export const listLayoutSchema = z.strictObject({
  density: z.enum(['comfortable', 'compact']).nullable(),
  columns: z.array(columnLayout).max(60),
});
export type ListLayout = z.output<typeof listLayoutSchema>;

/** Name of a list in addresses and tables: `lots`, `records`. */
export const listName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A saved view: filters and order as the address says them, and columns. */
export type ListView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** `status=QUA&sort=-expiry`, without question mark. */
  readonly search: string;
  readonly layout: ListLayout | null;
  readonly shared: boolean;
  readonly mine: boolean;
  readonly owner: string;
};

/** A view that comes with the product: everybody has it and nobody changes it. */
export type ShippedView = { readonly key: string; readonly label: string; readonly search: string };

/** What the server knows of a person's way with one list. */
export type ListKit = {
  readonly list: string;
  readonly views: readonly ListView[];
  readonly layout: ListLayout | null;
  /** Id of the saved view or key of the shipped one that the address names, else an empty text. */
  readonly saved: string;
  /** Tells apart two tables of one list, which have columns of their own; empty for the usual one. */
  readonly variant: string;
  /** Name of its export. */
  readonly exports: string;
  readonly mayShare: boolean;
  readonly mayExport: boolean;
  /** For the head of a printed list. */
  readonly company: string;
};

/** Parameters of an address that say where one is in a list or how it is looked at, not which rows it has. */
export const NOT_A_FILTER = ['page', 'after', 'open', 'saved', 'size'] as const;

/** The filters and the order in an address, in one spelling: what a view keeps and an export repeats. */
export function filtersOf(search: URLSearchParams | string): string {
  const params = new URLSearchParams(search);
  for (const name of NOT_A_FILTER) params.delete(name);
  const pairs = [...params].filter(([, value]) => value !== '');
  pairs.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return new URLSearchParams(pairs).toString();
}

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
