'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useFormats } from '@/lib/i18n/use-words';
import type { GuideLot } from '@/lib/getting-started/guide.types';
import type { StatusOption } from '@/lib/lots/lot-register.query';
import { ChangeStatus } from '../lots/change-status';

/** The offer at the end of the guide: a status that keeps the lot out of stock, and the way back. */
export function TryStatus({ lot, statuses }: { lot: GuideLot; statuses: readonly StatusOption[] }) {
  const t = useTranslations('guide.end');
  const { quantity } = useFormats();
  const [open, setOpen] = useState(false);
  const held = lot.excludes;
  const quarantine = statuses.find(({ kind, excludes }) => kind === 'QUARANTINE' && excludes) ?? statuses.find(({ excludes }) => excludes);
  const released = statuses.find(({ kind, excludes }) => kind === 'RELEASED' && !excludes);
  if (!held && !quarantine) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-raised px-5 py-4">
      <div className="max-w-prose">
        <p className="font-medium">{held ? t('heldTitle', { quantity: quantity(lot.onHand, lot.uom) }) : t('tryTitle')}</p>
        <p className="text-table text-muted">{held ? t('heldBody', { status: lot.statusName ?? '' }) : t('tryBody')}</p>
      </div>
      <Button onClick={() => setOpen(true)}>{held ? t('heldAction') : t('tryAction')}</Button>
      <ChangeStatus
        lots={[lot]}
        statuses={statuses}
        open={open}
        onOpenChange={setOpen}
        proposed={(held ? released?.id : quarantine?.id) ?? null}
      />
    </div>
  );
}
