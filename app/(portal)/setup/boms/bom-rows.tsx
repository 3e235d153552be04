'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { Badge } from '@/components/ui/status-chip';
import type { BomListRow } from '@/lib/boms/bom-register.query';
import { useFormats } from '@/lib/i18n/use-words';
import { ActiveChip } from '../parts/active-chip';

const column = registerColumns<BomListRow>();

/** The rows of the bills of materials. */
export function BomRows({ rows, sort }: { rows: readonly BomListRow[]; sort: string }) {
  const t = useTranslations('boms');
  const tables = useTranslations('tables');
  const { quantity, day } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('itemDescription', { header: tables('description'), meta: { sort: 'description', fact: true } }),
        column.accessor((row) => row.variantCode ?? '–', { id: 'variantCode', header: t('columnVariant') }),
        column.accessor('code', {
          header: t('code'),
          meta: { sort: 'code', fact: true },
          cell: ({ row }) => (
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-mono">{row.original.code}</span>
              {row.original.isDefault ? <Badge>{t('defaultChip')}</Badge> : null}
            </span>
          ),
        }),
        column.accessor((row) => row.description ?? '–', { id: 'description', header: t('description') }),
        column.accessor('parentQty', {
          header: t('parentQty'),
          meta: { align: 'right' },
          cell: ({ row }) => (
            <>
              {quantity(row.original.parentQty)} <span className="text-muted">{row.original.uomCode}</span>
            </>
          ),
        }),
        column.accessor('components', { header: t('components'), meta: { align: 'right', fact: true } }),
        column.accessor((row) => (row.validFrom ? day(row.validFrom) : '–'), { id: 'validFrom', header: t('validFrom') }),
        column.accessor((row) => (row.validTo ? day(row.validTo) : '–'), { id: 'validTo', header: t('validTo') }),
        column.accessor('active', {
          header: tables('state'),
          meta: { fact: true },
          cell: (cell) => <ActiveChip active={cell.getValue()} />,
        }),
      ]),
    [t, tables, quantity, day],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      sort={sort}
      rowId={(row) => row.id}
      first={{ header: t('parent'), sort: 'item', code: (row) => row.itemCode, href: (row) => `/setup/boms/${row.id}` }}
    />
  );
}
