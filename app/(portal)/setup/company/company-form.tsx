'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { CodeField, SelectField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { saveCompanySchema } from '@/lib/company/save-company.schema';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { useFormats } from '@/lib/i18n/use-words';
import { dayIn } from '@/lib/kernel/day';
import { isTimeZone } from '@/lib/kernel/time-zone';
import { saveCompanyAction } from '../actions';

type CompanyValues = {
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly language: Locale;
  readonly timeZone: string;
};

/** Who the company is. `now` is the moment at which the page was made. */
export function CompanyForm({ values, zones, now }: { values: CompanyValues; zones: readonly string[]; now: string }) {
  const t = useTranslations('company');
  const { day } = useFormats();
  const form = useActionForm<CompanyValues, unknown>({
    id: 'company',
    schema: saveCompanySchema,
    action: saveCompanyAction,
    defaults: values,
    onDone: () => notify({ title: t('saved') }),
  });
  const zone = useWatch({ control: form.form.control, name: 'timeZone' });
  const today = isTimeZone(zone) ? day(dayIn(zone, new Date(now))) : '';
  return (
    <Form form={form} action={t('save')} embedded>
      <FieldGroup title={t('identity')} why={t('identityWhy')}>
        <FieldRow>
          <CodeField {...form.at('code')} label={t('code')} required help={t('codeHelp')} />
          <TextField {...form.at('name')} label={t('name')} required />
        </FieldRow>
        <FieldRow>
          <SelectField
            {...form.at('language')}
            label={t('language')}
            required
            help={t('languageHelp')}
            choices={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <SelectField
            {...form.at('timeZone')}
            label={t('timeZone')}
            required
            help={t('timeZoneHelp', { day: today })}
            choices={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          />
        </FieldRow>
      </FieldGroup>
    </Form>
  );
}
