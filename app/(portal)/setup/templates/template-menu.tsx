'use client';

import { useTranslations } from 'next-intl';
import { RemoveMenu } from '../remove-menu';
import { removeTemplateAction } from './actions';

/** What else may be done with a template. */
export function TemplateMenu(props: { readonly id: string; readonly version: number; readonly code: string }) {
  const t = useTranslations('templates');
  const { code } = props;
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  return <RemoveMenu {...props} words={words} action={removeTemplateAction} back="/setup/templates" />;
}
