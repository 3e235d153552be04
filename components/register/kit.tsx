'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ListKit, ListLayout, ShippedView } from '@/lib/kernel/list-kit';
import type { ActionResult } from '@/lib/kernel/result';
import type { ColumnInfo } from './layout';

/** What the browser tells the server about a person's way with a list. */
export type KitActions = {
  /** Takes `{ list, view, layout }`. */
  readonly keepLayout: (raw: unknown) => Promise<ActionResult<unknown>>;
  /** Takes a `SaveListViewInput`. */
  readonly saveView: (raw: unknown) => Promise<ActionResult<{ id: string; version: number }>>;
  /** Takes `{ id, version }`. */
  readonly removeView: (raw: unknown) => Promise<ActionResult<unknown>>;
};
type Kit = ListKit & {
  readonly shipped: readonly ShippedView[];
  readonly actions: KitActions;
  /** Shows the layout at once and keeps it on the server; null goes back to what the list has by itself. */
  readonly setLayout: (layout: ListLayout | null) => void;
};

const KitContext = createContext<Kit | null>(null);
/** The orders that a list may have, and the one in its address. */
export type Order = { readonly choices: readonly { readonly key: string; readonly label: string }[]; readonly current?: string };
type Told = { readonly columns: readonly ColumnInfo[]; readonly order: Order };
const NOTHING: Told = { columns: [], order: { choices: [] } };
const ColumnsContext = createContext<Told & { readonly tell: (told: Told) => void }>({ ...NOTHING, tell: () => undefined });

type KitProviderProps = {
  readonly kit: ListKit;
  readonly shipped: readonly ShippedView[];
  readonly actions: KitActions;
  readonly onFault: (result: ActionResult<unknown>) => void;
  readonly children: ReactNode;
};

/** Gives a register its views, its remembered columns and its exports. */
export function KitProvider({ kit, shipped, actions, onFault, children }: KitProviderProps) {
  // The columns as chosen here and now; choosing a view brings those of the view.
  const [chosen, setChosen] = useState({ saved: kit.saved, layout: kit.layout });
  const [told, tell] = useState(NOTHING);
  const layout = chosen.saved === kit.saved ? chosen.layout : kit.layout;
  const value = useMemo<Kit>(
    () => ({
      ...kit,
      layout,
      shipped,
      actions,
      setLayout: (next) => {
        setChosen({ saved: kit.saved, layout: next });
        void actions
          .keepLayout({ list: kit.list, view: kit.saved + kit.variant, layout: next })
          .then((result) => (result.ok ? undefined : onFault(result)));
      },
    }),
    [kit, layout, shipped, actions, onFault],
  );
  const known = useMemo(() => ({ ...told, tell }), [told]);
  return (
    <KitContext value={value}>
      <ColumnsContext value={known}>{children}</ColumnsContext>
    </KitContext>
  );
}

/** The kit around this register, or null for a list without one. */
export const useKit = (): Kit | null => useContext(KitContext);
/** The columns that the table inside has told of; the toolbar stands before the table. */
export const useColumnInfos = () => useContext(ColumnsContext);
