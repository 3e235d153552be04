'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFieldArray, useWatch } from 'react-hook-form';
import { BoundField, IntegerField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { Band } from '@/components/ui/band';
import { Button, IconButton } from '@/components/ui/button';
import { FieldGroup } from '@/components/ui/field';
import { CodeInput } from '@/components/ui/input';
import { notify } from '@/components/ui/toast';
import { ambiguousLetters, monthProposal, proposeYears } from '@/lib/letters/letters.rules';
import { saveLettersSchema } from '@/lib/letters/save-letters.schema';
import { saveLettersAction } from '../actions';
import { FillButton } from './fill-button';
import type { LetterValues as Values } from './letter-values';

const YEARS_AHEAD = 5;

/** One short code in the grid. */
function LettersField({ name, label }: { name: string; label: string }) {
  return (
    <BoundField name={name} label={label}>
      {(control, value) => <CodeInput {...control} value={String(value ?? '')} maxLength={5} className="w-24" />}
    </BoundField>
  );
}

/** All months and years on one page; the helpers show what they will fill in before they do. */
export function LettersForm({ values, year }: { values: Values; year: number }) {
  const t = useTranslations('letters');
  const form = useActionForm<Values, { changed: number }>({
    id: 'letters',
    schema: saveLettersSchema,
    action: saveLettersAction,
    defaults: values,
    onDone: ({ changed }) => notify({ title: t('saved', { count: changed }) }),
  });
  return (
    <Form form={form} action={t('save')}>
      <Months form={form.form} />
      <Years form={form.form} present={year} />
    </Form>
  );
}

type Part = { readonly form: ReturnType<typeof useActionForm<Values, { changed: number }>>['form'] };

function Months({ form }: Part) {
  const t = useTranslations('letters');
  const months = useWatch({ control: form.control, name: 'months' });
  const nameOf = (month: number) => t(`monthNames.m${month}` as 'monthNames.m1');
  const missing = months.flatMap((row, at) =>
    row.letters.trim() === '' ? [{ at, key: String(row.month), period: nameOf(row.month), letters: monthProposal(row.month) }] : [],
  );
  const fill = () => {
    for (const { at, letters } of missing) form.setValue(`months.${at}.letters`, letters, { shouldDirty: true });
  };
  const doubled = ambiguousLetters(months);
  return (
    <FieldGroup title={t('months')} why={t('monthsWhy')}>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {months.map((row, at) => (
          <LettersField key={row.month} name={`months.${at}.letters`} label={nameOf(row.month)} />
        ))}
      </div>
      {doubled.length > 0 ? <Band kind="warn" title={t('ambiguousMonths', { letters: doubled.join(', ') })} /> : null}
      <FillButton label={t('fillMonths')} rows={missing} onFill={fill} />
    </FieldGroup>
  );
}

function Years({ form, present }: Part & { present: number }) {
  const t = useTranslations('letters');
  const rows = useFieldArray({ control: form.control, name: 'years', keyName: 'rowKey' });
  const years = useWatch({ control: form.control, name: 'years' });
  const proposal = proposeYears(years, present, YEARS_AHEAD);
  const fill = () => {
    for (const { year, letters } of proposal) {
      const at = years.findIndex((row) => row.year === year);
      if (at >= 0) form.setValue(`years.${at}.letters`, letters, { shouldDirty: true });
      else rows.append({ year, letters, version: null }, { shouldFocus: false });
    }
  };
  const leaveOut = (at: number) => {
    // A year that is stored is emptied, so that saving takes it away; a new one just goes.
    if (years[at]?.version === null) rows.remove(at);
    else form.setValue(`years.${at}.letters`, '', { shouldDirty: true });
  };
  const doubled = ambiguousLetters(years);
  const last = Math.max(present - 1, ...years.map(({ year }) => year));
  return (
    <FieldGroup title={t('years')} why={t('yearsWhy')}>
      <div className="grid gap-4 sm:grid-cols-2">
        {rows.fields.map((row, at) => (
          <div key={row.rowKey} className="flex items-end gap-3">
            {row.version === null ? <IntegerField name={`years.${at}.year`} label={t('year')} required /> : null}
            <LettersField
              name={`years.${at}.letters`}
              label={row.version === null ? t('lettersOf', { period: String(years[at]?.year ?? '') }) : String(row.year)}
            />
            <IconButton label={t('removeYear', { year: String(years[at]?.year ?? '') })} onClick={() => leaveOut(at)}>
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          </div>
        ))}
      </div>
      {doubled.length > 0 ? <Band kind="warn" title={t('ambiguousYears', { letters: doubled.join(', ') })} /> : null}
      <div className="flex flex-wrap gap-2">
        <FillButton
          label={t('fillYears')}
          rows={proposal.map(({ year, letters }) => ({ key: String(year), period: String(year), letters }))}
          onFill={fill}
        />
        <Button onClick={() => rows.append({ year: last + 1, letters: '', version: null })}>{t('addYear')}</Button>
      </div>
    </FieldGroup>
  );
}
