import type { KeyboardEvent } from 'react';

type Keys = {
  /** Shows the row beside the list. */
  readonly open?: (id: string) => void;
  /** Unticks every row. */
  readonly clear?: () => void;
};

/** j and k move between the rows, x ticks, o opens beside the list; Enter is the link's own, Escape unticks. Only while the focus is in the table. */
export function onKey(event: KeyboardEvent<HTMLElement>, { open, clear }: Keys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]),select,textarea')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const here = rows[at];
  if (event.key === 'j' || event.key === 'k') {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
    (next?.querySelector<HTMLElement>('th a') ?? next?.querySelector<HTMLElement>('a,button,input') ?? next)?.focus();
  } else if (event.key === 'x') here?.querySelector<HTMLElement>('[data-select]')?.click();
  else if (event.key === 'o' && open && here?.dataset.row) open(here.dataset.row);
  else if (event.key === 'Escape') clear?.();
}
