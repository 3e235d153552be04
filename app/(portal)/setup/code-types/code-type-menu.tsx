'use client';

import { useTranslations } from 'next-intl';
import { RemoveMenu } from '../remove-menu';
import { removeLotCodeTypeAction } from './actions';

/** What else may be done with a code type. */
export function CodeTypeMenu(props: { readonly id: string; readonly version: number; readonly code: string }) {
  const t = useTranslations('codeTypes');
  const { code } = props;
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  return <RemoveMenu {...props} words={words} action={removeLotCodeTypeAction} back="/setup/code-types" />;
}
