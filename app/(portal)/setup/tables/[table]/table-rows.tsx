'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { type RegisterColumns, RegisterTable } from '@/components/register/register-table';
import { Badge, type Status, StatusChip } from '@/components/ui/status-chip';
import { type LotStatusKind, type TableKey, type TableRow, TABLES } from '@/lib/tables/tables.types';
import { ActiveChip } from '../../parts/active-chip';

const KIND_STATUS = { RELEASED: 'released', QUARANTINE: 'quarantine', REJECTED: 'rejected' } as const satisfies Partial<
  Record<LotStatusKind, Status>
>;

const column = registerColumns<TableRow>();

function useColumns(table: TableKey): RegisterColumns<TableRow> {
  const t = useTranslations('tables');
  const common = useTranslations('common');
  return useMemo(() => {
    const extras = TABLES[table].extras.map((field) => {
      if (field.name === 'decimals') return column.accessor('decimals', { header: t('decimals'), meta: { align: 'right', fact: true } });
      if (field.name === 'kind') {
        return column.accessor('kind', {
          header: t('kind'),
          meta: { fact: true },
          cell: (cell) => <KindChip kind={cell.getValue()} word={t(`kinds.${cell.getValue() ?? 'OTHER'}`)} />,
        });
      }
      if (field.name === 'labelKind') {
        return column.accessor('labelKind', {
          header: t('labelKind'),
          cell: (cell) => {
            const kind = cell.getValue();
            return kind ? t(`labelKinds.${kind}`) : '–';
          },
        });
      }
      return column.accessor(field.name, { header: t(field.name), cell: (cell) => (cell.getValue() ? common('yes') : common('no')) });
    });
    return [
      ...column.columns([column.accessor('description', { header: t('description'), meta: { sort: 'description', fact: true } })]),
      ...column.columns(extras),
      ...column.columns([
        column.accessor('active', { header: t('state'), meta: { fact: true }, cell: (cell) => <ActiveChip active={cell.getValue()} /> }),
      ]),
    ];
  }, [table, t, common]);
}

/** The kind of a status as its chip, the same as on every lot. */
function KindChip({ kind, word }: { kind: LotStatusKind | undefined; word: string }) {
  return kind === undefined || kind === 'OTHER' ? <Badge>{word}</Badge> : <StatusChip status={KIND_STATUS[kind]} word={word} />;
}

/** The rows of a small table. */
export function TableRows({ table, rows, sort }: { table: TableKey; rows: readonly TableRow[]; sort: string }) {
  const t = useTranslations('tables');
  const columns = useColumns(table);
  return (
    <RegisterTable
      label={t(`${table}.title`)}
      rows={rows}
      columns={columns}
      sort={sort}
      rowId={(row) => row.id}
      first={{ header: t('code'), sort: 'code', code: (row) => row.code, href: (row) => `/setup/tables/${table}/${row.id}` }}
    />
  );
}
