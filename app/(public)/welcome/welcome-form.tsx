'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { CodeField, SelectField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { FieldGroup } from '@/components/ui/field';
import { strengthOf } from '@/lib/auth/password.rules';
import { setUpCompanySchema } from '@/lib/getting-started/set-up-company.schema';
import { setUpCompanyAction } from './actions';

type Values = {
  token: string;
  code: string;
  name: string;
  language: string;
  timeZone: string;
  administratorName: string;
  email: string;
  password: string;
};
type Props = { readonly token: string; readonly zones: readonly string[] };

const DEFAULT_ZONE = 'Europe/Rome';

/** The company and its first administrator; the browser's time zone is proposed. */
export function WelcomeForm({ token, zones }: Props) {
  const t = useTranslations('auth');
  const shell = useTranslations('shell');
  const language = useLocale();
  const handle = useActionForm<Values, unknown>({
    id: 'welcome',
    schema: setUpCompanySchema,
    action: setUpCompanyAction,
    defaults: { token, code: '', name: '', language, timeZone: DEFAULT_ZONE, administratorName: '', email: '', password: '' },
  });
  const { setValue, control } = handle.form;
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zones.includes(own)) setValue('timeZone', own);
  }, [zones, setValue]);
  const [code, name, administratorName, email, password] = useWatch({
    control,
    name: ['code', 'name', 'administratorName', 'email', 'password'],
  });
  const strength = password ? strengthOf(password, [code, name, administratorName, email]) : null;
  return (
    <Form form={handle} action={t('create')} embedded>
      <FieldGroup title={t('companyGroup')}>
        <TextField
          {...handle.at('name')}
          label={t('companyName')}
          help={t('companyNameHelp')}
          autoComplete="organization"
          required
          autoFocus
        />
        <CodeField {...handle.at('code')} label={t('companyCode')} help={t('companyCodeHelp')} required />
        <SelectField
          {...handle.at('language')}
          label={t('language')}
          choices={[
            { value: 'en', label: shell('english') },
            { value: 'it', label: shell('italian') },
          ]}
          required
          proposed
        />
        <SelectField
          {...handle.at('timeZone')}
          label={t('timeZone')}
          help={t('timeZoneHelp')}
          choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          required
          proposed
        />
      </FieldGroup>
      <FieldGroup title={t('administratorGroup')} why={t('administratorWhy')}>
        <TextField
          {...handle.at('administratorName')}
          label={t('administratorName')}
          help={t('administratorNameHelp')}
          autoComplete="name"
          required
        />
        <TextField {...handle.at('email')} label={t('email')} type="email" autoComplete="username" required />
        <TextField
          {...handle.at('password')}
          label={t('password')}
          type="password"
          autoComplete="new-password"
          help={t('passwordHelp')}
          required
        />
        <p role="status" className={strength === 'weak' ? 'text-table text-bad' : 'text-table text-good'}>
          {strength ? t(`strength.${strength}`) : null}
        </p>
      </FieldGroup>
    </Form>
  );
}
