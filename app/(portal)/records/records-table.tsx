'use client';

import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { DayText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { RecordListRow } from '@/lib/record-register/record-register.query';

const column = registerColumns<RecordListRow>();

function useColumns() {
  const t = useTranslations('records.list');
  return useMemo(
    () =>
      column.columns([
        column.accessor('postingDate', {
          header: t('date'),
          meta: { sort: 'date', fact: true },
          cell: (cell) => <DayText value={cell.getValue()} />,
        }),
        column.accessor('warehouse', { header: t('warehouse') }),
        column.accessor('template', { header: t('template'), meta: { fact: true }, cell: ({ row }) => <Template row={row.original} /> }),
        column.accessor('items', { header: t('lines'), meta: { fact: true }, cell: ({ row }) => <Lines row={row.original} /> }),
        column.accessor('partner', { header: t('account') }),
        column.accessor('document', { header: t('document') }),
        column.accessor('voided', { header: t('state'), cell: ({ row }) => <State row={row.original} /> }),
      ]),
    [t],
  );
}

export function Template({ row }: { row: Pick<RecordListRow, 'direction' | 'template'> }) {
  const t = useTranslations('records.header');
  const Icon = row.direction === 'LOAD' ? ArrowDownToLine : ArrowUpFromLine;
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 align-middle">
      <Icon role="img" aria-label={t(row.direction)} className="size-4 shrink-0 text-muted" />
      <span className="truncate">{row.template}</span>
    </span>
  );
}

function Lines({ row }: { row: RecordListRow }) {
  const t = useTranslations('records.list');
  return (
    <span className="inline-flex max-w-full gap-2">
      <span className="truncate font-mono">{row.items ?? '–'}</span>
      {row.lines > 1 ? <span className="shrink-0 text-muted">{t('lineCount', { count: row.lines })}</span> : null}
    </span>
  );
}

function State({ row }: { row: RecordListRow }) {
  const t = useTranslations('records.list');
  if (row.voided) return <StatusChip status="voided" word={t('stateVoided')} />;
  return <StatusChip status="posted" word={t('statePosted')} detail={row.corrected ? t('corrected') : undefined} />;
}

type Props = { readonly rows: readonly RecordListRow[]; readonly sort: string; readonly open: string | null };

/** Posted records; the number opens the card. */
export function RecordsTable({ rows, sort, open }: Props) {
  const t = useTranslations('records.list');
  const columns = useColumns();
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      sort={sort}
      open={open ?? undefined}
      panel
      first={{ header: t('number'), code: (row) => `${row.warehouse} / ${row.number}`, href: (row) => `/records/${row.id}` }}
    />
  );
}
