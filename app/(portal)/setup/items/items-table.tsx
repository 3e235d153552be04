'use client';

import type { Route } from 'next';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { BulkBar, useSelection } from '@/components/register/selection';
import { LinkButton } from '@/components/ui/button';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { ItemListRow } from '@/lib/items/item-register.query';

const column = registerColumns<ItemListRow>();

type ItemsTableProps = {
  readonly rows: readonly ItemListRow[];
  readonly sort: string;
  readonly total: number;
  /** The item shown beside the list. */
  readonly open: string | null;
  /** Whether rows can be ticked to be changed together. */
  readonly mayEdit: boolean;
};

/** The items of the company; ticked ones get the same settings of lots and serial numbers. */
export function ItemsTable({ rows, sort, total, mayEdit, open }: ItemsTableProps) {
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
        column.accessor('serialManaged', {
          header: t('columnSerials'),
          cell: ({ row }) =>
            row.original.serialManaged ? (
              t(`generation.${row.original.serialGeneration}`)
            ) : (
              <span className="text-muted">{t('noSerials')}</span>
            ),
        }),
        column.accessor('serialCodeType', { header: t('columnSerialCodeType'), cell: ({ getValue }) => getValue() ?? '–' }),
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
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(ids);
  const [everything, setEverything] = useState(false);
  const search = useSearchParams();
  const asked = new URLSearchParams([...search].filter(([name]) => name === 'q' || name === 'view'));
  if (!everything) asked.set('ids', selection.ids.join(','));
  const whole = { count: total, on: everything, ask: () => setEverything(true), clear: () => setEverything(false) };
  const table = (
    <RegisterTable
      selection={mayEdit ? selection : undefined}
      label={t('table')}
      rows={rows}
      columns={columns}
      first={{ header: t('columnCode'), sort: 'code', code: ({ code }) => code, href: ({ id }) => `/setup/items/${id}` }}
      rowId={({ id }) => id}
      sort={sort}
      open={open ?? undefined}
      panel
    />
  );
  return (
    <>
      <BulkBar selection={selection} everything={total > rows.length ? whole : undefined}>
        <LinkButton size="small" href={`/setup/items/lot-settings?${asked}` as Route}>
          {t('massAction')}
        </LinkButton>
      </BulkBar>
      {table}
    </>
  );
}
