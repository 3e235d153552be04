'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldErrors, FieldPath, FieldValues } from 'react-hook-form';
import { useErrorText } from '@/lib/i18n/use-words';
import type { ActionFailure } from '@/lib/kernel/result';
import type { FieldFact } from './form-context';
import type { ActionForm } from './use-action-form';

type Complaint = { readonly path: string; readonly text: string };

function flatten(errors: FieldErrors | object, prefix = ''): Complaint[] {
  return Object.entries(errors).flatMap(([key, value]): Complaint[] => {
    if (typeof value !== 'object' || value === null || key === 'ref') return [];
    const path = prefix + key;
    if ('message' in value && typeof value.message === 'string') return [{ path, text: value.message }];
    return flatten(value, `${path}.`);
  });
}

type SummaryProps<V extends FieldValues> = {
  readonly handle: ActionForm<V>;
  readonly facts: ReadonlyMap<string, FieldFact>;
  readonly refusedTitle?: string;
  /** Tells a refusal that belongs to no single field, when a sentence is not enough. */
  readonly refusal?: (failure: ActionFailure) => ReactNode;
};

/** Everything that stops the form, in one place that takes the focus after an attempt; each line leads to its field. */
export function ErrorSummary<V extends FieldValues>({ handle, facts, refusedTitle, refusal }: SummaryProps<V>) {
  const t = useTranslations('form');
  const box = useRef<HTMLElement>(null);
  const { outcome, attempts } = handle;
  const focused = useRef(0);
  // The complaints may be painted after the attempt was counted: whichever comes last brings the focus, once an attempt.
  useEffect(() => {
    if (attempts <= focused.current || !box.current) return;
    focused.current = attempts;
    box.current.focus();
  });

  // In the order of the fields on the page; what belongs to none of them comes last.
  const order = [...facts.keys()];
  const placeOf = (path: string) => (facts.has(path) ? order.indexOf(path) : order.length);
  const complaints = flatten(handle.form.formState.errors).sort((a, b) => placeOf(a.path) - placeOf(b.path));
  const failure = outcome.kind === 'refused' ? outcome.failure : null;
  // A failure without a field speaks for itself; one with fields is told by them.
  const whole = failure && (failure.fields.length === 0 || failure.fields.some((field) => field.path === '')) ? failure : null;
  if (attempts === 0 || (complaints.length === 0 && !whole)) return null;
  return (
    <section ref={box} tabIndex={-1} role="alert" className="rounded-lg bg-bad-soft px-4 py-3">
      <h2 className="font-semibold text-bad">
        {whole ? (refusedTitle ?? t('refusedTitle')) : t('summaryTitle', { count: complaints.length })}
      </h2>
      {whole ? <Whole failure={whole} refusal={refusal} /> : null}
      {complaints.length > 0 ? (
        <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5 text-table">
          {complaints.map(({ path, text }) => (
            <li key={path}>
              {facts.has(path) ? (
                <button
                  type="button"
                  className="text-left underline decoration-1 underline-offset-4"
                  onClick={facts.get(path)?.focus ?? (() => handle.form.setFocus(path as FieldPath<V>))}
                >
                  {facts.get(path)?.label}
                </button>
              ) : null}
              {facts.has(path) ? ': ' : null}
              {text}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** What belongs to the form as a whole: one sentence, or each of several in a list. */
function Whole({ failure, refusal }: { failure: ActionFailure; refusal?: (failure: ActionFailure) => ReactNode }) {
  const errorText = useErrorText();
  const wide = failure.fields.filter(({ path }) => path === '');
  if (refusal && wide.length > 0) return refusal(failure);
  if (wide.length <= 1)
    return (
      <p className="text-table">
        {errorText(failure.code, { ...failure.params, ...(failure.incident ? { incident: failure.incident } : {}) })}
      </p>
    );
  return (
    <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5 text-table">
      {wide.map(({ code, params }) => (
        <li key={`${code} ${JSON.stringify(params)}`}>{errorText(code, params)}</li>
      ))}
    </ul>
  );
}
