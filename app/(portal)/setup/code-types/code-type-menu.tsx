'use client';

import { useTranslations } from 'next-intl';
import type { CodePurpose } from '@/lib/code-types/code-type.types';
import { copyOf } from '../parts/entry-menu';
import { RemoveMenu } from '../remove-menu';
import { removeCodeTypeAction, setCodeTypeActiveAction } from './actions';
import { listOf } from './draft.types';

const LIST = '/setup/code-types';
type CodeTypeMenuProps = {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly active: boolean;
  readonly purpose: CodePurpose;
};

/** What else may be done with a code type: copy it, archive it or bring it back, delete it. */
export function CodeTypeMenu({ active, code, purpose, ...row }: CodeTypeMenuProps) {
  const t = useTranslations('codeTypes');
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody', { purpose }), done: t('removed', { code }) };
  const archive = { active, action: setCodeTypeActiveAction };
  return (
    <RemoveMenu {...row} words={words} action={removeCodeTypeAction} back={listOf(purpose)} copy={copyOf(LIST, row.id)} archive={archive} />
  );
}
