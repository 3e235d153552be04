'use client';

import { useTranslations } from 'next-intl';
import { copyOf } from '../parts/entry-menu';
import { RemoveMenu } from '../remove-menu';
import { removeCodeTypeAction, setCodeTypeActiveAction } from './actions';

const LIST = '/setup/code-types';
type CodeTypeMenuProps = { readonly id: string; readonly version: number; readonly code: string; readonly active: boolean };

/** What else may be done with a code type: copy it, archive it or bring it back, delete it. */
export function CodeTypeMenu({ active, code, ...row }: CodeTypeMenuProps) {
  const t = useTranslations('codeTypes');
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  const archive = { active, action: setCodeTypeActiveAction };
  return <RemoveMenu {...row} words={words} action={removeCodeTypeAction} back={LIST} copy={copyOf(LIST, row.id)} archive={archive} />;
}
