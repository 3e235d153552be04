import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Pager } from '@/components/register/pager';
import { CodeText } from '@/components/ui/code-text';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { formatQuantity } from '@/lib/i18n/formats';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import type { PageOf } from '@/lib/server/page-of';
import type { LocationStockRow, StoredLocation } from '@/lib/warehouses/locations.query';

type LocationStockProps = { readonly location: StoredLocation; readonly stock: PageOf<LocationStockRow>; readonly page: number };

const HEAD = 'h-10 border-b border-line px-3 text-left text-small font-medium text-muted whitespace-nowrap';
const CELL = 'h-10 border-b border-line px-3';

/** What lies in a location and in everything inside it. */
export function LocationStock({ location, stock, page }: LocationStockProps) {
  const t = useTranslations('warehouses');
  const items = useTranslations('items');
  const locale = useLocale();
  if (stock.total === 0) return <EmptyState title={t('stockEmptyTitle')}>{t('stockEmptyBody')}</EmptyState>;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-table text-muted">
        {location.inside > 0 ? t('stockInside') : t('stockHere')}{' '}
        <TextLink href={`/stock?tab=detail&locationId=${location.id}` as Route}>{t('stockView')}</TextLink>
      </p>
      <section
        aria-label={t('stock')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-lg border border-line bg-raised"
      >
        <table className="w-full text-table">
          <caption className="sr-only">{t('stock')}</caption>
          <thead>
            <tr>
              {location.inside > 0 ? (
                <th scope="col" className={HEAD}>
                  {t('location')}
                </th>
              ) : null}
              <th scope="col" className={HEAD}>
                {items('one')}
              </th>
              <th scope="col" className={HEAD}>
                {t('lot')}
              </th>
              <th scope="col" className={`${HEAD} text-right`}>
                {items('figureOnHand')}
              </th>
            </tr>
          </thead>
          <tbody>
            {stock.rows.map((row) => (
              <tr key={[row.locationId, row.itemId, row.variant, row.lotId].join()}>
                {location.inside > 0 ? (
                  <td className={CELL}>
                    <CodeText
                      code={row.locationCode}
                      href={`/setup/warehouses/${location.warehouseId}/locations/${row.locationId}` as Route}
                      copy={false}
                    />
                  </td>
                ) : null}
                <td className={CELL}>
                  <CodeText code={row.itemCode} href={`/setup/items/${row.itemId}` as Route} copy={false} />{' '}
                  <span className="text-muted">{[row.variant, row.description].filter(Boolean).join(' · ')}</span>
                </td>
                <td className={CELL}>
                  {row.lotId ? <CodeText code={row.lotCode ?? ''} href={`/lots/${row.lotId}` as Route} copy={false} /> : '–'}
                </td>
                <td className={`${CELL} text-right whitespace-nowrap tabular-nums`}>{formatQuantity(locale, row.quantity, row.uom)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pager paging={{ kind: 'page', page, size: PAGE_SIZE, total: stock.total }} />
    </div>
  );
}
