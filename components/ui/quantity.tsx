'use client';

import { useLocale } from 'next-intl';
import { formatDay, formatQuantity } from '@/lib/i18n/formats';

/** A quantity with the language's signs, its unit grey after it. */
export function QuantityText({ value, uom }: { value: string; uom?: string }) {
  const locale = useLocale();
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatQuantity(locale, value)}
      {uom ? <span className="text-muted"> {uom}</span> : null}
    </span>
  );
}

/** A day in the language's spelling; nothing gives a dash. */
export function DayText({ value }: { value: string | null | undefined }) {
  const locale = useLocale();
  return value ? (
    <time dateTime={value} className="whitespace-nowrap">
      {formatDay(locale, value)}
    </time>
  ) : (
    <span className="text-muted">–</span>
  );
}
