'use client';

import { useTranslations } from 'next-intl';
import type { Notice } from '@/components/ui/notices';
import { notify } from '@/components/ui/toast';
import type { HeldBefore } from '@/lib/holds/lift-holds';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';
import type { StatusBefore } from '@/lib/lots/change-lot-status';
import { changeLotStatusAction, holdLotsAction, liftHoldsAction } from './actions';

/** The way back in the message after an action. */
export type Undo = { readonly label: string; readonly onClick: () => void };

/** One transaction takes back no more than this: larger holds are lifted as they were put on, by their filter; statuses go back in portions. */
const MOST = 5_000;

/** What lots had, each status once, in portions that one transaction takes. */
function portionsOf(before: readonly StatusBefore[]): StatusBefore[] {
  const groups = new Map<string | null, string[]>();
  for (const { statusId, lotIds } of before) groups.set(statusId, [...(groups.get(statusId) ?? []), ...lotIds]);
  return [...groups].flatMap(([statusId, lotIds]) =>
    Array.from({ length: Math.ceil(lotIds.length / MOST) }, (_, at) => ({ statusId, lotIds: lotIds.slice(at * MOST, (at + 1) * MOST) })),
  );
}

/**
 * Takes back what was just done to lots, each way with an entry of its own in their history: a hold is lifted, lifted ones are put on hold
 * again, statuses go back where nobody changed them since, and it is told how many stay. @rules LOT-19, LOT-30
 */
export function useUndo() {
  const t = useTranslations('lots');
  const errorText = useErrorText();
  const reason = t('undoReason');
  const undo = (send: () => Promise<Notice>): Undo => ({
    label: t('undo'),
    onClick: () => void send().then(notify, () => notify({ title: t('statusLost'), kind: 'bad' })),
  });
  const said = (results: readonly ActionResult<unknown>[]): Notice => {
    const failed = results.find((result) => !result.ok);
    return failed && !failed.ok ? { title: errorText(failed.code, failed.params), kind: 'bad' } : { title: t('undone') };
  };
  const backTo = async (onlyFrom: string | null, before: readonly StatusBefore[]): Promise<Notice> => {
    let left = 0;
    for (const { statusId, lotIds } of portionsOf(before)) {
      const result = await changeLotStatusAction({ statusId, lotIds: [...lotIds], onlyFrom, reason });
      if (!result.ok) return said([result]);
      left += result.data.unchanged;
    }
    return left === 0 ? said([]) : { title: t('undone'), description: t('undoneLeft', { left }) };
  };
  return {
    /** Of a hold that was put on lots in one go. */
    hold: (actionId: string, held: number): Undo | undefined =>
      held === 0 || held > MOST
        ? undefined
        : undo(async () => said([await liftHoldsAction({ commandId: crypto.randomUUID(), actionId, reason })])),
    /** Of holds that were lifted: each comes back with its own cause and reason. */
    lift: (before: readonly HeldBefore[]): Undo | undefined =>
      before.length === 0
        ? undefined
        : undo(async () => said(await Promise.all(before.map((had) => holdLotsAction({ commandId: crypto.randomUUID(), ...had }))))),
    /** Of a status that lots were given: what they had, lot by lot. */
    status: (now: string | null, before: readonly StatusBefore[]): Undo | undefined =>
      before.length === 0 ? undefined : undo(() => backTo(now, before)),
  };
}
