'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { BomItem } from '@/lib/boms/bom-items.query';

type Known = { readonly of: (id: string | null | undefined) => BomItem | null; readonly learn: (item: BomItem) => void };

const KnownItems = createContext<Known>({ of: () => null, learn: () => undefined });

/** The items that the form has met: their units and variants are offered beside them. */
export function BomItems({ items, children }: { items: readonly BomItem[]; children: ReactNode }) {
  const [known, setKnown] = useState<ReadonlyMap<string, BomItem>>(() => new Map(items.map((item) => [item.id, item])));
  const learn = useCallback((item: BomItem) => setKnown((old) => new Map(old).set(item.id, item)), []);
  const value = useMemo<Known>(() => ({ of: (id) => (id ? (known.get(id) ?? null) : null), learn }), [known, learn]);
  return <KnownItems value={value}>{children}</KnownItems>;
}

/** Looks an item up among those that the form has met. */
export const useBomItems = (): Known => useContext(KnownItems);
