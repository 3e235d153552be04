import type { Day } from '../kernel/day';
import type { Quantity } from '../kernel/quantity';

/** What the search finds in the data, in the order in which the groups are shown. */
export const HIT_KINDS = [
  'lot',
  'supplierLot',
  'lotTag',
  'serial',
  'record',
  'item',
  'partner',
  'warehouse',
  'codeType',
  'template',
  'draft',
] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** One thing found. `rank`: 0 is what was typed, 1 begins with it, 2 holds it somewhere. */
export type Hit = {
  readonly kind: HitKind;
  readonly id: string;
  /** What people know it by. */
  readonly code: string;
  readonly title: string | null;
  readonly detail: string | null;
  readonly day: Day | null;
  readonly quantity: Quantity | null;
  readonly uom: string | null;
  /** Out of use: used up, archived or voided. */
  readonly off: boolean;
  readonly rank: number;
};

/** What the search answers: hits of the data, and the day that the text spells, if it spells one. */
export type Found = { readonly hits: readonly Hit[]; readonly day: Day | null };

export type HitGroup = { readonly kind: HitKind; readonly hits: readonly Hit[] };

const CARDS: Readonly<Record<HitKind, (id: string) => string>> = {
  lot: (id) => `/lots/${id}`,
  supplierLot: (id) => `/lots/${id}`,
  lotTag: (id) => `/lots/${id}`,
  serial: (id) => `/serials/${id}`,
  record: (id) => `/records/${id}`,
  item: (id) => `/setup/items/${id}`,
  partner: (id) => `/setup/partners/${id}`,
  warehouse: (id) => `/setup/warehouses/${id}`,
  codeType: (id) => `/setup/code-types/${id}`,
  template: (id) => `/setup/templates/${id}`,
  draft: (id) => `/records/new?draft=${id}`,
};

/** The page of a hit. */
export const hitHref = ({ kind, id }: Pick<Hit, 'kind' | 'id'>): string => CARDS[kind](id);

/** The list that holds all hits of a kind, searched for the same text; null where no list has a search for it. */
export function listHref(kind: HitKind, q: string): string | null {
  const text = encodeURIComponent(q);
  switch (kind) {
    case 'lot':
    case 'supplierLot':
      return `/lots?view=all&q=${text}`;
    case 'lotTag':
      return null;
    case 'serial':
      return `/serials?view=all&q=${text}`;
    case 'record':
      return `/records?q=${text}`;
    case 'item':
      return `/setup/items?q=${text}`;
    case 'partner':
      return `/setup/partners?q=${text}`;
    case 'warehouse':
      return `/setup/warehouses?q=${text}`;
    case 'codeType':
      return `/setup/code-types?q=${text}`;
    case 'template':
      return `/setup/templates?q=${text}`;
    case 'draft':
      return '/records?view=drafts';
  }
}

/** Hits by kind; the group with the best hit comes first, else the order of the kinds. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = HIT_KINDS.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) })).filter(
    (group) => group.hits.length > 0,
  );
  const best = (group: HitGroup) => Math.min(...group.hits.map(({ rank }) => rank));
  return groups.sort((a, b) => best(a) - best(b));
}
