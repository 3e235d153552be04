'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { TextField } from '@/components/form/fields';
import { strengthOf } from '@/lib/auth/password.rules';

type Props = { readonly name: string; readonly label: string; readonly words: readonly string[] };

/** A password that is chosen now; how well it withstands guessing is said while it is typed. */
export function NewPasswordField({ name, label, words }: Props) {
  const t = useTranslations('auth');
  const password: unknown = useWatch({ name });
  const strength = typeof password === 'string' && password ? strengthOf(password, words) : null;
  return (
    <div className="flex flex-col gap-2">
      <TextField name={name} label={label} type="password" autoComplete="new-password" help={t('passwordHelp')} required />
      <p role="status" className={strength === 'weak' ? 'text-table text-bad' : 'text-table text-good'}>
        {strength ? t(`strength.${strength}`) : null}
      </p>
    </div>
  );
}
