'use client';

import { useTranslations } from 'next-intl';
import { CodeField, SelectField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup, FieldRow } from '@/components/ui/field';
import { foundCompanySchema } from '@/lib/getting-started/found-company.schema';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { foundCompanyAction } from '../actions';

type Props = { readonly zones: readonly string[]; readonly language: Locale; readonly timeZone: string };
type Values = { code: string; name: string; language: Locale; timeZone: string };

/** Who the new company is; language and zone of the present one are proposed. */
export function FoundForm({ zones, language, timeZone }: Props) {
  const t = useTranslations('company');
  const form = useActionForm<Values, unknown>({
    id: 'found-company',
    schema: foundCompanySchema,
    action: foundCompanyAction,
    defaults: { code: '', name: '', language, timeZone },
  });
  return (
    <Form form={form} action={t('found')}>
      <FieldGroup title={t('identity')} why={t('foundNext')}>
        <FieldRow>
          <CodeField {...form.at('code')} label={t('code')} required help={t('codeHelp')} />
          <TextField {...form.at('name')} label={t('name')} required />
        </FieldRow>
        <FieldRow>
          <SelectField
            {...form.at('language')}
            label={t('language')}
            required
            proposed
            help={t('languageHelp')}
            choices={LOCALES.map((value) => ({ value, label: t(`languages.${value}`) }))}
          />
          <SelectField
            {...form.at('timeZone')}
            label={t('timeZone')}
            required
            proposed
            choices={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          />
        </FieldRow>
      </FieldGroup>
    </Form>
  );
}
