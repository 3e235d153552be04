'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import type { LocationListRow } from '@/lib/warehouses/warehouses.query';

const column = registerColumns<LocationListRow>();

/** How a location stands: blocked before given up before active. */
function LocationState({ row }: { row: LocationListRow }) {
  const t = useTranslations('warehouses');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {row.blocked ? <StatusChip status="blocked" word={t('blocked')} /> : null}
      {row.obsolete ? <StatusChip status="archived" word={t('obsolete')} /> : null}
      {row.blocked || row.obsolete ? null : <StatusChip status={row.active ? 'active' : 'archived'} />}
      {row.isGroup ? <Badge>{t('group')}</Badge> : null}
      {row.monoLot ? <Badge>{t('monoLot')}</Badge> : row.monoItem ? <Badge>{t('monoItem')}</Badge> : null}
    </span>
  );
}

/** The rows of a warehouse's locations. */
export function LocationRows({ rows }: { rows: readonly LocationListRow[] }) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('description', { header: tables('description') }),
        column.accessor('parentCode', { header: t('parent'), meta: { fact: true }, cell: (cell) => <code>{cell.getValue() ?? '–'}</code> }),
        column.accessor('priority', { header: t('priority'), meta: { align: 'right' } }),
        column.display({
          id: 'state',
          header: tables('state'),
          meta: { fact: true },
          cell: (cell) => <LocationState row={cell.row.original} />,
        }),
        column.accessor('holdsStock', {
          header: t('stock'),
          meta: { fact: true },
          cell: (cell) => (cell.row.original.isGroup ? '–' : cell.getValue() ? t('holdsStock') : t('empty')),
        }),
      ]),
    [t, tables],
  );
  return (
    <RegisterTable
      label={t('locations')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      first={{ header: t('location'), code: (row) => row.code, href: (row) => `/setup/warehouses/${row.warehouseId}/locations/${row.id}` }}
    />
  );
}
