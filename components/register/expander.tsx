'use client';

import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';

/** Which rows are unfolded. */
export function useExpanded() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (id: string) => open.has(id),
    toggle: (id: string) => setOpen((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id])),
  };
}

/** The "+" of a row. @rules REG-02 */
export function Expander({ open, label, onToggle }: { open: boolean; label: string; onToggle: () => void }) {
  const Sign = open ? Minus : Plus;
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={onToggle}
      className="-mx-1 grid size-7 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink print:hidden"
    >
      <Sign aria-hidden="true" className="size-4" />
    </button>
  );
}
