'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { undoJobAction } from '../actions';

/** The way back from a work in steps, which is work in the background itself. */
export function UndoJob({ id }: { id: string }) {
  const t = useTranslations('jobs');
  const errorText = useErrorText();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await undoJobAction({ id, reason: t('undoReason') }).catch(() => null);
    setBusy(false);
    if (!answer) return notify({ title: t('lost'), kind: 'bad' });
    if (!answer.ok) return notify({ title: errorText(answer.code, answer.params), kind: 'bad' });
    router.push(`/jobs/${answer.data.jobId}` as Route);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button aria-disabled={busy} onClick={() => void undo()}>
        {t('undo')}
      </Button>
      <p className="min-w-0 flex-1 text-table text-muted">{t('undoWhy')}</p>
    </div>
  );
}
