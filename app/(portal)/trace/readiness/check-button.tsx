'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { askReadinessCheckAction } from './actions';

/** Asks for a check of the books. */
export function CheckButton({ again }: { again: boolean }) {
  const t = useTranslations('readiness');
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await askReadinessCheckAction({}).catch(() => null);
    setBusy(false);
    if (!answer) return notify({ title: t('silent'), kind: 'bad' });
    if (!answer.ok) notify({ title: errorText(answer.code, answer.params), kind: 'bad' });
  };
  return (
    <Button kind={again ? 'secondary' : 'primary'} aria-disabled={busy} onClick={() => void ask()}>
      {t(again ? 'checkAgain' : 'checkNow')}
    </Button>
  );
}
