'use client';

import { useTranslations } from 'next-intl';
import { notify } from '@/components/ui/toast';
import type { HoldCause } from '@/lib/holds/hold.types';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';
import { changeLotStatusAction, holdLotsAction, liftHoldsAction } from './actions';

/** The way back in the message after an action. */
export type Undo = { readonly label: string; readonly onClick: () => void };

/** One transaction takes back no more than this; a larger change is taken back as it was made, by its filter. */
const MOST = 5_000;

/**
 * Takes back what was just done to lots, each way with an entry of its own in their history: a hold is lifted, lifted ones are put on hold
 * again, statuses go back where nobody changed them since. @rules LOT-19, LOT-30
 */
export function useUndo() {
  const t = useTranslations('lots');
  const errorText = useErrorText();
  const undo = (send: () => Promise<readonly ActionResult<unknown>[]>): Undo => ({
    label: t('undo'),
    onClick: () =>
      void send()
        .then((results) => results.find((result) => !result.ok))
        .then(
          (failed) => notify(failed && !failed.ok ? { title: errorText(failed.code, failed.params), kind: 'bad' } : { title: t('undone') }),
          () => notify({ title: t('statusLost'), kind: 'bad' }),
        ),
  });
  const reason = t('undoReason');
  return {
    /** Of a hold that was put on lots in one go. */
    hold: (actionId: string, held: number): Undo | undefined =>
      held === 0 || held > MOST
        ? undefined
        : undo(async () => [await liftHoldsAction({ commandId: crypto.randomUUID(), actionId, reason })]),
    /** Of holds that were lifted: what the lots had, by cause. */
    lift: (before: readonly { readonly cause: HoldCause; readonly lotIds: readonly string[] }[]): Undo | undefined =>
      before.length === 0
        ? undefined
        : undo(() =>
            Promise.all(before.map(({ cause, lotIds }) => holdLotsAction({ commandId: crypto.randomUUID(), lotIds, cause, reason }))),
          ),
    /** Of a status that lots were given: what they had, lot by lot. */
    status: (now: string | null, before: readonly { readonly statusId: string | null; readonly lotIds: readonly string[] }[]) =>
      before.length === 0
        ? undefined
        : undo(() => Promise.all(before.map((each) => changeLotStatusAction({ ...each, onlyFrom: now, reason })))),
  };
}
