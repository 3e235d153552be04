'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Changes } from '@/components/register/address';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { useAddress } from '@/components/register/use-address';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { useFormats } from '@/lib/i18n/use-words';
import { lastOfMonth } from '@/lib/kernel/day';
import type { LotGrouping } from '@/lib/lots/lot-register.types';
import type { LotGroup } from '@/lib/lots/lot-totals.query';

const column = registerColumns<LotGroup>();

/** The last day of a month. */
const endOf = (month: string): string => lastOfMonth(`${month}-01`);

/** What shows the lots of a group alone. */
function narrowedTo(key: string, group: LotGrouping): Changes {
  const none = key === '';
  if (group === 'status') return { status: none ? '-' : key };
  if (group === 'supplier') return { supplierId: none ? '-' : key };
  if (group === 'item') return { itemId: key };
  if (group === 'month') return none ? { expiry: 'none' } : { expiryFrom: `${key}-01`, expiryTo: endOf(key) };
  // What LIKE would read as a wildcard cannot be taken literally by the filter, so such a code is looked for by search.
  return /[%_]/.test(key) ? { q: key } : { code: key };
}

/** The same for the fields further in. */
const insideOf = (row: LotGroup, inner: readonly LotGrouping[]): Changes =>
  Object.assign({}, ...row.inner.map(({ key }, at) => (inner[at] ? narrowedTo(key, inner[at]) : {})));

type GroupsProps = { readonly rows: readonly LotGroup[]; readonly groups: readonly LotGrouping[] };

/**
 * One row for each code, status, month, supplier or item and unit, with the sums of its lots; its name leads to those lots. Gathered by several
 * fields, the total of a group stands before what is inside it. @rules REG-03
 */
export function LotGroupsTable({ rows, groups }: GroupsProps) {
  const t = useTranslations('lots');
  const address = useAddress();
  const { month } = useFormats();
  const [group = 'code', ...inner] = groups;
  const gathered = inner.join();
  const columns = useMemo(() => {
    const quantity = (id: 'initial' | 'onHand' | 'committed' | 'available') =>
      column.accessor(id, {
        header: t(id),
        meta: { align: 'right', fact: id === 'onHand' },
        cell: (cell) => <QuantityText value={cell.getValue()} />,
      });
    const named = (name: string | null, by: LotGrouping): string => (name === null ? t('without') : by === 'month' ? month(name) : name);
    return column.columns([
      ...(gathered === '' ? [] : (gathered.split(',') as LotGrouping[])).map((by, at) =>
        column.accessor((row) => row.inner[at]?.name ?? null, {
          id: `inner${at}`,
          header: t(`groupings.${by}`),
          meta: { fact: true },
          cell: ({ row: { original } }) => {
            const part = original.inner[at];
            return part ? named(part.name, by) : <strong className="font-semibold">{t('groupTotal')}</strong>;
          },
        }),
      ),
      column.accessor('lots', {
        header: t('lotCount'),
        meta: { align: 'right', fact: true },
        cell: (cell) => <QuantityText value={String(cell.getValue())} />,
      }),
      quantity('onHand'),
      quantity('available'),
      column.accessor('uom', { header: t('unit'), meta: { fact: true } }),
      column.accessor('firstExpiry', { header: t('firstExpiry'), cell: (cell) => <DayText value={cell.getValue()} /> }),
      ...(group === 'item' || gathered.includes('item')
        ? []
        : [
            column.accessor('items', {
              header: t('item'),
              meta: { fact: true },
              cell: ({ row, getValue }) =>
                getValue() === null ? t('itemCount', { count: row.original.itemCount }) : <span className="font-mono">{getValue()}</span>,
            }),
          ]),
      quantity('initial'),
      quantity('committed'),
    ]);
  }, [t, group, gathered, month]);
  const nameOf = ({ name }: LotGroup): string => {
    if (name === null) return t('without');
    return group === 'month' ? month(name) : name;
  };
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={({ key, inner: parts, uom }) => JSON.stringify([key, ...parts.map((part) => part.key), uom])}
      first={{
        header: t(`groupings.${group}`),
        code: nameOf,
        href: (row) => address({ group: null, inner: null, ...narrowedTo(row.key, group), ...insideOf(row, inner) }),
        named: group !== 'code' && group !== 'item',
      }}
    />
  );
}
