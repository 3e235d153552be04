'use client';

import { Barcode } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useState } from 'react';
import { Button } from '@/components/ui/button';
import { lazyPart } from '@/components/ui/lazy';
import type { PrintDialog as Dialog } from './print-dialog';

const PrintDialog = lazyPart(() => import('./print-dialog').then((module) => module.PrintDialog));

type PrintButtonProps = Pick<ComponentProps<typeof Dialog>, 'kinds' | 'what' | 'count' | 'title'>;

/** Asks for the labels of what the page shows. */
export function PrintButton(wanted: PrintButtonProps) {
  const t = useTranslations('labelPrint');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Barcode aria-hidden="true" className="size-4" />
        {t(wanted.count === 1 ? 'printOne' : 'print')}
      </Button>
      <PrintDialog {...wanted} open={open} onOpenChange={setOpen} />
    </>
  );
}
