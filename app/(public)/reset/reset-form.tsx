'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { resetPasswordSchema } from '@/lib/users/user.schema';
import { NewPasswordField } from '../new-password-field';
import { resetPasswordAction } from './actions';

type Props = { readonly token: string; readonly email: string; readonly words: readonly string[] };

/** The new password. */
export function ResetForm({ token, email, words }: Props) {
  const t = useTranslations('users');
  const auth = useTranslations('auth');
  const form = useActionForm<{ token: string; password: string }, unknown>({
    id: 'reset',
    schema: resetPasswordSchema,
    action: resetPasswordAction,
    defaults: { token, password: '' },
  });
  return (
    <Form form={form} action={t('setPassword')} embedded>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <NewPasswordField {...form.at('password')} label={auth('newPassword')} words={words} />
    </Form>
  );
}
