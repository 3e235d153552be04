'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { signOutEverywhereAction } from './actions';

/** Ends every session of the person, this one included. */
export function SignOutEverywhere() {
  const t = useTranslations('auth');
  const [busy, startTransition] = useTransition();
  return (
    <Button disabled={busy} onClick={() => startTransition(async () => void (await signOutEverywhereAction(null)))}>
      {t('everywhereAction')}
    </Button>
  );
}
