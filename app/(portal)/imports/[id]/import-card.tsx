'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Band } from '@/components/ui/band';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { useErrorText, useFormats } from '@/lib/i18n/use-words';
import type { ImportView } from '@/lib/imports/import.types';
import { cancelJobAction } from '../../jobs/actions';
import { ImportState } from '../import-state';
import { Batches } from './batches';
import { Mapping } from './mapping';
import { Reading } from './reading';
import { Result } from './result';
import { isMoving, useImport } from './use-import';
import { useStep } from './use-step';

/** A field of the kind, in the person's words. */
export type FieldChoice = { readonly id: string; readonly name: string; readonly required: boolean };

type Props = {
  readonly first: ImportView;
  readonly fields: readonly FieldChoice[];
  readonly may: boolean;
  /** Of its batches. */
  readonly page: number;
  readonly userId: string;
};

/** An import from the file to the result, and back. */
export function ImportCard({ first, fields, may, page, userId }: Props) {
  const t = useTranslations('imports');
  const formats = useFormats();
  const { view, silent } = useImport(first, page);
  const [decimal, setDecimal] = useState(view.settings.decimal);
  const { state } = view;
  const inBatches = view.batches.total > 0 && !['READ', 'CHECKING', 'CHECKED'].includes(state);
  const ready = may && view.fileKept && (state === 'READ' || state === 'CHECKED');
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <ImportState state={state} />
        {view.undoneAt && view.undoneByName ? (
          <p className="text-table text-muted">{t('undone', { when: formats.moment(view.undoneAt), name: view.undoneByName })}</p>
        ) : null}
      </div>
      <Failure view={view} />
      {isMoving(state) ? <Moving view={view} silent={silent} mine={view.job?.userId === userId} /> : null}
      {state === 'CHECKED' || state === 'PARTLY' || state === 'DONE' || state === 'UNDONE' ? (
        <Result view={view} fields={fields} may={may} />
      ) : null}
      {inBatches ? <Batches view={view} page={page} may={may} /> : null}
      {ready ? (
        <>
          <Reading view={view} decimal={decimal} onDecimal={setDecimal} />
          <Mapping view={view} fields={fields} decimal={decimal} />
        </>
      ) : null}
    </>
  );
}

/** Why the last step did not come to its end. */
function Failure({ view: { job, state, batches } }: { view: ImportView }) {
  const t = useTranslations('imports');
  const errorText = useErrorText();
  if (!job?.failure || isMoving(state)) return null;
  const texts = [...new Set([job.failure, ...job.failure.fields].map(({ code, params }) => errorText(code, params)))];
  return (
    <Band kind="bad" title={t(state === 'PARTLY' || batches.states.UNDONE > 0 ? 'stopped' : 'failed')}>
      <ul className="list-disc pl-5">
        {texts.slice(0, 10).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Band>
  );
}

function Moving({ view: { job, jobId, batchRows, state }, silent, mine }: { view: ImportView; silent: boolean; mine: boolean }) {
  const t = useTranslations('imports');
  const { busy, run } = useStep();
  const [done, total] = [job?.done ?? 0, job?.total ?? 0];
  const text = t('progress', { done, total });
  return (
    <section className="flex flex-col gap-2 rounded-lg border border-line bg-raised p-4">
      <ProgressBar label={t('bar')} text={text} done={done} total={total} />
      <p aria-hidden="true" className="text-small text-muted tabular-nums">
        {text}
      </p>
      <p role="status" className="text-table text-muted">
        {silent ? t('silent') : t('mayClose')}
      </p>
      {mine && jobId && batchRows !== null && state !== 'CHECKING' ? (
        <div>
          <Button disabled={busy} onClick={() => run(() => cancelJobAction({ id: jobId }))}>
            {t('batches.stop')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
