'use client';

import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MenuItem } from './menu';
import { notify } from './toast';

/** Copies the address of the page without what only this person looks at, to hand to somebody else. */
export function CopyLinkItem() {
  const t = useTranslations('common');
  const copy = () => {
    const said = (copied: boolean) => notify(copied ? { title: t('linkCopied') } : { title: t('notCopied'), kind: 'bad' });
    navigator.clipboard?.writeText(location.origin + location.pathname).then(
      () => said(true),
      () => said(false),
    );
  };
  return (
    <MenuItem icon={<Link2 aria-hidden="true" className="size-4 text-muted" />} onClick={copy}>
      {t('copyLink')}
    </MenuItem>
  );
}
