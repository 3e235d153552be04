'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { dayIn } from '@/lib/kernel/day';
import type { ErrorCode } from '@/lib/kernel/error-codes';
import type { ErrorParams } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/id';
import type { QueueOwner } from '@/lib/scan-screens/queue.types';
import { emptyWork, settled } from '@/lib/scan-screens/steps.rules';
import { finish, takeScan } from '@/lib/scan-screens/take-scan.rules';
import { afterPosting, toRecords } from '@/lib/scan-screens/to-records.rules';
import type { Said, SaidKey, Taken, Work } from '@/lib/scan-screens/work.types';
import { look } from './look';
import type { ScreenProps } from './screen.types';
import { signal } from './signals';
import { enqueue, loadWork, saveWork } from './store';

/** What was said last; a number makes the same words news again. */
export type Spoken = {
  readonly kind: Said['kind'];
  readonly text: SaidKey | 'queued' | 'agrees' | 'notKept' | 'posted' | 'refused';
  readonly names: Said['names'];
  readonly problem: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
  readonly n: number;
};

export type Bench = {
  readonly work: Work;
  readonly spoken: Spoken | null;
  readonly scan: (text: string) => void;
  /** Changes what stands on the screen by hand; it is kept like a scan. */
  readonly change: (how: (work: Work) => Work | Taken) => void;
  readonly post: () => void;
  /** The day of the company, whatever the clock of the phone says. */
  readonly today: () => string;
  /** Says what happened elsewhere, as the answer to a scan is said. */
  readonly tell: (said: Omit<Spoken, 'n' | 'problem'>, problem?: Spoken['problem']) => void;
};

/** What stands on a screen: read from this phone, changed by scans one after the other, kept before it is said to be taken. */
export function useWork({ setting, owner, timeZone, serverNow }: ScreenProps, mine: boolean, kick: () => void): Bench | null {
  const [work, setWork] = useState<Work | null>(null);
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const now = useRef<Work>(emptyWork(setting.screen));
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const ahead = useRef<number | null>(null);
  const { screen } = setting;
  const { userId, companyId } = owner;

  useEffect(() => {
    ahead.current ??= Date.now() - serverNow;
  }, [serverNow]);

  useEffect(() => {
    if (!mine) return;
    let gone = false;
    void loadWork({ userId, companyId }, screen)
      .catch(() => undefined)
      .then((kept) => {
        if (gone) return;
        now.current = settled(kept ?? emptyWork(screen), setting);
        setWork(now.current);
      });
    return () => {
      gone = true;
    };
  }, [mine, userId, companyId, screen, setting]);

  const bench = useMemo((): Omit<Bench, 'work' | 'spoken'> => {
    const me: QueueOwner = { userId, companyId };
    const today = () => dayIn(timeZone, new Date(Date.now() - (ahead.current ?? 0)));
    const say = (said: Omit<Spoken, 'n' | 'problem'>, problem: Spoken['problem'] = null) => {
      signal(said.kind);
      setSpoken((before) => ({ ...said, problem, n: (before?.n ?? 0) + 1 }));
    };
    const keep = async (next: Work): Promise<boolean> => {
      now.current = next;
      setWork(next);
      try {
        await saveWork(me, next);
        return true;
      } catch {
        say({ kind: 'bad', text: 'notKept', names: {} });
        return false;
      }
    };
    const inOrder = (task: () => Promise<unknown>) => {
      chain.current = chain.current.then(task, task);
    };
    const one = async (text: string) => {
      const { waiting, current, warehouseId } = now.current;
      const alone = { today: today(), scanner: setting.scanner, places: setting.places };
      const asked = { warehouseId, itemId: current?.item?.id ?? null };
      const single = await look({ codes: [text], ...asked }, alone);
      const both = waiting && !single.item ? await look({ codes: [...waiting, text], ...asked }, alone) : null;
      const isWhole = both !== null && both.problem === null && (both.item !== null || (!both.checked && both.goods));
      const seen = isWhole ? both : single;
      const taken = takeScan(now.current, seen, setting, newId());
      if (await keep(taken.work)) say(taken.said, taken.said.text === 'problem' ? seen.problem : null);
    };
    const post = async () => {
      const done = now.current.current ? finish(now.current, setting) : null;
      const before = done?.work ?? now.current;
      if (done && (before.current || done.said.kind === 'bad')) {
        if (await keep(before)) say(done.said);
        return;
      }
      const parts = toRecords(before, me, today(), newId);
      const left = afterPosting(before);
      if (before.lines.length === 0) return;
      // A second tap finds nothing left to post.
      now.current = left;
      setWork(left);
      const at = Date.now() - (ahead.current ?? 0);
      const entries = parts.map((part) => ({ id: part.record.commandId, ...part, at }));
      try {
        await enqueue(me, entries, left);
        say({ kind: 'good', text: parts.length > 0 ? 'queued' : 'agrees', names: {} });
        kick();
      } catch {
        now.current = before;
        setWork(before);
        say({ kind: 'bad', text: 'notKept', names: {} });
      }
    };
    return {
      scan: (text) => text.trim() !== '' && inOrder(() => one(text.trim())),
      change: (how) => {
        // At once, so that fields take what is typed into them; kept in its turn.
        const made = how(now.current);
        const isTaken = 'said' in made;
        now.current = isTaken ? made.work : made;
        setWork(now.current);
        inOrder(async () => {
          if ((await keep(now.current)) && isTaken) say(made.said);
        });
      },
      tell: say,
      today,
      post: () => inOrder(post),
    };
  }, [userId, companyId, timeZone, setting, kick]);

  return mine && work ? { work, spoken, ...bench } : null;
}
