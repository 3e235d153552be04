'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { useFormats } from '@/lib/i18n/use-words';
import type { WarehouseListRow } from '@/lib/warehouses/warehouses.query';
import { ActiveChip } from '../parts/active-chip';

const SWITCHES = ['stockByLocation', 'stockByProject', 'stockByPartner', 'negativeStock'] as const;
const column = registerColumns<WarehouseListRow>();

/** The rows of the warehouses. */
export function WarehouseRows({ rows, sort }: { rows: readonly WarehouseListRow[]; sort: string }) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  const { list } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('description', { header: tables('description'), meta: { sort: 'description', fact: true } }),
        column.accessor('kind', { header: t('kind'), cell: (cell) => t(`kinds.${cell.getValue()}`) }),
        column.accessor('locations', { header: t('locations'), meta: { align: 'right', fact: true } }),
        column.accessor((row) => list(SWITCHES.filter((name) => row[name]).map((name) => t(name))), {
          id: 'switches',
          header: t('switches'),
        }),
        column.accessor('active', {
          header: tables('state'),
          meta: { fact: true },
          cell: (cell) => <ActiveChip active={cell.getValue()} />,
        }),
      ]),
    [t, tables, list],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      sort={sort}
      rowId={(row) => row.id}
      first={{ header: tables('code'), sort: 'code', code: (row) => row.code, href: (row) => `/setup/warehouses/${row.id}` }}
    />
  );
}
