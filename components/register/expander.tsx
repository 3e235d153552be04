'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
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
export function Expander({ open, code, onToggle }: { open: boolean; code: string; onToggle: () => void }) {
  const t = useTranslations('register');
  const Sign = open ? Minus : Plus;
  const label = open ? t('fold', { code }) : t('unfold', { code });
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
