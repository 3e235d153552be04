'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { FormItem } from '@/lib/record-form/record-form.types';
import type { OriginPlace, TransformSetting } from '@/lib/transformations/transform-form.types';

type LotName = { readonly id: string; readonly code: string };
type World = {
  readonly setting: TransformSetting;
  readonly places: ReadonlyMap<string, OriginPlace>;
  readonly items: ReadonlyMap<string, FormItem>;
  /** Codes that the proposed results would get, by the key of the result. */
  readonly proposals: ReadonlyMap<string, string>;
  /** Codes of lots that were chosen as results. */
  readonly lots: ReadonlyMap<string, LotName>;
  readonly mayConfigure: boolean;
  readonly learn: (more: { places?: readonly OriginPlace[]; items?: readonly FormItem[]; lots?: readonly LotName[] }) => void;
  readonly propose: (codes: ReadonlyMap<string, string>) => void;
};

const Context = createContext<World | null>(null);

/** What the page knows beside what was typed. */
export function useTransformWorld(): World {
  const world = useContext(Context);
  if (!world) throw new Error('the form of a lot from lot stands outside its world');
  return world;
}

const joined = <T extends { readonly id: string }>(old: ReadonlyMap<string, T>, more: readonly T[] = []): ReadonlyMap<string, T> =>
  more.length === 0 ? old : new Map([...old, ...more.map((row) => [row.id, row] as const)]);

type Props = {
  readonly setting: TransformSetting;
  readonly places: readonly OriginPlace[];
  readonly items: readonly FormItem[];
  readonly mayConfigure: boolean;
  readonly children: ReactNode;
};

export function TransformWorld({ setting, places, items, mayConfigure, children }: Props) {
  const [known, setKnown] = useState(() => ({
    places: joined<OriginPlace>(new Map(), places),
    items: joined<FormItem>(new Map(), items),
    lots: joined<LotName>(new Map()),
  }));
  const [proposals, propose] = useState<ReadonlyMap<string, string>>(new Map());
  const world = useMemo<World>(
    () => ({
      setting,
      ...known,
      proposals,
      mayConfigure,
      propose,
      learn: (more) =>
        setKnown((old) => ({
          places: joined(old.places, more.places),
          items: joined(old.items, more.items),
          lots: joined(old.lots, more.lots),
        })),
    }),
    [setting, known, proposals, mayConfigure],
  );
  return <Context value={world}>{children}</Context>;
}
