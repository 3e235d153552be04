'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Held, QueueEntry, QueueOwner } from '@/lib/scan-screens/queue.types';
import { drain } from './sender';
import { entriesOf, onQueueChange } from './store';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

export type Queue = { readonly entries: readonly QueueEntry[]; readonly held: Held; readonly kick: () => void };

/** The queue of a person in a company: what is in it, what holds it up; it is sent by itself whenever that can be. */
export function useQueue({ userId, companyId }: QueueOwner): Queue {
  const [entries, setEntries] = useState<readonly QueueEntry[]>([]);
  const [held, setHeld] = useState<Held>(null);
  const kick = useRef<() => void>(() => {});
  useEffect(() => {
    const owner = { userId, companyId };
    let gone = false;
    let pause = FIRST_PAUSE_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;
    const read = () => void entriesOf(owner).then((all) => !gone && setEntries(all.toSorted((a, b) => b.seq - a.seq)));
    const run = async () => {
      if (running) {
        again = true;
        return;
      }
      clearTimeout(timer);
      running = true;
      const why = await drain(owner).catch((): Held => 'busy');
      running = false;
      if (gone) return;
      setHeld(why);
      if (again) {
        again = false;
        void run();
      } else if (why !== null) {
        timer = setTimeout(run, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      } else pause = FIRST_PAUSE_MS;
    };
    const now = () => {
      pause = FIRST_PAUSE_MS;
      void run();
    };
    const seen = () => document.visibilityState === 'visible' && now();
    kick.current = now;
    const stop = onQueueChange(read);
    read();
    now();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', seen);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [userId, companyId]);
  return { entries, held, kick: useCallback(() => kick.current(), []) };
}
