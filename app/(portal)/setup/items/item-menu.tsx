'use client';

import { useTranslations } from 'next-intl';
import { RemoveMenu } from '../remove-menu';
import { removeItemAction } from './actions';

/** What else may be done with an item. */
export function ItemMenu(props: { readonly id: string; readonly version: number; readonly code: string }) {
  const t = useTranslations('items');
  const { code } = props;
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  return <RemoveMenu {...props} words={words} action={removeItemAction} back="/setup/items" />;
}
