'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LotListRow } from '@/lib/lots/lot-register.query';

// The forms come when somebody asks for them.
const HoldDialog = dynamic(() => import('./hold-dialogs').then((module) => module.HoldDialog), { ssr: false });
const LiftDialog = dynamic(() => import('./hold-dialogs').then((module) => module.LiftDialog), { ssr: false });

type HoldBulkProps = { readonly lots: readonly Pick<LotListRow, 'id' | 'code' | 'onHold'>[]; readonly onDone: () => void };

/** Puts the ticked lots on hold; where one of them is, all their holds may be lifted at once. @rules LOT-30 */
export function HoldBulk({ lots, onDone }: HoldBulkProps) {
  const t = useTranslations('holds');
  const [asking, setAsking] = useState<'hold' | 'lift' | null>(null);
  const held = lots.filter(({ onHold }) => onHold);
  const state = { open: true, onOpenChange: () => setAsking(null), onDone };
  return (
    <>
      <Button size="small" onClick={() => setAsking('hold')}>
        {t('hold')}
      </Button>
      {held.length > 0 ? (
        <Button size="small" onClick={() => setAsking('lift')}>
          {t('lift')}
        </Button>
      ) : null}
      {asking === 'hold' ? <HoldDialog lots={lots} {...state} /> : null}
      {asking === 'lift' ? <LiftDialog lots={held} {...state} /> : null}
    </>
  );
}
