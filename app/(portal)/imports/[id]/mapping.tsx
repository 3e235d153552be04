'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { DecimalSign } from '@/lib/import-files/value.rules';
import type { ImportView } from '@/lib/imports/import.types';
import { checkImportAction } from '../actions';
import type { FieldChoice } from './import-card';
import { useStep } from './use-step';

type Props = { readonly view: ImportView; readonly fields: readonly FieldChoice[]; readonly decimal: DecimalSign };

/** What each column of the file holds, and the step on: the check. */
export function Mapping({ view, fields, decimal }: Props) {
  const t = useTranslations('imports');
  const { id, version, heads, sample, state } = view;
  const [mapping, setMapping] = useState<readonly (string | null)[]>(view.mapping);
  const { busy, run } = useStep();
  const missing = fields.filter(({ id: field, required }) => required && !mapping.includes(field)).map(({ name }) => name);
  const choices = fields.map(({ id: value, name, required }) => ({ value, label: required ? `${name} *` : name }));
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-body font-semibold">{t('mapping.title')}</h2>
      <p className="max-w-prose text-table text-muted">{t('mapping.help')}</p>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-raised">
        {heads.map((head, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; heads may be alike
          <li key={at} className="grid grid-cols-1 items-center gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[1fr_1fr_1.4fr]">
            <span className="text-table font-medium wrap-anywhere">{head || t('mapping.noHead', { n: at + 1 })}</span>
            <Select
              aria-label={`${t('mapping.field')}: ${head || t('mapping.noHead', { n: at + 1 })}`}
              value={mapping[at] ?? ''}
              empty={t('mapping.none')}
              choices={choices}
              onChange={(event) => setMapping(mapping.map((field, other) => (other === at ? event.target.value || null : field)))}
            />
            <span className="truncate text-small text-muted">
              {sample
                .map((row) => row[at] ?? '')
                .filter(Boolean)
                .slice(0, 3)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {missing.length > 0 ? <p className="text-table text-warn">{t('mapping.missing', { names: missing.join(', ') })}</p> : null}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          kind={state === 'READ' ? 'primary' : undefined}
          disabled={busy}
          onClick={() => run(() => checkImportAction({ id, version, mapping, decimal }))}
        >
          {t(state === 'READ' ? 'check' : 'checkAgain')}
        </Button>
        <p className="text-table text-muted">{t('checkHelp')}</p>
      </div>
    </section>
  );
}
