'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { TemplateRow } from '@/lib/templates/templates.query';

const column = registerColumns<TemplateRow>();

/** The rows of the templates. */
export function TemplatesTable({ rows, sort }: { rows: readonly TemplateRow[]; sort: string }) {
  const t = useTranslations('templates');
  const { quantity } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('warehouseCode', { header: t('columnWarehouse'), meta: { sort: 'warehouse', fact: true } }),
        column.accessor('description', { header: t('columnDescription'), meta: { sort: 'description', fact: true } }),
        column.accessor('type', { header: t('columnType'), meta: { fact: true }, cell: ({ getValue }) => t(`types.${getValue()}`) }),
        column.accessor('lotManagement', { header: t('columnLots'), cell: ({ getValue }) => t(getValue() ? 'withLots' : 'withoutLots') }),
        column.accessor('visibleLogistics', {
          header: t('columnOffered'),
          cell: ({ getValue }) => t(getValue() ? 'offered' : 'notOffered'),
        }),
        column.accessor('records', {
          header: t('columnRecords'),
          meta: { sort: 'records', align: 'right' },
          cell: ({ getValue }) => quantity(String(getValue())),
        }),
        column.accessor('active', {
          header: t('columnState'),
          cell: ({ getValue }) => <StatusChip status={getValue() ? 'active' : 'archived'} />,
        }),
      ]),
    [t, quantity],
  );
  return (
    <RegisterTable
      label={t('table')}
      rows={rows}
      columns={columns}
      sort={sort}
      first={{ header: t('columnCode'), sort: 'code', code: ({ code }) => code, href: ({ id }) => `/setup/templates/${id}` }}
      rowId={({ id }) => id}
    />
  );
}
