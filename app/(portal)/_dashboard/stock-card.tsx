import { getTranslations } from 'next-intl/server';
import { Bars } from '@/components/chart/bars';
import { readWarehouseStock } from '@/lib/dashboard/dashboard.query';
import { sparing } from '@/lib/dashboard/sparing';
import { appDatabase } from '@/lib/server/app-database';
import { LISTS } from './addresses';
import { Card, Nothing } from './card';

const warehouseStock = sparing({ ask: (companyId: number) => readWarehouseStock(appDatabase().sql, companyId), key: String });

/** In how many rows of stock each warehouse holds something; it reads all that is on hand, so the rest of the page does not wait for it, and where that takes long the answer may be a minute old. @rules STK-01 */
export async function StockCard({ companyId }: { companyId: number }) {
  const [rows, t] = await Promise.all([warehouseStock(companyId), getTranslations('dashboard.stock')]);
  const bars = rows.map(({ id, code, description, rows: count }) => ({
    key: id,
    label: `${code} ${description}`,
    value: count,
    text: t('rows', { count }),
    href: LISTS.warehouse(id),
    tone: 'plain' as const,
  }));
  return (
    <Card id="stock" title={t('title')} link={{ href: LISTS.stock, label: t('all') }}>
      {bars.length > 0 ? <Bars label={t('title')} bars={bars} /> : <Nothing>{t('none')}</Nothing>}
    </Card>
  );
}
