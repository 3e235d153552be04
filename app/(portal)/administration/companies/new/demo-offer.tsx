'use client';

import { FlaskConical } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure } from '@/lib/kernel/result';
import { enterDemoAction } from '../actions';

/** A company full of examples, to look around in: made on request, or entered where it is there. */
export function DemoOffer({ there }: { there: boolean }) {
  const t = useTranslations('demo');
  const language = useLocale();
  const errorText = useErrorText();
  const [failure, setFailure] = useState<ActionFailure | 'lost' | null>(null);
  const [busy, start] = useTransition();
  const enter = () =>
    start(async () => {
      setFailure(null);
      const answer = await enterDemoAction({ language }).catch(() => 'lost' as const);
      if (answer === 'lost') return setFailure('lost');
      if (answer && !answer.ok) setFailure(answer);
    });
  return (
    <section aria-labelledby="demo-offer" className="flex max-w-[40rem] flex-col gap-3 border-t border-line pt-6">
      <h2 id="demo-offer" className="font-semibold">
        {t('offer')}
      </h2>
      <p className="text-table text-muted">{t(there ? 'offerThere' : 'offerWhy')}</p>
      <p>
        <Button
          icon={<FlaskConical aria-hidden="true" className="size-4" />}
          aria-disabled={busy || undefined}
          onClick={() => (busy ? undefined : enter())}
        >
          {t(there ? 'enter' : 'add')}
        </Button>
      </p>
      <div role="status">{busy ? <Band kind="info" title={t(there ? 'entering' : 'adding')} /> : null}</div>
      {failure ? (
        <div role="alert">
          <Band kind="bad" title={failure === 'lost' ? t('offerLost') : errorText(failure.code, failure.params)} />
        </div>
      ) : null}
    </section>
  );
}
