'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { acceptInvitationSchema } from '@/lib/users/user.schema';
import { NewPasswordField } from '../new-password-field';
import { acceptInvitationAction } from './actions';

type Props = {
  readonly token: string;
  readonly email: string;
  readonly name: string;
  /** The address has an account here already. */
  readonly known: boolean;
  readonly words: readonly string[];
};

/** The answer to an invitation. */
export function AcceptForm({ token, email, name, known, words }: Props) {
  const t = useTranslations('users');
  const auth = useTranslations('auth');
  const form = useActionForm<{ token: string; name: string; password: string }, unknown>({
    id: 'accept',
    schema: acceptInvitationSchema,
    action: acceptInvitationAction,
    defaults: { token, name, password: '' },
  });
  return (
    <Form form={form} action={t('accept')} refusedTitle={auth('refused')} embedded>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <p className="text-table">
        <span className="text-muted">{auth('email')}</span> <strong className="font-medium wrap-anywhere">{email}</strong>
      </p>
      {known ? (
        <>
          <p className="text-table text-muted">{t('acceptKnown')}</p>
          <TextField {...form.at('password')} label={auth('password')} type="password" autoComplete="current-password" required autoFocus />
        </>
      ) : (
        <>
          <TextField
            {...form.at('name')}
            label={auth('administratorName')}
            help={auth('administratorNameHelp')}
            autoComplete="name"
            required
          />
          <NewPasswordField {...form.at('password')} label={auth('password')} words={[...words, name, email]} />
        </>
      )}
    </Form>
  );
}
