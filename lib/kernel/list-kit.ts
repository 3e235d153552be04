import type { Search } from './list-params';

/** How one column of a list is shown. */
export type ColumnLayout = {
  readonly id: string;
  readonly hidden: boolean;
  readonly pinned: boolean;
  /** Pixels; null lets the content decide. */
  readonly width: number | null;
  /** Shown on the cards of a phone; left out: as the list has it. */
  readonly card?: boolean;
};

/** The look of a list: its columns in their order, and the height of its rows (null: as the person has it everywhere). */
export type ListLayout = { readonly density: 'comfortable' | 'compact' | null; readonly columns: readonly ColumnLayout[] };

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
  /** Left out by lists whose search takes plain words alone. */
  readonly search?: SearchWords;
};

/** Parameters of an address that say where one is in a list or how it is looked at, not which rows it has. */
export const NOT_A_FILTER = ['page', 'after', 'open', 'saved', 'size', 'text', 'paper'] as const;

/** What the search field of a list knows beside plain words. */
export type SearchWords = {
  /** What may stand before a colon, in the language of the page. */
  readonly words: readonly string[];
  /** The parameters that they set. */
  readonly params: readonly string[];
  /** The filters in use as text, where the address asks for it (`text=1`). */
  readonly text: string | null;
};

/** The parameters of an address; one that stands there several times is a list. */
export function searchOf(text: string): Record<string, string | string[]> {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The other way round: what a page was asked, one parameter as often as it has values. */
export const paramsOf = (search: Search): URLSearchParams =>
  new URLSearchParams(Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])));

/** The filters and the order in an address, in one spelling: what a view keeps and an export repeats. */
export function filtersOf(search: URLSearchParams | string): string {
  const params = new URLSearchParams(search);
  for (const name of NOT_A_FILTER) params.delete(name);
  const pairs = [...params].filter(([, value]) => value !== '');
  pairs.sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return new URLSearchParams(pairs).toString();
}
