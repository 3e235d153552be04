'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { ItemListRow } from '@/lib/items/item-register.query';

const column = registerColumns<ItemListRow>();

/** The items of the company. */
export function ItemsTable({ rows, sort }: { rows: readonly ItemListRow[]; sort: string }) {
  const t = useTranslations('items');
  const { quantity } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('classCode', { header: t('columnClass'), meta: { sort: 'class' } }),
        column.accessor('description', { header: t('columnDescription'), meta: { sort: 'description', fact: true } }),
        column.accessor('uomCode', { header: t('columnUom'), meta: { fact: true } }),
        column.accessor('lotManaged', {
          header: t('columnLots'),
          meta: { fact: true },
          cell: ({ row }) =>
            row.original.lotManaged ? t(`withdrawal.${row.original.withdrawalType}`) : <span className="text-muted">{t('noLots')}</span>,
        }),
        column.accessor('lotCodeType', { header: t('columnCodeType'), cell: ({ getValue }) => getValue() ?? '–' }),
        column.accessor('validityDays', {
          header: t('columnValidity'),
          meta: { align: 'right' },
          cell: ({ getValue }) => (getValue() ? quantity(String(getValue())) : '–'),
        }),
        column.accessor('archived', {
          header: t('columnState'),
          cell: ({ row }) =>
            row.original.phantom ? (
              <Badge>{t('phantomChip')}</Badge>
            ) : (
              <StatusChip status={row.original.archived ? 'archived' : 'active'} />
            ),
        }),
      ]),
    [t, quantity],
  );
  return (
    <RegisterTable
      label={t('table')}
      rows={rows}
      columns={columns}
      first={{ header: t('columnCode'), sort: 'code', code: ({ code }) => code, href: ({ id }) => `/setup/items/${id}` }}
      rowId={({ id }) => id}
      sort={sort}
    />
  );
}
