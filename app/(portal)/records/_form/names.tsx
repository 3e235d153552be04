'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { FormNames, RecordSetting } from '@/lib/record-form/record-form.types';
import type { KnownNames } from '@/lib/record-form/record-form.rules';
import { lotKeyOf } from '@/lib/records/record-line.rules';

export type RecordMode =
  | { readonly kind: 'new' }
  | { readonly kind: 'correct'; readonly recordId: string; readonly offsetRecordId: string | null; readonly version: number };

type World = {
  readonly setting: RecordSetting;
  readonly names: KnownNames;
  readonly mode: RecordMode;
  /** What was chosen or looked up joins what is known. */
  readonly learn: (more: Partial<FormNames>) => void;
};

const Context = createContext<World | null>(null);

/** What the form knows beside what was typed: the company's small tables, and the names behind every id. */
export function useWorld(): World {
  const world = useContext(Context);
  if (!world) throw new Error('the form of a record stands outside its world');
  return world;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

function joined<T extends { readonly id: string }>(old: readonly T[], more: readonly T[] = []): readonly T[] {
  return more.length === 0 ? old : [...new Map([...old, ...more].map((row) => [row.id, row])).values()];
}

type WorldProps = { readonly setting: RecordSetting; readonly known: FormNames; readonly mode: RecordMode; readonly children: ReactNode };

export function WorldProvider({ setting, known: initial, mode, children }: WorldProps) {
  const [known, setKnown] = useState(initial);
  const world = useMemo<World>(
    () => ({
      setting,
      mode,
      names: {
        items: byId(known.items),
        lots: byId(known.lots),
        lotsByKey: new Map(known.lots.map((lot) => [lotKeyOf(lot.itemId, lot.variantId, lot.code), lot])),
        locations: byId(known.locations),
        partners: byId(known.partners),
      },
      learn: (more) =>
        setKnown((old) => ({
          items: joined(old.items, more.items),
          lots: joined(old.lots, more.lots),
          locations: joined(old.locations, more.locations),
          partners: joined(old.partners, more.partners),
        })),
    }),
    [setting, known, mode],
  );
  return <Context value={world}>{children}</Context>;
}
