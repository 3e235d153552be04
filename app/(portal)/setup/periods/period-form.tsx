'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { DayField, IntegerField } from '@/components/form/fields';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { movedTo } from '@/lib/periods/period.rules';
import { savePeriodSchema } from '@/lib/periods/save-period.schema';
import { savePeriodAction } from '../actions';
import { SetupForm } from '../parts/setup-form';
import { useSaved } from '../parts/use-saved';
import type { PeriodValues } from './period-draft.types';

type PeriodFormProps = { readonly values: PeriodValues; readonly proposed: boolean; readonly frozen: boolean; readonly next: string };

/** The two days go along when another year is typed. */
function useDaysOfYear(form: UseFormReturn<PeriodValues>): void {
  const year: unknown = useWatch({ control: form.control, name: 'year' });
  const last = useRef(form.getValues('year'));
  useEffect(() => {
    if (typeof year !== 'number' || year < 1900 || year > 9999 || year === last.current) return;
    const { periodStart, periodEnd } = movedTo(year, { ...form.getValues(), year: last.current });
    last.current = year;
    form.setValue('periodStart', periodStart);
    form.setValue('periodEnd', periodEnd);
  }, [year, form]);
}

/** The open days of a year. `frozen`: the year has records. */
export function PeriodForm({ values, proposed, frozen, next }: PeriodFormProps) {
  const t = useTranslations('company');
  const saved = useSaved(next);
  const form = useActionForm<PeriodValues, unknown>({
    id: 'period',
    schema: savePeriodSchema,
    action: savePeriodAction,
    defaults: values,
    onDone: (_, { year }) => saved(t('periodSaved', { year: String(year) })),
  });
  useDaysOfYear(form.form);
  return (
    <SetupForm form={form} next={next}>
      <FieldGroup title={t('periods')} why={t('periodWhy')}>
        <IntegerField
          {...form.at('year')}
          label={t('year')}
          required
          proposed={proposed}
          readOnly={frozen}
          help={frozen ? t('yearFrozen') : undefined}
        />
        <FieldRow>
          <DayField {...form.at('periodStart')} label={t('periodStart')} required proposed={proposed} />
          <DayField {...form.at('periodEnd')} label={t('periodEnd')} required proposed={proposed} />
        </FieldRow>
        <DayField {...form.at('lastClosingDate')} label={t('lastClosingDate')} help={t('lastClosingHelp')} />
      </FieldGroup>
    </SetupForm>
  );
}
