'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { AuditHead } from '@/lib/audit/audit-register.query';
import type { TrailReport } from '@/lib/audit/verify-trail';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { LooseTranslator } from '@/lib/i18n/words';
import type { ActionResult } from '@/lib/kernel/result';
import { verifyTrailAction } from './actions';

/** How far the trail is sealed, the hash at its end, and the proof on demand. */
export function AuditHeadCard({ head }: { head: AuditHead }) {
  const t = useTranslations('audit');
  const { moment, quantity } = useFormats();
  const [answer, setAnswer] = useState<ActionResult<TrailReport> | null>(null);
  const [busy, startTransition] = useTransition();
  const facts = [
    { key: 'sealed', term: t('sealed'), value: quantity(String(head.sealed)) },
    ...(head.unsealed > 0 ? [{ key: 'waiting', term: t('waitingCount'), value: quantity(String(head.unsealed)) }] : []),
    { key: 'sealedAt', term: t('sealedAt'), value: head.sealedAt ? moment(head.sealedAt) : '–' },
  ];
  return (
    <section aria-label={t('headTitle')} className="flex flex-col gap-3 rounded-lg border border-line bg-raised px-5 py-4 print:hidden">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
        <dl className="flex flex-wrap gap-x-8 gap-y-2 text-table">
          {facts.map(({ key, term, value }) => (
            <div key={key}>
              <dt className="text-small text-muted">{term}</dt>
              <dd className="tabular-nums">{value}</dd>
            </div>
          ))}
          {head.head ? (
            <div className="min-w-0">
              <dt className="text-small text-muted">{t('head')}</dt>
              <dd className="flex items-center gap-1">
                <code className="font-mono" title={head.head}>
                  {head.head.slice(0, 16)}…
                </code>
                <CopyButton text={head.head} />
              </dd>
            </div>
          ) : null}
        </dl>
        <Button
          className="ml-auto"
          aria-disabled={busy || undefined}
          onClick={() => (busy ? undefined : startTransition(async () => setAnswer(await verifyTrailAction(null))))}
        >
          {busy ? t('verifying') : t('verify')}
        </Button>
      </div>
      <p className="text-small text-muted">{t('headWhy')}</p>
      <div role="status" className="empty:hidden">
        {answer ? <Verdict answer={answer} /> : null}
      </div>
    </section>
  );
}

function Verdict({ answer }: { answer: ActionResult<TrailReport> }) {
  const t = useTranslations('audit');
  const errorText = useErrorText();
  const { moment } = useFormats();
  if (!answer.ok) return <Band kind="bad" title={errorText(answer.code, answer.params)} />;
  const { events, faults, at } = answer.data;
  if (faults.length === 0) {
    return (
      <Band kind="good" title={t('verified', { count: events })}>
        {moment(at)}
      </Band>
    );
  }
  const words: LooseTranslator = t;
  const late = faults.every(({ say }) => say === 'late');
  return (
    <Band kind={late ? 'warn' : 'bad'} title={t(late ? 'late' : 'broken')}>
      <ul>
        {faults.map(({ say, n }) => (
          <li key={`${say} ${n}`}>{words(`faults.${say}` as never, { n } as never)}</li>
        ))}
      </ul>
    </Band>
  );
}
