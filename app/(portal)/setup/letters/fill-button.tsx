'use client';

import { Wand } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type FillRow = { readonly key: string; readonly period: string; readonly letters: string };

/** Shows what will be filled in, and does it when told to. */
export function FillButton({ label, rows, onFill }: { label: string; rows: readonly FillRow[]; onFill: () => void }) {
  const t = useTranslations('letters');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const go = () => {
    onFill();
    setOpen(false);
  };
  return (
    <>
      <Button className="self-start" icon={<Wand aria-hidden="true" className="size-4" />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={label}
        description={rows.length === 0 ? t('fillNothing') : t('fillNote')}
        actions={
          rows.length === 0 ? (
            <Button onClick={() => setOpen(false)}>{common('close')}</Button>
          ) : (
            <>
              <Button kind="quiet" onClick={() => setOpen(false)}>
                {common('cancel')}
              </Button>
              <Button kind="primary" onClick={go}>
                {t('fillGo')}
              </Button>
            </>
          )
        }
      >
        {rows.length > 0 ? (
          <ul className="grid grid-cols-2 gap-x-6 gap-y-1 text-table">
            {rows.map(({ key, period, letters }) => (
              <li key={key} className="flex justify-between border-b border-line py-1">
                {period}
                <code>{letters}</code>
              </li>
            ))}
          </ul>
        ) : null}
      </Dialog>
    </>
  );
}
