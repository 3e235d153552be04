'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Band } from '@/components/ui/band';
import { Button, buttonClass, LinkButton } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { MomentText } from '@/components/ui/moment';
import { ProgressBar } from '@/components/ui/progress-bar';
import { notify } from '@/components/ui/toast';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { JobView } from '@/lib/jobs/job.types';
import type { ActionResult } from '@/lib/kernel/result';
import { cancelJobAction, confirmJobAction } from '../actions';
import { JobState } from '../job-state';
import { UndoJob } from './undo-job';
import { useJob } from './use-job';

const COMPLAINTS = 10;

/** How far a job is, while it is under way; what came of it, and what can be done next, when it has ended. */
export function JobCard({ job: first }: { job: JobView }) {
  const t = useTranslations('jobs');
  const router = useRouter();
  const errorText = useErrorText();
  const formats = useFormats();
  const { job, silent } = useJob(first);
  const { result } = job;
  const about = `about.${job.topic}` as const;
  // Who watched it goes on to what it made; who comes later finds the way there.
  const watched = first.endedAt === null && job.state === 'DONE' && (job.topic === 'record' || job.topic === 'check');
  useEffect(() => {
    if (!watched || !result) return;
    notify({ title: t(`${about}.done`, { name: result.name }) });
    router.replace(result.href as Route);
  }, [watched, result, router, t, about]);

  const change = async (action: (ref: { id: string }) => Promise<ActionResult<unknown>>, said?: string) => {
    const answer = await action({ id: job.id });
    if (!answer.ok) notify({ title: errorText(answer.code, answer.params), kind: 'bad' });
    else if (said) notify({ title: said });
    router.refresh();
  };
  const progress = t(`${about}.progress`, { done: formats.quantity(String(job.done)), total: formats.quantity(String(job.total)) });
  const isOpen = job.endedAt === null;
  const inSteps = job.topic === 'lots' || job.topic === 'serials' || job.topic === 'batches';
  return (
    <>
      <section className="flex flex-col gap-4 rounded-lg border border-line bg-raised p-4 md:p-6">
        <div className="flex flex-wrap items-center gap-3">
          <JobState state={job.state} />
          <p role="status" className="text-table">
            {job.state === 'WAITING' || job.state === 'DONE' ? t(`states.${job.state}`) : t(`${about}.states.${job.state}`)}
            {job.ahead > 0 ? ` ${t('ahead', { count: job.ahead })}` : null}
          </p>
        </div>
        {(job.state === 'CANCELLED' || job.state === 'FAILED') && !inSteps ? null : (
          <div className="flex flex-col gap-1.5">
            <ProgressBar label={t('bar')} text={progress} done={job.done} total={job.total} />
            <p aria-hidden="true" className="text-small text-muted tabular-nums">
              {progress}
            </p>
          </div>
        )}
        {isOpen ? <p className="text-table text-muted">{t('mayClose')}</p> : null}
        {silent ? <p className="text-table text-warn">{t('silent')}</p> : null}
        {job.mayStop ? (
          <div>
            <Button onClick={() => void change(cancelJobAction, t('cancelled'))}>{t(job.state === 'WAITING' ? 'cancel' : 'stop')}</Button>
          </div>
        ) : null}
        {result && !isOpen ? (
          <div>
            {job.topic === 'labels' ? (
              // A file, which opens beside the page.
              <a href={result.href} target="_blank" rel="noreferrer" className={buttonClass('primary')}>
                {t('about.labels.open')}
              </a>
            ) : (
              <LinkButton kind="primary" href={result.href as Route}>
                {t(`${about}.open`)}
              </LinkButton>
            )}
          </div>
        ) : null}
        <DescriptionList
          details={[
            { key: 'asked', term: t('asked'), value: <MomentText value={job.createdAt} /> },
            ...(inSteps
              ? [
                  { key: 'changed', term: t('changed'), value: formats.quantity(String(job.changed)) },
                  { key: 'left', term: t('left'), value: formats.quantity(String(Math.max(0, job.done - job.changed))) },
                ]
              : []),
            ...(job.endedAt ? [{ key: 'ended', term: t('ended'), value: <MomentText value={job.endedAt} /> }] : []),
          ]}
        />
      </section>
      {job.mayUndo ? <UndoJob id={job.id} /> : null}
      {job.failure ? <Failure job={job} failure={job.failure} onConfirm={() => void change(confirmJobAction)} /> : null}
      {job.state === 'CANCELLED' && job.draft ? <Draft href={job.draft} primary /> : null}
    </>
  );
}

function Draft({ href, primary }: { href: string; primary: boolean }) {
  const t = useTranslations('jobs');
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-table">{t('draftKept')}</p>
      <LinkButton kind={primary ? 'primary' : undefined} href={href as Route}>
        {t('openDraft')}
      </LinkButton>
    </div>
  );
}

type FailureProps = { readonly job: JobView; readonly failure: NonNullable<JobView['failure']>; readonly onConfirm: () => void };

/** Why it was refused, and the way on: confirm what is only a warning, or mend the draft. */
function Failure({ job, failure, onConfirm }: FailureProps) {
  const t = useTranslations('jobs');
  const errorText = useErrorText();
  const complaints = [...new Set([failure, ...failure.fields].map(({ code, params }) => errorText(code, params)))];
  return (
    <>
      <Band kind={job.mayConfirm ? 'warn' : 'bad'} title={t(`about.${job.topic}.${job.mayConfirm ? 'warned' : 'refused'}`)}>
        <ul className="list-disc pl-5">
          {complaints.slice(0, COMPLAINTS).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {complaints.length > COMPLAINTS ? t('more', { count: complaints.length - COMPLAINTS }) : null}
      </Band>
      {job.mayConfirm && job.draft ? (
        <div>
          <Button kind="primary" onClick={onConfirm}>
            {t('confirm')}
          </Button>
        </div>
      ) : null}
      {job.draft ? <Draft href={job.draft} primary={!job.mayConfirm} /> : null}
    </>
  );
}
