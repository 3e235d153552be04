'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import { SwitchField } from '@/components/form/fields';

type ActiveFieldProps = {
  /** What it means here, if not the usual. */
  readonly on?: string;
  readonly off?: string;
};

/** Active or archived, with what that means. */
export function ActiveField({ on, off }: ActiveFieldProps) {
  const t = useTranslations('tables');
  const active = useWatch({ name: 'active' }) === true;
  return <SwitchField name="active" label={t('activeLabel')} consequence={active ? (on ?? t('activeOn')) : (off ?? t('activeOff'))} />;
}
