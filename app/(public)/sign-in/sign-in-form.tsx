'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/form/fields';
import { Form } from '@/components/form/form';
import { useActionForm } from '@/components/form/use-action-form';
import { firstPage } from '@/components/shell/preferences';
import { goTo, signInWithPassword } from './sign-in-with-password';
import { signInSchema } from '@/lib/auth/sign-in.schema';
import type { ActionResult } from '@/lib/kernel/result';

/** The portal's own form; password managers know it by its autocomplete tokens. */
export function SignInForm({ target }: { target: string }) {
  const t = useTranslations('auth');
  const handle = useActionForm<{ email: string; password: string }, null>({
    id: 'sign-in',
    schema: signInSchema,
    action: async (raw): Promise<ActionResult<null>> => {
      const { email, password } = signInSchema.parse(raw);
      return signInWithPassword(email, password);
    },
    defaults: { email: '', password: '' },
    // A link leads where it says; without one each person begins where they chose to.
    onDone: () => goTo(target === '/' ? firstPage() : target),
  });
  return (
    <Form form={handle} action={t('signIn')} refusedTitle={t('refused')} embedded>
      <TextField {...handle.at('email')} label={t('email')} type="email" autoComplete="username" required autoFocus />
      <TextField {...handle.at('password')} label={t('password')} type="password" autoComplete="current-password" required />
    </Form>
  );
}
