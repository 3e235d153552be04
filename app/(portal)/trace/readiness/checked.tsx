import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Band } from '@/components/ui/band';
import { EmptyState } from '@/components/ui/empty-state';
import { MomentText } from '@/components/ui/moment';
import { getErrorText } from '@/lib/i18n/server-words';
import { appDatabase } from '@/lib/server/app-database';
import { type CheckJob, MOST_SINCE, type ReadinessCheck, readCheckJob, readReadinessCheck } from '@/lib/readiness/readiness-check.query';
import { CheckButton } from './check-button';
import { CheckProgress } from './check-progress';

/** What the last check of the books found, with its moment and what it cannot know; and the way to the next one. @rules TRACE-14 */
export async function Checked({ companyId, children }: { companyId: number; children: ReactNode }) {
  const { sql: run } = appDatabase();
  const [check, job, t] = await Promise.all([
    readReadinessCheck(run, companyId),
    readCheckJob(run, companyId),
    getTranslations('readiness'),
  ]);
  const running = job && job.state !== 'FAILED' ? job : null;
  return (
    <div className="flex flex-col gap-4">
      {running ? <CheckProgress key={running.id} job={running} before={check !== null} /> : null}
      {job?.state === 'FAILED' ? <Broke job={job} before={check !== null} /> : null}
      {check ? (
        <>
          <Told check={check} action={running ? null : <CheckButton again />} />
          {children}
        </>
      ) : null}
      {check || running ? null : (
        <EmptyState title={t('never')} action={<CheckButton again={false} />}>
          {t('neverWhy')}
        </EmptyState>
      )}
    </div>
  );
}

async function Told({ check, action }: { check: ReadinessCheck; action: ReactNode }) {
  const t = await getTranslations('readiness');
  const { checkedAt, checkedBy: name, lots, links, since } = check;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="max-w-prose">
        {t.rich('last', { moment: () => <MomentText value={checkedAt} />, name, lots, links })}{' '}
        <span className={since > 0 ? 'text-warn' : 'text-muted'}>
          {since > 0 ? t('since', { count: since, most: String(since >= MOST_SINCE) }) : t('sinceNone')}
        </span>
      </p>
      {action}
    </div>
  );
}

async function Broke({ job, before }: { job: CheckJob; before: boolean }) {
  const [t, errorText] = await Promise.all([getTranslations('readiness'), getErrorText()]);
  return (
    <Band kind="bad" title={t('broke')}>
      {job.failure ? <p>{errorText(job.failure.code, job.failure.params)}</p> : null}
      {before ? <p>{t('brokeBefore')}</p> : null}
    </Band>
  );
}
