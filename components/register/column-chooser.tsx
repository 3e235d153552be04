'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { IconButton } from '../ui/button';
import { lazyPart } from '../ui/lazy';
import { useKit } from './kit';

const ColumnList = lazyPart(() => import('./column-list').then((module) => module.ColumnList));

/** Which columns are shown, in which order, how wide, and which stay in sight; kept for this person and list. @rules UI-02, UI-07 */
export function ColumnChooser() {
  const t = useTranslations('register');
  const kit = useKit();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<boolean | null>(null);
  // A press beside the list closes it before the click arrives, which must not open it again.
  const wasOpen = useRef(false);
  if (!kit) return null;
  return (
    <>
      <IconButton
        ref={button}
        label={t('columns')}
        aria-haspopup="dialog"
        aria-expanded={open === true}
        onPointerDown={() => {
          wasOpen.current = open === true;
        }}
        onClick={(event) => setOpen(event.detail === 0 ? open !== true : !wasOpen.current)}
      >
        <Columns3 aria-hidden="true" className="size-4" />
      </IconButton>
      {open === null ? null : <ColumnList anchor={button} open={open} onOpenChange={setOpen} />}
    </>
  );
}
