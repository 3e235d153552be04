'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { useSelection } from '@/components/register/selection';
import { CodeText } from '@/components/ui/code-text';
import { lazyPart } from '@/components/ui/lazy';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { StatusChip } from '@/components/ui/status-chip';
import type { LotListRow, StatusOption } from '@/lib/lots/lot-register.query';
import { LotExpiry, LotStatus } from './lot-marks';
// They come with the first row that is ticked or unfolded.
const LotBulk = lazyPart(() => import('./lot-bulk').then((module) => module.LotBulk));
const LotPlaces = lazyPart(() => import('./lot-places').then((module) => module.LotPlaces));

const column = registerColumns<LotListRow>();

/** The columns of REG-02, what one looks for first in front; what few need waits in the column chooser. */
function useColumns() {
  const t = useTranslations('lots');
  return useMemo(() => {
    const quantity = (id: 'initial' | 'onHand' | 'committed' | 'available') =>
      column.accessor(id, {
        header: t(id),
        meta: { align: 'right', fact: id === 'onHand', sort: id === 'onHand' ? 'onHand' : undefined },
        cell: ({ row, getValue }) => <Figure value={getValue()} uom={row.original.uom} />,
      });
    const plain = (
      id: 'variant' | 'variantName' | 'warehouses' | 'supplier' | 'producer' | 'project' | 'lotType' | 'evaluation' | 'notes',
      hidden = false,
    ) => column.accessor(id, { header: t(id), meta: { hidden }, cell: (cell) => cell.getValue() ?? <Nothing /> });
    return column.columns([
      column.accessor('exhausted', {
        id: 'state',
        header: t('state'),
        meta: { hidden: true },
        cell: ({ row }) => <Mark row={row.original} />,
      }),
      column.accessor((row) => `${row.classCode} ${row.itemCode}`, {
        id: 'item',
        header: t('item'),
        meta: { fact: true, sort: 'item' },
        cell: (cell) => <CodeText code={cell.getValue()} copy={false} />,
      }),
      column.accessor('statusName', { header: t('status'), meta: { fact: true }, cell: ({ row }) => <LotStatus {...row.original} /> }),
      column.accessor('expiryDate', {
        header: t('expiry'),
        meta: { sort: 'expiry', fact: true },
        cell: ({ row }) => <LotExpiry {...row.original} />,
      }),
      quantity('onHand'),
      quantity('available'),
      column.accessor('uom', { header: t('unit') }),
      column.accessor('itemDescription', { header: t('description') }),
      plain('variant', true),
      plain('variantName', true),
      quantity('initial'),
      quantity('committed'),
      column.accessor('startDate', { header: t('start'), meta: { sort: 'start' }, cell: (cell) => <DayText value={cell.getValue()} /> }),
      column.accessor('supplierLotCode', {
        header: t('supplierLot'),
        cell: (cell) => (cell.getValue() === null ? <Nothing /> : <CodeText code={cell.getValue() ?? ''} copy={false} />),
      }),
      column.accessor('sellable', { header: t('sellable'), cell: (cell) => <YesNo yes={cell.getValue()} /> }),
      plain('warehouses'),
      plain('supplier'),
      plain('producer', true),
      plain('project', true),
      plain('lotType', true),
      plain('evaluation', true),
      column.accessor('packages', {
        header: t('packages'),
        meta: { align: 'right', hidden: true },
        cell: (cell) => (cell.getValue() === null ? <Nothing /> : <QuantityText value={String(cell.getValue())} />),
      }),
      plain('notes', true),
    ]);
  }, [t]);
}

const Nothing = () => <span className="text-muted">–</span>;

/** On a phone the unit follows, as there is no column for it. */
function Figure({ value, uom }: { value: string; uom: string }) {
  return (
    <span className={value.startsWith('-') ? 'text-bad' : undefined}>
      <QuantityText value={value} />
      <span className="text-muted md:hidden"> {uom}</span>
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
  readonly mayTransform: boolean;
  readonly mayPrint: boolean;
  /** There are rows beyond this page. */
  readonly more: boolean;
};

/** The rows of the register; "+" tells where a lot is, and ticked lots get a new status together, or become one. @rules REG-02, REG-04, LOT-19 */
export function LotsTable({ rows, sort, open, statuses, mayChangeStatus, mayTransform, mayPrint, more }: LotsTableProps) {
  const t = useTranslations('lots');
  const columns = useColumns();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(ids);
  const [ticking, setTicking] = useState(false);
  if (selection.some && !ticking) setTicking(true);
  return (
    <>
      {(mayChangeStatus || mayTransform || mayPrint) && ticking ? (
        <LotBulk {...{ selection, rows, statuses, more, mayChangeStatus, mayTransform, mayPrint }} />
      ) : null}
      <RegisterTable
        label={t('title')}
        rows={rows}
        columns={columns}
        sort={sort}
        open={open ?? undefined}
        panel
        rowId={(row) => row.id}
        selection={mayChangeStatus || mayTransform || mayPrint ? selection : undefined}
        details={(row) => <LotPlaces lot={row} />}
        first={{ header: t('code'), sort: 'code', code: (row) => row.code, href: (row) => `/lots/${row.id}` }}
      />
    </>
  );
}
