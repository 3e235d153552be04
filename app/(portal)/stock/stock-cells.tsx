'use client';

import { useTranslations } from 'next-intl';
import { QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { toldReasons } from '@/lib/i18n/told-reasons';
import { useFormats } from '@/lib/i18n/use-words';
import { isNegative } from '@/lib/kernel/quantity-text';
import type { StockRow } from '@/lib/stock-view/stock-view.types';

/** A quantity; below zero it is red and keeps its sign. With `uom` the unit follows on a phone, where there is no column for it. @rules STK-05 */
export function Figure({ value, uom }: { value: string; uom?: string }) {
  return (
    <span className={isNegative(value) ? 'font-medium text-bad' : undefined}>
      <QuantityText value={value} />
      {uom ? <span className="text-muted md:hidden"> {uom}</span> : null}
    </span>
  );
}

/** How a location stands: in use unless it says otherwise. */
export function LocationState({ row }: { row: StockRow }) {
  const t = useTranslations('stock');
  if (row.locationId === null) return <span className="text-muted">–</span>;
  if (row.locationBlocked) return <StatusChip status="blocked" word={t('blocked')} />;
  return row.locationActive ? <StatusChip status="active" word={t('inUse')} /> : <StatusChip status="archived" word={t('inactive')} />;
}

/** Why the row may not be withdrawn today; a dash where it may. @rules WTH-01 */
export function Reasons({ row }: { row: StockRow }) {
  const t = useTranslations('stock.reasons');
  const { list } = useFormats();
  if (row.reasons.length === 0) return <span className="text-muted">–</span>;
  return (
    <span className="text-warn">
      {list(toldReasons(row.reasons).map((reason) => (reason === 'STATUS' && row.statusName ? row.statusName : t(reason))))}
    </span>
  );
}
