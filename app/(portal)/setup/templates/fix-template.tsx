'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { FlagForLots } from '@/lib/templates/template.types';
import { fixTemplateAction } from './actions';

type FixTemplateProps = { readonly id: string; readonly version: number; readonly code: string; readonly missing: readonly FlagForLots[] };

/** Says which switches a template lacks for the work with lots, and turns on just those. */
export function FixTemplate({ id, version, code, missing }: FixTemplateProps) {
  const t = useTranslations('templates');
  const errorText = useErrorText();
  const { list } = useFormats();
  const [busy, start] = useTransition();
  const fix = () =>
    start(async () => {
      const answer = await fixTemplateAction({ id, version, flags: missing });
      if (answer.ok) notify({ title: t('fixed', { code }) });
      else notify({ title: errorText(answer.code, answer.params), kind: 'bad' });
    });
  const action = (
    <Button disabled={busy} onClick={fix}>
      {t('fixGo')}
    </Button>
  );
  return (
    <div className="mb-6">
      <Band kind="info" title={t('fixTitle')} action={action}>
        {t('fixMissing')} {list(missing.map((flag) => t(flag)))}
      </Band>
    </div>
  );
}
