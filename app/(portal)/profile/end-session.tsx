'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { endSessionAction } from './actions';

/** Signs one device out. */
export function EndSession({ id, device }: { id: string; device: string }) {
  const t = useTranslations('auth');
  const errorText = useErrorText();
  const [busy, startTransition] = useTransition();
  const end = () =>
    startTransition(async () => {
      const answer = await endSessionAction({ id });
      notify(answer.ok ? { title: t('sessionEnded', { device }) } : { kind: 'bad', title: errorText(answer.code, answer.params) });
    });
  return (
    <Button
      size="small"
      aria-label={t('endSessionOf', { device })}
      aria-disabled={busy || undefined}
      onClick={() => (busy ? undefined : end())}
    >
      {t('endSession')}
    </Button>
  );
}
