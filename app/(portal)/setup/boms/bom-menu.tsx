'use client';

import { useTranslations } from 'next-intl';
import { copyOf } from '../parts/entry-menu';
import { RemoveMenu } from '../remove-menu';
import { activateBomAction, removeBomAction } from './actions';

const LIST = '/setup/boms';

type BomMenuProps = { readonly id: string; readonly version: number; readonly code: string; readonly active: boolean };

/** What else may be done with a version: a new one that begins as it, out of use and back, delete it. */
export function BomMenu({ active, code, ...row }: BomMenuProps) {
  const t = useTranslations('boms');
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  const archive = { active, action: activateBomAction };
  return <RemoveMenu {...row} words={words} action={removeBomAction} back={LIST} copy={copyOf(LIST, row.id)} archive={archive} />;
}
