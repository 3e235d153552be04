'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import type { GuideKey } from '@/lib/getting-started/guides.types';
import { dismissGuideAction } from './actions';

/** Takes a guide from the home page of the whole company, or puts it back. @rules GUI-04 */
export function DismissButton({ dismissed, guide = 'lots' }: { dismissed: boolean; guide?: GuideKey }) {
  const t = useTranslations('guide.away');
  const errorText = useErrorText();
  const [busy, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await dismissGuideAction({ guide, dismissed: !dismissed });
      notify(result.ok ? { title: dismissed ? t('isBack') : t('isAway') } : { title: errorText(result.code, result.params), kind: 'bad' });
    });
  return (
    <Button kind={dismissed ? 'secondary' : 'quiet'} aria-disabled={busy || undefined} onClick={busy ? undefined : press}>
      {dismissed ? t('bringBack') : t('takeAway')}
    </Button>
  );
}
