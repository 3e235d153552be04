'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Form } from '@/components/form/form';
import type { ActionForm } from '@/components/form/use-action-form';
import { LinkButton } from '@/components/ui/button';

type SetupFormProps<Values extends FieldValues> = {
  readonly form: ActionForm<Values>;
  /** Where the way out goes: the place the form was opened from. */
  readonly next: string;
  readonly children: ReactNode;
};

/** The form of an entry of set-up: saves, or goes back without. */
export function SetupForm<Values extends FieldValues>({ form, next, children }: SetupFormProps<Values>) {
  const t = useTranslations('common');
  return (
    <Form
      form={form}
      action={t('save')}
      secondary={
        <LinkButton kind="quiet" href={next as Route}>
          {t('cancel')}
        </LinkButton>
      }
    >
      {children}
    </Form>
  );
}
