'use client';

import { useTranslations } from 'next-intl';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import { lookOf } from './lot-look';

type StatusMark = {
  readonly statusName: string | null;
  readonly statusKind: string | null;
  readonly excludes: boolean;
  readonly onHold?: boolean;
};

/** The status of a lot in the company's own words, and that it is on hold; a lot without status shows a dash. */
export function LotStatus(lot: StatusMark) {
  const status = lot.statusName === null ? <NoStatus /> : <StatusChip status={lookOf(lot)} word={lot.statusName} />;
  if (!lot.onHold) return status;
  return (
    <span className="inline-flex max-w-40 flex-wrap items-center gap-1 py-1">
      {lot.statusName === null ? null : status}
      <StatusChip status="onHold" />
    </span>
  );
}

function NoStatus() {
  return <span className="text-muted">{useTranslations('lots')('noStatus')}</span>;
}

type ExpiryMark = { readonly expiryDate: string | null; readonly daysLeft: number | null; readonly near: boolean };

/** The expiry with the days left, as a chip once it is near or past. */
export function LotExpiry({ expiryDate, daysLeft, near }: ExpiryMark) {
  const { daysLeft: left } = useFormats();
  if (expiryDate === null || daysLeft === null) return <DayText value={null} />;
  return (
    <span className="inline-flex items-center gap-2">
      <DayText value={expiryDate} />
      {daysLeft < 0 ? (
        <StatusChip status="expired" />
      ) : near ? (
        <StatusChip status="expiring" word={left(daysLeft)} />
      ) : (
        <span className="text-small text-muted">{left(daysLeft)}</span>
      )}
    </span>
  );
}
