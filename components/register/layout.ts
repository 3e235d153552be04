import type { ColumnLayout, ListLayout } from '@/lib/kernel/list-kit';

/** A column as the column chooser sees it. */
export type ColumnInfo = {
  readonly id: string;
  readonly label: string;
  readonly hiddenAtFirst: boolean;
  /** One of the facts that the cards of a phone begin with. */
  readonly fact: boolean;
  /** Key of the order in the address. */
  readonly sort?: string;
};

/** How wide a pinned column is while nobody said otherwise: what stands left of others must know its width. */
export const PINNED_WIDTH = 160;

/**
 * Every column of the list with how it is shown: in the remembered order, those that came with an update where the list puts them.
 * Pinned ones stand in front.
 */
export function arrange(columns: readonly ColumnInfo[], layout: ListLayout | null): ColumnLayout[] {
  const byDefault = ({ id, hiddenAtFirst }: ColumnInfo): ColumnLayout => ({ id, hidden: hiddenAtFirst, pinned: false, width: null });
  const known = new Set(columns.map(({ id }) => id));
  const kept = (layout?.columns ?? []).filter(({ id }) => known.has(id));
  const order: ColumnLayout[] = [...kept];
  columns.forEach((column, at) => {
    if (kept.some(({ id }) => id === column.id)) return;
    const before = columns[at - 1];
    const place = before ? order.findIndex(({ id }) => id === before.id) + 1 : 0;
    order.splice(place, 0, byDefault(column));
  });
  return [...order.filter(({ pinned }) => pinned), ...order.filter(({ pinned }) => !pinned)];
}

/** The same columns with one of them a place further up (-1) or down (1). Pinned columns stay among themselves. */
export function moved(columns: readonly ColumnLayout[], id: string, by: -1 | 1): ColumnLayout[] {
  const at = columns.findIndex((column) => column.id === id);
  const [one, other] = [columns[at], columns[at + by]];
  if (!one || !other || one.pinned !== other.pinned) return [...columns];
  const order = [...columns];
  order[at] = other;
  order[at + by] = one;
  return order;
}

/** The same columns with something of one of them changed. */
export const changed = (columns: readonly ColumnLayout[], id: string, change: Partial<ColumnLayout>): ColumnLayout[] =>
  columns.map((column) => (column.id === id ? { ...column, ...change } : column));

/** Whether the cards of a phone show the column. */
export const onCard = (column: ColumnLayout, infos: readonly ColumnInfo[]): boolean =>
  column.card ?? infos.find(({ id }) => id === column.id)?.fact ?? false;

/** Left edges of the pinned columns, in pixels, after what stands before them. */
export function leftEdges(columns: readonly ColumnLayout[], start: number): ReadonlyMap<string, number> {
  const edges = new Map<string, number>();
  let left = start;
  for (const { id, pinned, hidden, width } of columns) {
    if (!pinned || hidden) continue;
    edges.set(id, left);
    left += width ?? PINNED_WIDTH;
  }
  return edges;
}
