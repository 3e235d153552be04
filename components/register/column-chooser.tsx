'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '../ui/button';
import { lazyPart } from '../ui/lazy';
import { usePopupButton } from '../ui/use-popup-button';
import { useKit } from './kit';

const ColumnList = lazyPart(() => import('./column-list').then((module) => module.ColumnList));

/** Which columns are shown, in which order, how wide, and which stay in sight; kept for this person and list. @rules UI-02, UI-07 */
export function ColumnChooser() {
  const t = useTranslations('register');
  const kit = useKit();
  const popup = usePopupButton();
  if (!kit) return null;
  return (
    <>
      <IconButton {...popup.props} label={t('columns')} aria-haspopup="dialog">
        <Columns3 aria-hidden="true" className="size-4" />
      </IconButton>
      {popup.asked ? <ColumnList anchor={popup.props.ref} open={popup.open} onOpenChange={popup.setOpen} /> : null}
    </>
  );
}
