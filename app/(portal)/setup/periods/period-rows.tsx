'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { PeriodRow } from '@/lib/periods/periods.query';

const column = registerColumns<PeriodRow>();

/** The rows of the years; the one that today lies in is marked. */
export function PeriodRows({ rows, today, mayEdit }: { rows: readonly PeriodRow[]; today: string; mayEdit: boolean }) {
  const t = useTranslations('company');
  const tables = useTranslations('tables');
  const { day, quantity } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('periodStart', { header: t('periodStart'), meta: { fact: true }, cell: (cell) => day(cell.getValue()) }),
        column.accessor('periodEnd', { header: t('periodEnd'), meta: { fact: true }, cell: (cell) => day(cell.getValue()) }),
        column.accessor('records', { header: t('records'), meta: { align: 'right' }, cell: (cell) => quantity(String(cell.getValue())) }),
        column.display({
          id: 'state',
          header: tables('state'),
          meta: { fact: true },
          cell: ({ row: { original: row } }) =>
            row.periodStart <= today && today <= row.periodEnd ? <StatusChip status="active" word={t('currentPeriod')} /> : null,
        }),
      ]),
    [t, tables, day, quantity, today],
  );
  return (
    <RegisterTable
      label={t('periods')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      first={{ header: t('year'), code: (row) => String(row.year), href: mayEdit ? (row) => `/setup/periods/${row.id}` : undefined }}
    />
  );
}
