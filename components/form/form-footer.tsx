'use client';

import { LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FieldPath, type FieldValues, useWatch } from 'react-hook-form';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { Kbd } from '../ui/kbd';
import type { FieldFact } from './form-context';
import type { ActionForm } from './use-action-form';

type FooterProps<V extends FieldValues> = {
  readonly handle: ActionForm<V>;
  readonly facts: ReadonlyMap<string, FieldFact>;
  readonly action: string;
  readonly secondary?: ReactNode;
  readonly embedded?: boolean;
  readonly alive: boolean;
};

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** The primary action and, beside it, what is still missing: each a way to its field. */
export function FormFooter<V extends FieldValues>({ handle, facts, action, secondary, embedded, alive }: FooterProps<V>) {
  const t = useTranslations('form');
  // Names of fields that are shown, registered by the fields themselves.
  const needed = [...facts].filter(([, fact]) => fact.required).map(([name]) => name as FieldPath<V>);
  const values: readonly unknown[] = useWatch({ control: handle.form.control, name: needed });
  // In a short form the summary above says it already, and each field once more.
  const told = embedded && handle.attempts > 0 && Object.keys(handle.form.formState.errors).length > 0;
  const missing = told ? [] : needed.filter((_, at) => isEmpty(values[at]));
  return (
    <footer
      className={cx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3',
        !embedded && 'sticky bottom-14 z-10 -mx-4 bg-bg px-4 md:bottom-0 md:-mx-8 md:px-8',
      )}
    >
      <Button
        type="submit"
        kind="primary"
        disabled={!alive}
        aria-disabled={handle.busy || undefined}
        icon={handle.busy ? <LoaderCircle aria-hidden="true" className="size-4 animate-spin" /> : null}
      >
        {action}
      </Button>
      {secondary}
      <span role="status" className="sr-only">
        {handle.busy ? t('sending') : ''}
      </span>
      {missing.length > 0 ? (
        <p className="min-w-0 text-table text-muted">
          {t('missing')}:{' '}
          {missing.map((name, at) => (
            <span key={name}>
              {at > 0 ? ', ' : null}
              <button
                type="button"
                className="min-h-6 text-ink underline decoration-1 underline-offset-4"
                onClick={facts.get(name)?.focus ?? (() => handle.form.setFocus(name))}
              >
                {facts.get(name)?.label}
              </button>
            </span>
          ))}
        </p>
      ) : (
        <span className="hidden text-small text-muted sm:inline">
          <Kbd>{t('shortcut')}</Kbd>
        </span>
      )}
    </footer>
  );
}
