'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { RegisterTable } from '@/components/register/register-table';
import { type StockTab, sortFor } from '@/lib/stock-view/stock-tabs.rules';
import type { StockRow } from '@/lib/stock-view/stock-view.types';
import { useSelection } from '@/components/register/selection';
import { StockBulk } from './stock-bulk';
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
export function StockTable(props: StockTableProps & { readonly mayPost: boolean }) {
  const t = useTranslations('stock');
  const { rows, params } = props;
  const columns = useStockColumns(props);
  const ids = useMemo(() => rows.map(({ key }) => key), [rows]);
  const selection = useSelection(ids);
  // What a record moves is told apart by all parts of its place, and lies there today.
  const selects = props.mayPost && params.tab === 'detail' && props.past === null;
  const first = params.tab === 'detail' ? 'item' : params.tab;
  return (
    <>
      {selects ? <StockBulk selection={selection} rows={rows} /> : null}
      <RegisterTable
        label={t('title')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.key}
        sort={sortFor(params)}
        open={params.open}
        panel
        selection={selects ? selection : undefined}
        first={{
          header: t(first),
          sort: first,
          code: (row) => FIRST[params.tab](row) ?? '–',
          href: (row) => cardOf(row, params.tab) ?? '',
        }}
      />
    </>
  );
}
