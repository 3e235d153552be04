'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import type { ActionFailure } from '@/lib/kernel/result';
import { ConflictView } from './conflict-view';
import { type FieldFact, FormFacts, FormNames, type Register } from './form-context';
import { ErrorSummary } from './error-summary';
import { FormFooter } from './form-footer';
import { CheckingBand, KeptValues, LostBand, UpdatedBand, WarningDialog } from './outcomes';
import type { LookupOption } from '../ui/combobox';
import type { ActionForm } from './use-action-form';
import { useUnsavedGuard } from './use-unsaved-guard';

type FormProps<V extends FieldValues> = {
  readonly form: ActionForm<V>;
  /** What the primary button says: what happens. */
  readonly action: string;
  readonly children: ReactNode;
  /** Beside the primary button, usually a way back. */
  readonly secondary?: ReactNode;
  /** A summary beside a long form, which fills itself. */
  readonly aside?: ReactNode;
  /** Fields use the whole width (grids of lines). */
  readonly wide?: boolean;
  /** Inside a dialog: no sticky footer. */
  readonly embedded?: boolean;
  /** The heading of a refusal; "Nothing was saved" unless told. */
  readonly refusedTitle?: string;
  /** Tells a refusal that belongs to no single field, when a sentence is not enough. */
  readonly refusal?: (failure: ActionFailure) => ReactNode;
  /** What is typed is kept elsewhere (a draft): the page may be left without a question. */
  readonly kept?: boolean;
};

/** One form, bound by `useActionForm`: fields, summary of errors, warnings to confirm, footer with the primary action and what is missing. */
export function Form<V extends FieldValues>({
  form: handle,
  action,
  children,
  secondary,
  aside,
  wide,
  embedded,
  refusedTitle,
  refusal,
  kept = false,
}: FormProps<V>) {
  const t = useTranslations('form');
  const [facts, setFacts] = useState<ReadonlyMap<string, FieldFact>>(new Map());
  const register: Register = useCallback((name, fact) => {
    setFacts((old) => {
      const next = new Map(old);
      if (fact) next.set(name, fact);
      else next.delete(name);
      return next;
    });
  }, []);
  const { isDirty, isSubmitSuccessful } = handle.form.formState;
  useUnsavedGuard(isDirty && !kept && !(isSubmitSuccessful && handle.busy), t('unsaved'));
  // Until the page is alive a submit would send the form to the page's own address.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);

  const { outcome } = handle;
  const conflict = outcome.kind === 'conflict' ? outcome.conflict : null;
  // Kept after the next attempt: a look-up that took the other value still has to call it by its name.
  const [names, setNames] = useState<readonly LookupOption[]>([]);
  useEffect(() => {
    if (conflict) setNames(conflict.fields.map(({ theirs, old }) => ({ id: String(theirs ?? ''), code: old })));
  }, [conflict]);

  const onKeyDown = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (!command || (event.key !== 'Enter' && event.key.toLowerCase() !== 's')) return;
    event.preventDefault();
    handle.submit();
  };

  return (
    <FormProvider {...handle.form}>
      <FormFacts value={register}>
        <FormNames value={names}>
          <form
            noValidate
            data-page-form={embedded ? undefined : ''}
            aria-busy={handle.busy || undefined}
            onKeyDown={onKeyDown}
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              handle.submit();
            }}
            className="flex min-w-0 flex-col gap-6"
          >
            <KeptValues handle={handle} />
            <CheckingBand handle={handle} />
            <LostBand handle={handle} />
            <UpdatedBand handle={handle} />
            <ConflictView handle={handle} facts={facts} />
            <ErrorSummary handle={handle} facts={facts} refusedTitle={refusedTitle} refusal={refusal} />
            <div className={aside ? 'grid gap-8 lg:grid-cols-[minmax(0,40rem)_minmax(16rem,1fr)]' : ''}>
              <div className={wide ? 'flex min-w-0 flex-col gap-6' : 'flex min-w-0 max-w-[40rem] flex-col gap-6'}>{children}</div>
              {aside ? <aside className="lg:sticky lg:top-20 lg:self-start">{aside}</aside> : null}
            </div>
            <FormFooter handle={handle} facts={facts} action={action} secondary={secondary} embedded={embedded} alive={alive} />
            <WarningDialog handle={handle} />
          </form>
        </FormNames>
      </FormFacts>
    </FormProvider>
  );
}
