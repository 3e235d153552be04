'use client';

import { useEffect, useRef } from 'react';
import type { QueueEntry, QueueState } from '@/lib/scan-screens/queue.types';
import type { Bench } from './use-work';

/** Says it when a record of the queue is posted or refused while the screen is open. */
export function useNews(entries: readonly QueueEntry[], { tell }: Pick<Bench, 'tell'>): void {
  const known = useRef<ReadonlyMap<string, QueueState>>(new Map());
  useEffect(() => {
    const before = known.current;
    known.current = new Map(entries.map(({ id, state }) => [id, state]));
    for (const { id, state, posted, refusal } of entries) {
      const was = before.get(id);
      if (was === undefined || was === state || was === 'posted' || was === 'refused') continue;
      const number = posted && 'number' in posted ? String(posted.number) : 'none';
      if (state === 'posted') tell({ kind: 'good', text: 'posted', names: { number } });
      if (state === 'refused' && refusal) {
        const [first] = refusal.fields;
        tell({ kind: 'bad', text: 'refused', names: {} }, first ?? refusal);
      }
    }
  }, [entries, tell]);
}
