'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/input';
import { notify } from '@/components/ui/toast';
import { useFormats } from '@/lib/i18n/use-words';
import type { ActionResult } from '@/lib/kernel/result';
import type { StatusBefore } from '@/lib/lots/change-lot-status';
import type { Undo } from './use-undo';
import { type Counted, type Refused, type StepDone, type StepPlace, useFilterSteps } from './use-filter-steps';

type FilterStepsFormProps = {
  readonly counted: Counted;
  /** How many lots there are to go through. */
  readonly count: number;
  readonly label: string;
  readonly reasonHelp: string;
  /** What is said when all of it is done. */
  readonly done: (changed: number, before: readonly StatusBefore[]) => { readonly title: string; readonly undo?: Undo };
  readonly send: (place: StepPlace, reason: string) => Promise<ActionResult<StepDone>>;
  readonly close: () => void;
  readonly onDone: () => void;
  /** Fields above the reason; locked while it runs and after it began. */
  readonly children?: (locked: boolean) => ReactNode;
};

/** One change of every lot of a filter, in steps that can be watched, with a reason; lots that stayed as they were are named. */
export function FilterStepsForm({ counted, count, label, reasonHelp, done, send, close, onDone, children }: FilterStepsFormProps) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const { quantity } = useFormats();
  const [refused, setRefused] = useState<readonly Refused[] | null>(null);
  const steps = useFilterSteps({
    search: counted.search,
    last: counted.last,
    lost: t('statusLost'),
    onDone: ({ changed, refused: left, before }) => {
      const { title, undo } = done(changed, before);
      notify({ title, action: undo });
      if (left.length > 0) return setRefused(left);
      onDone();
      close();
    },
  });
  if (refused)
    return (
      <RefusedLots
        refused={refused}
        close={() => {
          onDone();
          close();
        }}
      />
    );
  const { busy, started, slow } = steps;
  const sums = { done: quantity(String(steps.done)), count: quantity(String(count)) };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
        if (reason) void steps.run((place) => send(place, reason));
      }}
    >
      {children?.(busy || started)}
      <Field label={t('reason')} help={reasonHelp} required>
        {(control) => <Textarea {...control} name="reason" required maxLength={500} readOnly={busy} />}
      </Field>
      {slow || started ? (
        <div role="status">
          <progress aria-label={t('changingStatus', sums)} value={steps.done} max={count} className="h-2 w-full accent-accent" />
          <p className="text-table text-muted">{busy ? t('changingStatus', sums) : t('statusStopped', sums)}</p>
        </div>
      ) : null}
      {steps.fault ? (
        <p role="alert" className="text-table text-bad">
          {steps.fault}
        </p>
      ) : null}
      <footer className="flex flex-wrap justify-end gap-2 pt-2">
        <Button kind="quiet" disabled={busy} onClick={close}>
          {common('cancel')}
        </Button>
        <Button type="submit" kind="primary" aria-disabled={busy}>
          {label}
        </Button>
      </footer>
    </form>
  );
}

const MOST_NAMED = 50;

function RefusedLots({ refused, close }: { refused: readonly Refused[]; close: () => void }) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const left = refused.length - MOST_NAMED;
  return (
    <div className="flex flex-col gap-4">
      <p role="alert">{t('stepsRefused', { count: refused.length })}</p>
      <ul aria-label={t('stepsRefusedList')} className="max-h-64 overflow-y-auto text-table">
        {refused.slice(0, MOST_NAMED).map(({ lotId, code, why }) => (
          <li key={lotId} className="flex flex-wrap items-baseline gap-x-3">
            <code>{code}</code>
            <span className="text-muted">{t(`stepsWhy.${why}`)}</span>
          </li>
        ))}
        {left > 0 ? <li className="text-muted">{t('stepsMore', { count: left })}</li> : null}
      </ul>
      <footer className="flex justify-end">
        <Button onClick={close}>{common('close')}</Button>
      </footer>
    </div>
  );
}
