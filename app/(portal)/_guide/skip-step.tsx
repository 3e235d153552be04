'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import type { OwnStepKey } from '@/lib/getting-started/own-data.types';
import { useErrorText } from '@/lib/i18n/use-words';
import { skipStepAction } from './actions';

/** Leaves an optional step out for the whole company, or takes it up again. @rules GUI-04 */
export function SkipStep({ step, skipped }: { step: OwnStepKey; skipped: boolean }) {
  const [t, common, errorText] = [useTranslations('guide.own'), useTranslations('common'), useErrorText()];
  const [busy, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await skipStepAction({ step, skipped: !skipped }).catch(() => null);
      if (result?.ok) notify({ title: t(skipped ? 'isBack' : 'isSkipped', { step: t(`${step}.title`) }) });
      else notify({ title: result ? errorText(result.code, result.params) : common('lost'), kind: 'bad' });
    });
  return (
    <Button kind="quiet" aria-disabled={busy || undefined} onClick={busy ? undefined : press}>
      {t(skipped ? 'takeUp' : 'skip')}
    </Button>
  );
}
