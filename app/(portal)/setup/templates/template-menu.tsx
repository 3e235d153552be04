'use client';

import { useTranslations } from 'next-intl';
import { copyOf } from '../parts/entry-menu';
import { RemoveMenu } from '../remove-menu';
import { removeTemplateAction, setTemplateActiveAction } from './actions';

const LIST = '/setup/templates';
type TemplateMenuProps = { readonly id: string; readonly version: number; readonly code: string; readonly active: boolean };

/** What else may be done with a template: copy it, archive it or bring it back, delete it. */
export function TemplateMenu({ active, code, ...row }: TemplateMenuProps) {
  const t = useTranslations('templates');
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  const archive = { active, action: setTemplateActiveAction };
  return <RemoveMenu {...row} words={words} action={removeTemplateAction} back={LIST} copy={copyOf(LIST, row.id)} archive={archive} />;
}
