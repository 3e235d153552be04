import { getTranslations } from 'next-intl/server';
import { QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import { listLotStock } from '@/lib/lots/lot-card.query';
import { appDatabase } from '@/lib/server/app-database';
import type { LotPlaceProps } from './lot-tabs';
import { PlainTable } from './plain-table';

/** Where the lot lies: a row for each warehouse, below it the locations that hold something. @rules STK-02, STK-03, STK-07 */
export async function StockTab({ lot, companyId, today }: LotPlaceProps) {
  const [t, stock] = await Promise.all([getTranslations('lots'), listLotStock(appDatabase().sql, companyId, lot.id, today)]);
  if (stock.length === 0) return <p className="text-muted">{t('stock.empty')}</p>;
  const rows = stock.flatMap((warehouse) => [
    { key: warehouse.warehouseId, warehouse, place: null },
    ...warehouse.places
      .filter(({ location }) => location !== null || warehouse.places.length > 1)
      .map((place) => ({ key: `${warehouse.warehouseId}/${place.location}`, warehouse, place })),
  ]);
  type Row = (typeof rows)[number];
  const figure = (name: 'loaded' | 'initial' | 'committed' | 'available') => ({
    key: name,
    header: t(name),
    right: true,
    cell: ({ warehouse, place }: Row) => (place ? null : <QuantityText value={warehouse[name]} uom={lot.uom} />),
  });
  return (
    <PlainTable
      label={t('tabs.stock')}
      rows={rows}
      rowId={({ key }) => key}
      columns={[
        {
          key: 'warehouse',
          header: t('stock.warehouse'),
          cell: ({ warehouse, place }) =>
            place ? (
              <span className="inline-flex items-center gap-2 pl-6">
                <code>{place.location ?? t('stock.noLocation')}</code>
                {place.blocked ? <StatusChip status="blocked" word={t('stock.blocked')} /> : null}
              </span>
            ) : (
              <span>
                <code>{warehouse.code}</code> {warehouse.description}
              </span>
            ),
        },
        figure('loaded'),
        figure('initial'),
        {
          key: 'onHand',
          header: t('onHand'),
          right: true,
          cell: ({ warehouse, place }) => <QuantityText value={place ? place.quantity : warehouse.onHand} uom={lot.uom} />,
        },
        figure('committed'),
        figure('available'),
      ]}
    />
  );
}
