'use client';

import { useTranslations } from 'next-intl';
import { RegisterTable } from '@/components/register/register-table';
import { type StockTab, sortFor } from '@/lib/stock-view/stock-tabs.rules';
import type { StockRow } from '@/lib/stock-view/stock-view.types';
import { itemOf, type StockTableProps, useStockColumns } from './stock-columns';
import { cardOf } from './stock-links';

/** What the first column of each tab says. */
const FIRST: Readonly<Record<StockTab, (row: StockRow) => string | null>> = {
  item: itemOf,
  detail: itemOf,
  warehouse: (row) => row.warehouse,
  location: (row) => row.locationPath,
  partner: (row) => row.partner,
  project: (row) => row.project,
  lot: (row) => row.lot,
};

/** The rows of a tab of the stock view. @rules STK-01, STK-05, STK-07 */
export function StockTable(props: StockTableProps) {
  const t = useTranslations('stock');
  const { rows, params } = props;
  const columns = useStockColumns(props);
  const first = params.tab === 'detail' ? 'item' : params.tab;
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.key}
      sort={sortFor(params)}
      open={params.open}
      panel
      first={{
        header: t(first),
        sort: first,
        code: (row) => FIRST[params.tab](row) ?? '–',
        href: (row) => cardOf(row, params.tab) ?? '',
      }}
    />
  );
}
