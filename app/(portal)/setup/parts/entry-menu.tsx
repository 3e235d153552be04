'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { RemoveMenu, type RemoveMenuProps } from '../remove-menu';

type EntryMenuProps = Omit<RemoveMenuProps, 'words'> & { readonly code: string };

/** The quiet menu of an entry of set-up, in the usual words. */
export function EntryMenu({ code, ...menu }: EntryMenuProps) {
  const t = useTranslations('tables');
  const words = { label: t('removeAction'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  return <RemoveMenu {...menu} words={words} />;
}

export type EntryRow = { readonly id: string; readonly version: number; readonly code: string };

/** A new entry that begins as the one with this id. */
export const copyOf = (list: string, id: string): Route => `${list}/new?copy=${id}` as Route;
