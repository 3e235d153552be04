'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';
import { searchOf } from '@/lib/kernel/list-kit';
import type { StatusBefore } from '@/lib/lots/change-lot-status';

/** Every lot of a filter as it was counted. */
export type Counted = {
  readonly search: string;
  readonly count: number;
  /** Of them on hold. */
  readonly held: number;
  /** The last lot of the filter when it was counted. */
  readonly last: string;
};

/** A lot that stayed as it was. */
export type Refused = { readonly lotId: string; readonly code: string; readonly why: 'VOID' };
/** What a step did: lots met, things changed, lots left out, and where the next one begins. */
export type StepDone = {
  readonly met: number;
  readonly changed: number;
  readonly refused?: readonly Refused[];
  /** What the changed lots had, where a change can be taken back by it. */
  readonly before?: readonly StatusBefore[];
  readonly next: string | null;
};
/** What a step is sent with: the same command again where no answer came. */
export type StepPlace = {
  readonly search: Readonly<Record<string, string | string[]>>;
  readonly after: string | null;
  readonly last: string;
  readonly commandId: string;
};
type Way = {
  readonly done: number;
  readonly changed: number;
  readonly refused: readonly Refused[];
  readonly before: readonly StatusBefore[];
  readonly place: StepPlace;
};

const PATIENCE_MS = 1_000;

/** True once something has been going on for a second: what is quicker needs no progress. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}

type Steps = Pick<Counted, 'search' | 'last'> & {
  /** What is said when the connection is gone. */
  readonly lost: string;
  readonly onDone: (way: Pick<Way, 'changed' | 'refused' | 'before'>) => void;
};

/** Sends step after step and tells how far it has come; a stopped change goes on where it stopped. */
export function useFilterSteps({ search, last, lost, onDone }: Steps) {
  const errorText = useErrorText();
  const router = useRouter();
  const [way, setWay] = useState<Way>(() => ({
    done: 0,
    changed: 0,
    refused: [],
    before: [],
    place: { search: searchOf(search), after: null, last, commandId: crypto.randomUUID() },
  }));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const running = useRef(false);
  const slow = useSlow(busy);
  const go = async (send: (place: StepPlace) => Promise<ActionResult<StepDone>>) => {
    for (let at = way; ; ) {
      const result = await send(at.place).catch(() => null);
      if (!result) return setFault(lost);
      if (!result.ok) return setFault(errorText(result.code, result.params));
      const { met, changed, refused = [], before = [], next } = result.data;
      const place = { ...at.place, after: next, commandId: crypto.randomUUID() };
      at = {
        done: at.done + met,
        changed: at.changed + changed,
        refused: [...at.refused, ...refused],
        before: [...at.before, ...before],
        place,
      };
      if (next === null) return onDone(at);
      setWay(at);
    }
  };
  const run = async (send: (place: StepPlace) => Promise<ActionResult<StepDone>>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFault(null);
    await go(send);
    running.current = false;
    setBusy(false);
    router.refresh();
  };
  return { done: way.done, started: way.done > 0, busy, slow, fault, run };
}
