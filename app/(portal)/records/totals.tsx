import { useTranslations } from 'next-intl';
import { QuantityText } from '@/components/ui/quantity';
import type { RecordTotals } from '@/lib/records/record-totals.rules';

/** What a record comes to: lines, quantity per unit, amount, weights; what no line has is left out. */
export function Totals({ totals, count }: { totals: RecordTotals; count: number }) {
  const t = useTranslations('records.totals');
  const { quantities, amount, netWeight, grossWeight } = totals;
  const sums = [
    { key: 'amount', value: amount, uom: undefined },
    { key: 'netWeight', value: netWeight, uom: 'kg' },
    { key: 'grossWeight', value: grossWeight, uom: 'kg' },
  ] as const;
  return (
    <dl aria-label={t('title')} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 px-3 text-table sm:px-4">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <dt className="text-muted">{t('lines', { count })}</dt>
        {quantities.map(({ uom, quantity }) => (
          <dd key={uom} className="font-semibold">
            <QuantityText value={quantity} uom={uom} />
          </dd>
        ))}
      </div>
      {sums.map(({ key, value, uom }) =>
        value === null ? null : (
          <div key={key} className="flex items-baseline gap-x-2">
            <dt className="text-muted">{t(key)}</dt>
            <dd className="font-semibold">
              <QuantityText value={value} uom={uom} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
