'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { useSelection } from '@/components/register/selection';
import { CodeText } from '@/components/ui/code-text';
import { DayText } from '@/components/ui/quantity';
import type { SerialListRow } from '@/lib/serials/serial-register.query';
import { LotExpiry } from '../lots/lot-marks';
import { SerialBulk } from './serial-bulk';
import { SerialFlags, SerialStateMark } from './serial-marks';

const column = registerColumns<SerialListRow>();

const Nothing = () => <span className="text-muted">–</span>;

/** The columns of the serial search, what one looks for first in front; what few need waits in the column chooser. @rules REG-02 */
function useColumns() {
  const t = useTranslations('serials');
  return useMemo(() => {
    const plain = (id: 'variant' | 'variantName' | 'warehouse' | 'location' | 'lotType' | 'supplier', hidden = false) =>
      column.accessor(id, { header: t(id), meta: { hidden, fact: id === 'warehouse' }, cell: (cell) => cell.getValue() ?? <Nothing /> });
    const code = (id: 'customerCode' | 'supplierCode') =>
      column.accessor(id, {
        header: t(id),
        cell: (cell) => (cell.getValue() === null ? <Nothing /> : <CodeText code={cell.getValue() ?? ''} copy={false} />),
      });
    const day = (id: 'startDate' | 'insertDate', header: string, sort?: 'start') =>
      column.accessor(id, { header, meta: { sort, hidden: id === 'insertDate' }, cell: (cell) => <DayText value={cell.getValue()} /> });
    return column.columns([
      column.accessor((row) => `${row.classCode} ${row.itemCode}`, {
        id: 'item',
        header: t('item'),
        meta: { fact: true },
        cell: (cell) => <CodeText code={cell.getValue()} copy={false} />,
      }),
      column.accessor('itemDescription', { header: t('description') }),
      plain('variant', true),
      plain('variantName', true),
      column.accessor('state', { header: t('state'), meta: { fact: true }, cell: (cell) => <SerialStateMark state={cell.getValue()} /> }),
      column.accessor('cancelled', {
        id: 'flags',
        header: t('flags'),
        meta: { fact: true },
        cell: ({ row }) => <SerialFlags flags={row.original} />,
      }),
      plain('warehouse'),
      plain('location'),
      column.accessor('lot', {
        header: t('lot'),
        cell: ({ row: { original } }) =>
          original.lot === null ? <Nothing /> : <CodeText code={original.lot} href={`/lots/${original.lotId}` as Route} copy={false} />,
      }),
      plain('lotType', true),
      day('startDate', t('start'), 'start'),
      column.accessor('expiryDate', { header: t('expiry'), meta: { sort: 'expiry' }, cell: ({ row }) => <LotExpiry {...row.original} /> }),
      code('customerCode'),
      code('supplierCode'),
      plain('supplier'),
      day('insertDate', t('insertDate')),
    ]);
  }, [t]);
}

type SerialsTableProps = {
  readonly rows: readonly SerialListRow[];
  readonly sort: string;
  readonly open: string | null;
  readonly mayFlag: boolean;
  readonly mayPrint: boolean;
  /** There are rows beyond this page. */
  readonly more: boolean;
};

/** The rows of the register; ticked pieces get a flag set or cleared together. @rules REG-02, REG-04, SER-11, SER-12, SER-13 */
export function SerialsTable({ rows, sort, open, mayFlag, mayPrint, more }: SerialsTableProps) {
  const t = useTranslations('serials');
  const columns = useColumns();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(ids);
  return (
    <>
      {mayFlag || mayPrint ? <SerialBulk {...{ selection, rows, more, mayFlag, mayPrint }} /> : null}
      <RegisterTable
        label={t('title')}
        rows={rows}
        columns={columns}
        sort={sort}
        open={open ?? undefined}
        panel
        rowId={(row) => row.id}
        selection={mayFlag || mayPrint ? selection : undefined}
        first={{ header: t('code'), sort: 'code', code: (row) => row.code, href: (row) => `/serials/${row.id}` }}
      />
    </>
  );
}
