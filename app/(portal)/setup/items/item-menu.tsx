'use client';

import { useTranslations } from 'next-intl';
import { RemoveMenu } from '../remove-menu';
import { copyOf, type EntryRow } from '../parts/entry-menu';
import { activateItemAction, removeItemAction } from './actions';

/** What else may be done with an item. */
export function ItemMenu({ archived, ...props }: EntryRow & { readonly archived: boolean }) {
  const t = useTranslations('items');
  const { code } = props;
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  return (
    <RemoveMenu
      {...props}
      words={words}
      action={removeItemAction}
      back="/setup/items"
      copy={copyOf('/setup/items', props.id)}
      archive={{ active: !archived, action: activateItemAction }}
    />
  );
}
