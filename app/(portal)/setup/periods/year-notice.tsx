'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import { openYearsAction } from '../actions';
import { useOnce } from '../parts/use-once';

/** The next year is not open yet: one click opens it, for those who may. */
export function YearNotice({ years, mayOpen }: { years: readonly number[]; mayOpen: boolean }) {
  const t = useTranslations('company');
  const errorText = useErrorText();
  const { list } = useFormats();
  const [problem, setProblem] = useState<string | null>(null);
  const { busy, once } = useOnce();
  if (years.length === 0) return null;
  const names = list(years.map(String));
  const open = () =>
    once(async () => {
      const answer = await openYearsAction({});
      if (!answer.ok) return setProblem(errorText(answer.code, answer.params));
      notify({ title: t('yearOpened', { years: names }) });
    });
  const button = mayOpen ? (
    <Button kind="primary" aria-disabled={busy || undefined} onClick={open}>
      {t('yearOpen', { years: names })}
    </Button>
  ) : null;
  return (
    <Band kind="warn" title={t('yearWaiting', { years: names })} action={button}>
      {problem ? <span role="alert">{problem}</span> : mayOpen ? t('yearWaitingWhy') : t('yearWaitingAsk')}
    </Band>
  );
}
