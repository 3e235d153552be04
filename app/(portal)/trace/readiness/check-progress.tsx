'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ProgressBar } from '@/components/ui/progress-bar';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import type { CheckJob } from '@/lib/readiness/readiness-check.query';
import { readCheckJobLookup } from './actions';

const PAUSE_MS = 1_000;
const LONGER_MS = 4_000;

const isOpen = (job: CheckJob | null): boolean => job?.state === 'WAITING' || job?.state === 'RUNNING';

/** How far the check is, asked for again until it has ended; then the page is read anew. */
export function CheckProgress({ job: first, before }: { job: CheckJob; before: boolean }) {
  const t = useTranslations('readiness');
  const router = useRouter();
  const { quantity } = useFormats();
  const [job, setJob] = useState(first);
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const ask = async () => {
      const answer = await readCheckJobLookup({}).catch(() => null);
      if (left) return;
      setSilent(!answer?.ok);
      if (answer?.ok && !isOpen(answer.data)) {
        if (answer.data === null) notify({ title: t('done') });
        return router.refresh();
      }
      if (answer?.ok && answer.data) setJob(answer.data);
      timer = setTimeout(ask, answer?.ok ? PAUSE_MS : LONGER_MS);
    };
    timer = setTimeout(ask, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [router, t]);
  const text = t('progress', { done: quantity(String(job.done)), total: quantity(String(job.total)) });
  return (
    <section className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-4 print:hidden">
      <p role="status">
        {t(job.state === 'WAITING' ? 'waits' : 'runs')} {before ? t('before') : null}
      </p>
      <ProgressBar label={t('bar')} text={text} done={job.done} total={job.total} />
      <p aria-hidden="true" className="text-small text-muted tabular-nums">
        {text}
      </p>
      {silent ? <p className="text-table text-warn">{t('silent')}</p> : null}
    </section>
  );
}
