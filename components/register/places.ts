'use client';

import type { RowData } from '@tanstack/react-table';
import { type CSSProperties, useMemo, useState } from 'react';
import { useKit } from './kit';
import { arrange, changed, type ColumnInfo, leftEdges, onCard, PINNED_WIDTH } from './layout';
import type { RegisterColumns } from './register-table';

/** Where a column stands: its width, and its left edge while it stays in sight. */
export type Placed = {
  readonly style?: CSSProperties;
  readonly className?: string;
  readonly onResize?: (width: number, done: boolean) => void;
};

const LEADING = 'sticky z-[1] print:hidden';
const SELECT_WIDTH = 44;
const DETAILS_WIDTH = 44;
const FIRST_WIDTH = 200;

const wide = (width: number): CSSProperties => ({ width, minWidth: width, maxWidth: width });
const idOf = (column: { id?: string; accessorKey?: unknown }): string => column.id ?? String(column.accessorKey ?? '');

/** The columns as the person arranged them, with the place of each; a column without a name keeps its place behind the others. */
export function usePlaces<Row extends RowData>(
  columns: RegisterColumns<Row>,
  infos: readonly ColumnInfo[],
  leads: { readonly selection: boolean; readonly details: boolean },
) {
  const kit = useKit();
  const [drag, setDrag] = useState<{ id: string; width: number } | null>(null);
  return useMemo(() => {
    const layout = kit?.layout ?? null;
    const kept = arrange(infos, layout);
    const order = drag ? changed(kept, drag.id, { width: drag.width }) : kept;
    const shown = order.filter(({ hidden }) => !hidden);
    const named = new Set(infos.map(({ id }) => id));
    const arranged = order.flatMap(({ id }) => columns.filter((column) => idOf(column) === id));
    const gone = new Set(order.filter(({ hidden }) => hidden).map(({ id }) => id));
    const cards = new Map(order.map((column) => [column.id, onCard(column, infos)]));
    const start = (leads.selection ? SELECT_WIDTH : 0) + (leads.details ? DETAILS_WIDTH : 0);
    const pinned = shown.some((column) => column.pinned);
    const edges = leftEdges(shown, start + FIRST_WIDTH);
    const sticky = (left: number, width: number | null): Placed => ({
      className: 'sticky z-[1] print:static',
      style: { left, ...(width === null ? {} : wide(width)) },
    });
    const onResize = (id: string) => (width: number, done: boolean) => {
      const next = Math.round(Math.min(800, Math.max(60, width)));
      setDrag(done ? null : { id, width: next });
      if (done) kit?.setLayout({ density: layout?.density ?? null, columns: changed(kept, id, { width: next }) });
    };
    const places = new Map<string, Placed>(
      shown.map((column): [string, Placed] => {
        const resize = kit ? onResize(column.id) : undefined;
        const left = edges.get(column.id);
        if (left !== undefined) return [column.id, { ...sticky(left, column.width ?? PINNED_WIDTH), onResize: resize }];
        return [column.id, { style: column.width === null ? undefined : wide(column.width), onResize: resize }];
      }),
    );
    const nothing: Placed = {};
    return {
      columns: [...arranged, ...columns.filter((column) => !named.has(idOf(column)))],
      /** In the table. */
      shows: (id: string): boolean => !gone.has(id),
      /** On the cards of a phone. */
      onCard: (id: string, fact: boolean): boolean => cards.get(id) ?? fact,
      of: (id: string): Placed => places.get(id) ?? nothing,
      // Columns of buttons alone: on paper they would be empty.
      select: { ...sticky(0, SELECT_WIDTH), className: LEADING },
      details: { ...sticky(leads.selection ? SELECT_WIDTH : 0, DETAILS_WIDTH), className: LEADING },
      first: { ...sticky(start, pinned ? FIRST_WIDTH : null), className: 'sticky z-[1] border-r print:static' },
    };
  }, [columns, infos, kit, drag, leads.selection, leads.details]);
}
