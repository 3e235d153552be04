'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { Button } from '@/components/ui/button';
import { CodeText } from '@/components/ui/code-text';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { LotListRow, StatusOption } from '@/lib/lots/lot-register.query';
import { ChangeStatus } from './change-status';
import { LotExpiry, LotStatus } from './lot-marks';
import { SelectAll, SelectLot, Selection, useSelection } from './selection';

const column = registerColumns<LotListRow>();

/** Columns that are left out while no row has anything to say in them. */
type Shows = { readonly marks: boolean; readonly variants: boolean };

/** The columns of REG-02 that exist so far, what one looks for first in front. */
function useColumns(selectable: boolean, shows: Shows) {
  const t = useTranslations('lots');
  return useMemo(() => {
    const quantity = (id: 'initial' | 'onHand' | 'committed' | 'available', header: string) =>
      column.accessor(id, { header, meta: { align: 'right', fact: id === 'onHand' }, cell: (cell) => <Figure value={cell.getValue()} /> });
    const select = column.display({
      id: 'select',
      header: () => <SelectAll />,
      cell: ({ row }) => <SelectLot id={row.original.id} code={row.original.code} />,
    });
    return column.columns([
      ...(selectable ? [select] : []),
      ...(shows.marks ? [column.accessor('exhausted', { header: t('state'), cell: ({ row }) => <Mark row={row.original} /> })] : []),
      column.accessor((row) => `${row.classCode} ${row.itemCode}`, {
        id: 'item',
        header: t('item'),
        meta: { fact: true },
        cell: (cell) => <CodeText code={cell.getValue()} copy={false} />,
      }),
      column.accessor('itemDescription', { header: t('description') }),
      ...(shows.variants ? [column.accessor('variant', { header: t('variant') })] : []),
      column.accessor('expiryDate', {
        header: t('expiry'),
        meta: { sort: 'expiry', fact: true },
        cell: ({ row }) => <LotExpiry {...row.original} />,
      }),
      quantity('initial', t('initial')),
      quantity('onHand', t('onHand')),
      quantity('committed', t('committed')),
      quantity('available', t('available')),
      column.accessor('uom', { header: t('unit') }),
      column.accessor('statusName', { header: t('status'), meta: { fact: true }, cell: ({ row }) => <LotStatus {...row.original} /> }),
      column.accessor('startDate', { header: t('start'), meta: { sort: 'start' }, cell: (cell) => <DayText value={cell.getValue()} /> }),
      column.accessor('supplierLotCode', {
        header: t('supplierLot'),
        cell: (cell) => <CodeText code={cell.getValue() ?? '–'} copy={false} />,
      }),
      column.accessor('sellable', { header: t('sellable'), cell: (cell) => <YesNo yes={cell.getValue()} /> }),
      column.accessor('warehouses', { header: t('warehouses') }),
      column.accessor('supplier', { header: t('supplier') }),
    ]);
  }, [t, selectable, shows.marks, shows.variants]);
}

function Figure({ value }: { value: string }) {
  return (
    <span className={value.startsWith('-') ? 'text-bad' : undefined}>
      <QuantityText value={value} />
    </span>
  );
}

function Mark({ row }: { row: LotListRow }) {
  const t = useTranslations('lots');
  if (row.closed) return <StatusChip status="closed" />;
  return row.exhausted ? <StatusChip status="archived" word={t('exhausted')} /> : <span className="text-muted">{t('isOpen')}</span>;
}

function YesNo({ yes }: { yes: boolean }) {
  const t = useTranslations('common');
  return yes ? t('yes') : <span className="text-warn">{t('no')}</span>;
}

type LotsTableProps = {
  readonly rows: readonly LotListRow[];
  readonly sort: string;
  readonly open: string | null;
  readonly statuses: readonly StatusOption[];
  readonly mayChangeStatus: boolean;
};

/** The rows of the register; lots that are ticked get a new status together. @rules REG-02, REG-04, LOT-19 */
export function LotsTable({ rows, sort, open, statuses, mayChangeStatus }: LotsTableProps) {
  const t = useTranslations('lots');
  const columns = useColumns(mayChangeStatus, {
    marks: rows.some(({ exhausted }) => exhausted),
    variants: rows.some(({ variant }) => variant !== null),
  });
  const selection = useSelection(rows.map(({ id }) => id));
  const [asking, setAsking] = useState(false);
  const chosen = rows.filter(({ id }) => selection.has(id));
  return (
    <Selection value={selection}>
      {chosen.length > 0 ? (
        <div role="status" className="mb-3 flex flex-wrap items-center gap-3 rounded-lg bg-accent-soft px-4 py-2 text-table">
          <span className="font-medium">{t('selected', { count: chosen.length })}</span>
          <Button size="small" onClick={() => setAsking(true)}>
            {t('changeStatus')}
          </Button>
          <Button size="small" kind="quiet" onClick={selection.clear}>
            {t('unselect')}
          </Button>
        </div>
      ) : null}
      <RegisterTable
        label={t('title')}
        rows={rows}
        columns={columns}
        sort={sort}
        open={open ?? undefined}
        panel
        rowId={(row) => row.id}
        first={{ header: t('code'), sort: 'code', code: (row) => row.code, href: (row) => `/lots/${row.id}` }}
      />
      <ChangeStatus lots={chosen} statuses={statuses} open={asking} onOpenChange={setAsking} onDone={selection.clear} />
    </Selection>
  );
}
