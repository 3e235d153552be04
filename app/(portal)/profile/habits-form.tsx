'use client';

import { useTranslations } from 'next-intl';
import { SelectField, SwitchField, TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { chooseTheme, isTheme, rememberDensity } from '@/components/shell/preferences';
import { FieldRow } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { FIRST_PAGES } from '@/lib/kernel/habits';
import { DENSITIES, type SaveProfile, saveProfileSchema, THEMES } from '@/lib/users/save-profile.schema';
import { saveProfileAction } from './actions';

/** Name and habits; they hold at once here, and at the next sign-in on every other device. */
export function HabitsForm({ profile }: { profile: SaveProfile }) {
  const t = useTranslations('auth');
  const shell = useTranslations('shell');
  const register = useTranslations('register');
  const nav = useTranslations('nav');
  const form = useActionForm<SaveProfile, SaveProfile>({
    id: 'profile',
    schema: saveProfileSchema,
    action: saveProfileAction,
    defaults: profile,
    onDone: ({ theme, density }) => {
      chooseTheme(isTheme(theme) ? theme : null);
      rememberDensity(density === 'compact');
      notify({ title: t('profileSaved') });
    },
  });
  return (
    <Form form={form} action={t('saveProfile')} embedded>
      <TextField {...form.at('name')} label={t('administratorName')} help={t('administratorNameHelp')} autoComplete="name" required />
      <FieldRow>
        <SelectField
          {...form.at('language')}
          label={shell('language')}
          choices={[
            { value: 'en', label: shell('english') },
            { value: 'it', label: shell('italian') },
          ]}
        />
        <SelectField {...form.at('theme')} label={shell('theme')} choices={THEMES.map((value) => ({ value, label: shell(value) }))} />
        <SelectField
          {...form.at('density')}
          label={register('density')}
          choices={DENSITIES.map((value) => ({ value, label: register(value) }))}
        />
      </FieldRow>
      <SelectField
        {...form.at('firstPage')}
        label={t('firstPage')}
        help={t('firstPageHelp')}
        choices={FIRST_PAGES.map((value) => ({ value, label: nav(value) }))}
      />
      <SwitchField {...form.at('singleKeys')} label={t('singleKeys')} consequence={t('singleKeysWhy')} />
    </Form>
  );
}
