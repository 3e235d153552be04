'use client';

import { useTranslations } from 'next-intl';
import { createContext, useContext, useMemo, useState } from 'react';

type Selected = {
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly all: boolean;
  readonly toggleAll: () => void;
  readonly clear: () => void;
};

const Context = createContext<Selected | null>(null);
export const Selection = Context.Provider;

/** Which rows of this page are ticked; rows that are no longer shown do not count. */
export function useSelection(ids: readonly string[]): Selected {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const all = ids.length > 0 && ids.every((id) => ticked.has(id));
    return {
      has: (id) => ticked.has(id),
      toggle: (id) => setTicked((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id])),
      all,
      toggleAll: () => setTicked(new Set(all ? [] : ids)),
      clear: () => setTicked(new Set()),
    };
  }, [ids, ticked]);
}

const boxClass = 'size-5 align-middle accent-accent';

export function SelectLot({ id, code }: { id: string; code: string }) {
  const t = useTranslations('lots');
  const selection = useContext(Context);
  return (
    <input
      type="checkbox"
      className={boxClass}
      aria-label={t('select', { code })}
      checked={selection?.has(id) ?? false}
      onChange={() => selection?.toggle(id)}
    />
  );
}

export function SelectAll() {
  const t = useTranslations('lots');
  const selection = useContext(Context);
  return (
    <input
      type="checkbox"
      className={boxClass}
      aria-label={t('selectAll')}
      checked={selection?.all ?? false}
      onChange={() => selection?.toggleAll()}
    />
  );
}
