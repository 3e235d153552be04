'use client';

import { useTranslations } from 'next-intl';
import { type Status, StatusChip } from '@/components/ui/status-chip';
import type { SerialState } from '@/lib/serials/serial.types';

const STATES: Readonly<Record<SerialState, Status>> = { IN_STOCK: 'active', OUT: 'archived', NOT_LOADED: 'draft' };

/** Where a piece stands: in stock, left, or not loaded yet. */
export function SerialStateMark({ state }: { readonly state: SerialState }) {
  const t = useTranslations('serials.states');
  return <StatusChip status={STATES[state]} word={t(state)} />;
}

type Flags = { readonly cancelled: boolean; readonly forcedClosed: boolean; readonly reserved: boolean };
const LOOKS = { cancelled: 'blocked', forcedClosed: 'closed', reserved: 'reserved' } as const satisfies Record<keyof Flags, Status>;
const NAMES = ['cancelled', 'forcedClosed', 'reserved'] as const;

/** The flags that are set, or a dash. */
export function SerialFlags({ flags, dash = true }: { readonly flags: Flags; readonly dash?: boolean }) {
  const t = useTranslations('serials.flagNames');
  const set = NAMES.filter((name) => flags[name]);
  if (set.length === 0) return dash ? <span className="text-muted">–</span> : null;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {set.map((name) => (
        <StatusChip key={name} status={LOOKS[name]} word={t(name)} />
      ))}
    </span>
  );
}
