'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LiftDialog } from '../hold-dialogs';

type LiftButtonProps = {
  readonly lot: { readonly id: string; readonly code: string };
  readonly hold: { readonly id: string; readonly others: number };
};

/** Asks why, then lifts this hold. */
export function LiftButton({ lot, hold }: LiftButtonProps) {
  const t = useTranslations('holds');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('lift')}</Button>
      <LiftDialog lots={[lot]} hold={hold} open={open} onOpenChange={setOpen} />
    </>
  );
}
