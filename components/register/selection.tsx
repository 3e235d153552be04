'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useFormats } from '@/lib/i18n/use-words';
import { Button } from '../ui/button';

export type Selection = {
  readonly has: (id: string) => boolean;
  /** With `range`, everything between the row ticked last and this one gets the same state. */
  readonly toggle: (id: string, range?: boolean) => void;
  /** Every row of this page is ticked. */
  readonly all: boolean;
  readonly some: boolean;
  readonly toggleAll: () => void;
  readonly clear: () => void;
  /** Ticked rows of this page. */
  readonly ids: readonly string[];
};

/** Which rows of this page are ticked; rows that are no longer shown do not count. */
export function useSelection(ids: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  return useMemo(() => {
    const shown = ids.filter((id) => ticked.has(id));
    const all = ids.length > 0 && shown.length === ids.length;
    const toggle = (id: string, range = false) => {
      const [from, to] = [ids.indexOf(last.current ?? ''), ids.indexOf(id)];
      const many = range && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
      const on = !ticked.has(id);
      last.current = id;
      setTicked(new Set(on ? [...shown, ...many] : shown.filter((each) => !many.includes(each))));
    };
    return {
      has: (id) => ticked.has(id),
      toggle,
      all,
      some: shown.length > 0,
      toggleAll: () => setTicked(new Set(all ? [] : ids)),
      clear: () => setTicked(new Set()),
      ids: shown,
    };
  }, [ids, ticked]);
}

/** The box of a row or, without `id`, of the whole page. */
export function SelectBox({ selection, id, label }: { selection: Selection; id?: string; label: string }) {
  return (
    <input
      type="checkbox"
      data-select
      className="size-5 align-middle accent-accent print:hidden"
      aria-label={label}
      ref={(box) => {
        if (box && id === undefined) box.indeterminate = selection.some && !selection.all;
      }}
      checked={id === undefined ? selection.all : selection.has(id)}
      // The click knows about Shift; the change that follows does not.
      onClick={(event) => (id === undefined ? selection.toggleAll() : selection.toggle(id, event.shiftKey))}
      onChange={() => undefined}
    />
  );
}

/** Every row of the filter, beyond this page: how many there are, and whether they are all meant. */
export type Everything = { readonly count: number | null; readonly on: boolean; readonly ask: () => void; readonly clear: () => void };

type BulkBarProps = {
  readonly selection: Selection;
  /** Left out where the page has every row. */
  readonly everything?: Everything;
  /** The actions. */
  readonly children: ReactNode;
};

/** What may be done with the ticked rows, and how many they are. Nothing ticked: nothing shown. */
export function BulkBar({ selection, everything, children }: BulkBarProps) {
  const t = useTranslations('register');
  const { quantity } = useFormats();
  if (!selection.some && !everything?.on) return null;
  const count = everything?.on ? (everything.count ?? 0) : selection.ids.length;
  return (
    <div className="sticky bottom-16 z-10 mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-accent-soft px-4 py-2 text-table md:static print:hidden">
      <span role="status" className="font-medium">
        {t('selected', { count, shown: quantity(String(count)) })}
      </span>
      {everything && selection.all && !everything.on ? (
        <Button size="small" kind="quiet" onClick={everything.ask}>
          {t('selectEverything')}
        </Button>
      ) : null}
      {children}
      <Button
        size="small"
        kind="quiet"
        onClick={() => {
          selection.clear();
          everything?.clear();
        }}
      >
        {t('unselect')}
      </Button>
    </div>
  );
}
