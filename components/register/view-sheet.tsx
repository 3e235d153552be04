'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy';
import { useKit } from './kit';

const SheetParts = lazyPart(() => import('./view-sheet-parts').then((module) => module.ViewSheetParts));

/** On a phone, how the list is shown and taken away, in one place: order, facts of a card, height, export. @rules UI-02, UI-07 */
export function ViewSheet() {
  const t = useTranslations('register');
  const kit = useKit();
  const [open, setOpen] = useState(false);
  if (!kit) return null;
  return (
    <>
      <Button
        kind="quiet"
        aria-haspopup="dialog"
        aria-expanded={open}
        icon={<SlidersHorizontal aria-hidden="true" className="size-4" />}
        onClick={() => setOpen(true)}
      >
        {t('look')}
      </Button>
      <SheetParts open={open} onOpenChange={setOpen} />
    </>
  );
}
