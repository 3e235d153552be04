'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { useAddress } from '@/components/register/use-address';
import { DayText, QuantityText } from '@/components/ui/quantity';
import type { LotGroup } from '@/lib/lots/lot-totals.query';

const column = registerColumns<LotGroup>();

/** One row for each lot code and unit, with the sums of its lots; the code leads to those lots. @rules REG-03 */
export function LotGroupsTable({ rows }: { rows: readonly LotGroup[] }) {
  const t = useTranslations('lots');
  const address = useAddress();
  const columns = useMemo(() => {
    const quantity = (id: 'initial' | 'onHand' | 'committed' | 'available') =>
      column.accessor(id, {
        header: t(id),
        meta: { align: 'right', fact: id === 'onHand' },
        cell: (cell) => <QuantityText value={cell.getValue()} />,
      });
    return column.columns([
      column.accessor('lots', { header: t('lotCount'), meta: { align: 'right', fact: true } }),
      column.accessor('items', {
        header: t('item'),
        meta: { fact: true },
        cell: (cell) => <span className="font-mono">{cell.getValue()}</span>,
      }),
      column.accessor('firstExpiry', { header: t('firstExpiry'), cell: (cell) => <DayText value={cell.getValue()} /> }),
      quantity('initial'),
      quantity('onHand'),
      quantity('committed'),
      quantity('available'),
      column.accessor('uom', { header: t('unit'), meta: { fact: true } }),
    ]);
  }, [t]);
  // What LIKE would read as a wildcard cannot be taken literally by the filter, so such a code is looked for by search.
  const hrefOf = ({ code }: LotGroup) => address({ group: null, ...(/[%_]/.test(code) ? { q: code } : { code }) });
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={({ code, uom }) => `${code} ${uom}`}
      first={{ header: t('code'), code: (row) => row.code, href: hrefOf }}
    />
  );
}
