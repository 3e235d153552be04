'use client';

import { Archive, ArchiveRestore, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { MenuItem, MenuLine, MenuLink } from '@/components/ui/menu';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { RemoveMenu } from '../remove-menu';
import { removeLotCodeTypeAction, setLotCodeTypeActiveAction } from './actions';

type CodeTypeMenuProps = { readonly id: string; readonly version: number; readonly code: string; readonly active: boolean };

/** What else may be done with a code type: copy it, archive it or bring it back, delete it. */
export function CodeTypeMenu({ active, ...row }: CodeTypeMenuProps) {
  const t = useTranslations('codeTypes');
  const errorText = useErrorText();
  const [busy, start] = useTransition();
  const { id, version, code } = row;
  const words = { label: t('remove'), title: t('removeTitle', { code }), body: t('removeBody'), done: t('removed', { code }) };
  const toggle = () =>
    start(async () => {
      const answer = await setLotCodeTypeActiveAction({ id, version, active: !active });
      if (answer.ok) notify({ title: t(active ? 'archivedDone' : 'broughtBack', { code }) });
      else notify({ title: errorText(answer.code, answer.params), kind: 'bad' });
    });
  const Icon = active ? Archive : ArchiveRestore;
  return (
    <RemoveMenu {...row} words={words} action={removeLotCodeTypeAction} back="/setup/code-types">
      <MenuLink href={`/setup/code-types/new?from=${id}`} icon={<Copy aria-hidden="true" className="size-4" />}>
        {t('copy')}
      </MenuLink>
      <MenuItem icon={<Icon aria-hidden="true" className="size-4" />} disabled={busy} onClick={toggle}>
        {t(active ? 'archive' : 'bringBack')}
      </MenuItem>
      <MenuLine />
    </RemoveMenu>
  );
}
