'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { Pager } from '@/components/register/pager';
import { RegisterTable } from '@/components/register/register-table';
import { MomentText } from '@/components/ui/moment';
import type { ImportListRow } from '@/lib/imports/import.types';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import { ImportState } from './import-state';

const column = registerColumns<ImportListRow>();

type Props = { readonly rows: readonly ImportListRow[]; readonly page: number; readonly total: number };

/** The imports, the latest first. */
export function ImportsTable({ rows, page, total }: Props) {
  const t = useTranslations('imports');
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('kind', { header: t('list.kind'), meta: { fact: true }, cell: (cell) => t(`kinds.${cell.getValue()}`) }),
        column.accessor('state', {
          header: t('list.state'),
          meta: { fact: true },
          cell: (cell) => <ImportState state={cell.getValue()} />,
        }),
        column.accessor('counts', { header: t('list.result'), meta: { fact: true }, cell: (cell) => t('list.counts', cell.getValue()) }),
        column.accessor('userName', { header: t('list.who') }),
        column.accessor('createdAt', {
          header: t('list.when'),
          meta: { fact: true },
          cell: (cell) => <MomentText value={cell.getValue()} />,
        }),
      ]),
    [t],
  );
  return (
    <>
      <RegisterTable
        label={t('history')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        first={{ header: t('list.file'), code: (row) => row.fileName, href: (row) => `/imports/${row.id}`, named: true }}
      />
      <Pager paging={{ kind: 'page', page, size: PAGE_SIZE, total }} />
    </>
  );
}
