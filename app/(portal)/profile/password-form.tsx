'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { changePasswordSchema } from '@/lib/auth/change-password.schema';
import { strengthOf } from '@/lib/auth/password.rules';
import { changePasswordAction } from './actions';

type Props = { readonly words: readonly string[]; readonly email: string };
const EMPTY = { current: '', password: '' };

/** The present password and the new one, whose strength is said while it is typed. */
export function PasswordForm({ words, email }: Props) {
  const t = useTranslations('auth');
  const [changed, setChanged] = useState(false);
  const handle = useActionForm<typeof EMPTY, unknown>({
    id: 'password',
    schema: changePasswordSchema,
    action: changePasswordAction,
    defaults: EMPTY,
    onDone: () => {
      handle.form.reset(EMPTY);
      setChanged(true);
    },
  });
  const password = useWatch({ control: handle.form.control, name: 'password' });
  const strength = password ? strengthOf(password, words) : null;
  return (
    <Form form={handle} action={t('changePassword')} embedded>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField {...handle.at('current')} label={t('currentPassword')} type="password" autoComplete="current-password" required />
      <TextField
        {...handle.at('password')}
        label={t('newPassword')}
        type="password"
        autoComplete="new-password"
        help={t('passwordHelp')}
        required
      />
      <p role="status" className={strength === 'weak' ? 'text-table text-bad' : 'text-table text-good'}>
        {strength ? t(`strength.${strength}`) : changed ? t('passwordChanged') : null}
      </p>
    </Form>
  );
}
