'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { registerColumns } from '@/components/register/columns';
import type { RegisterColumns } from '@/components/register/register-table';
import { useAddress } from '@/components/register/use-address';
import { CodeText } from '@/components/ui/code-text';
import { DayText } from '@/components/ui/quantity';
import { TextLink } from '@/components/ui/text-link';
import type { StockTab } from '@/lib/stock-view/stock-tabs.rules';
import type { StockViewParams } from '@/lib/stock-view/stock-view.params';
import type { StockRow } from '@/lib/stock-view/stock-view.types';
import { Figure, LocationState, Reasons } from './stock-cells';
import { movementsOf, narrowedTo, piecesOf } from './stock-links';

const column = registerColumns<StockRow>();

const IDENTITY = ['item', 'description', 'variant'] as const;
const FIGURES = ['onHand', 'committed', 'available', 'uom', 'pieces'] as const;
/** The columns of each tab after its first one: what tells rows apart, then the figures. */
const COLUMNS = {
  item: ['description', 'variant', ...FIGURES],
  warehouse: [...IDENTITY, ...FIGURES],
  location: ['warehouse', ...IDENTITY, ...FIGURES, 'state'],
  partner: ['warehouse', ...IDENTITY, ...FIGURES],
  project: ['warehouse', ...IDENTITY, ...FIGURES],
  lot: ['warehouse', ...IDENTITY, 'expiry', ...FIGURES],
  detail: [
    'variant',
    'warehouse',
    'location',
    'lot',
    'onHand',
    'available',
    'uom',
    'pieces',
    'reasons',
    'committed',
    'expiry',
    'partner',
    'project',
    'description',
  ],
} as const satisfies Record<StockTab, readonly string[]>;
type ColumnId = (typeof COLUMNS)[StockTab][number];

export type StockTableProps = {
  readonly rows: readonly StockRow[];
  readonly params: StockViewParams;
  /** The past day on show; then committed and available, figures of today, are left out. */
  readonly past: string | null;
  readonly shows: { readonly byPartner: boolean; readonly byProject: boolean };
};

export const itemOf = (row: StockRow): string => `${row.classCode} ${row.itemCode}`;

/** Every column that some tab has; on hand leads to its movements, available to the rows that it is the sum of. */
function useEveryColumn({ params, past }: StockTableProps) {
  const t = useTranslations('stock');
  const address = useAddress();
  const { tab } = params;
  const right = { align: 'right' } as const;
  const coded = (id: 'item' | 'warehouse' | 'lot', text: (row: StockRow) => string | null, link: (row: StockRow) => string | null) =>
    column.accessor(text, {
      id,
      header: t(id),
      meta: { sort: id, fact: id !== 'lot' || tab === 'detail' },
      cell: ({ row, getValue }) => (
        <CodeText code={getValue() ?? '–'} href={(link(row.original) ?? undefined) as Route | undefined} copy={false} />
      ),
    });
  return {
    item: coded('item', itemOf, ({ itemId }) => `/setup/items/${itemId}`),
    warehouse: coded(
      'warehouse',
      (row) => row.warehouse,
      ({ warehouseId }) => warehouseId && `/setup/warehouses/${warehouseId}`,
    ),
    lot: coded(
      'lot',
      (row) => row.lot,
      ({ lotId }) => lotId && `/lots/${lotId}`,
    ),
    description: column.accessor('itemDescription', { id: 'description', header: t('description'), meta: { fact: tab === 'item' } }),
    variant: column.accessor('variant', { header: t('variant') }),
    location: column.accessor('locationPath', {
      id: 'location',
      header: t('location'),
      meta: { sort: 'location' },
      cell: (cell) => cell.getValue() ?? '–',
    }),
    state: column.accessor('locationActive', { id: 'state', header: t('state'), cell: ({ row }) => <LocationState row={row.original} /> }),
    expiry: column.accessor('expiryDate', {
      id: 'expiry',
      header: t('expiry'),
      meta: { sort: 'expiry' },
      cell: (cell) => <DayText value={cell.getValue()} />,
    }),
    partner: column.accessor('partner', { header: t('partner'), meta: { sort: 'partner' }, cell: (cell) => cell.getValue() ?? '–' }),
    project: column.accessor('project', { header: t('project'), meta: { sort: 'project' }, cell: (cell) => cell.getValue() ?? '–' }),
    onHand: column.accessor('onHand', {
      header: t('onHand'),
      meta: { ...right, sort: 'onHand', fact: true },
      cell: ({ row, getValue }) => (
        <TextLink href={movementsOf(row.original, params, past)} title={t('toMovements')} className="relative">
          <Figure value={getValue()} uom={row.original.uom} />
        </TextLink>
      ),
    }),
    committed: column.accessor('committed', { header: t('committed'), meta: right, cell: (cell) => <Figure value={cell.getValue()} /> }),
    available: column.accessor('available', {
      header: t('available'),
      meta: { ...right, sort: 'available', fact: true },
      cell: ({ row, getValue }) =>
        tab === 'detail' ? (
          <Figure value={getValue()} uom={row.original.uom} />
        ) : (
          <TextLink
            href={address({ tab: 'detail', sort: null, ...narrowedTo(row.original, tab) })}
            title={t('toDetail')}
            className="relative"
          >
            <Figure value={getValue()} uom={row.original.uom} />
          </TextLink>
        ),
    }),
    uom: column.accessor('uom', { header: t('unit') }),
    pieces: column.accessor('serialManaged', {
      id: 'pieces',
      header: t('pieces'),
      cell: ({ row: { original } }) =>
        original.serialManaged ? (
          <TextLink href={piecesOf(original, tab)} className="relative">
            {t('toPieces')}
          </TextLink>
        ) : (
          <span className="text-muted">–</span>
        ),
    }),
    reasons: column.accessor('reasons', { header: t('whyNot'), cell: ({ row }) => <Reasons row={row.original} /> }),
  } satisfies Record<ColumnId, RegisterColumns<StockRow>[number]>;
}

/** The columns of the tab, without those that would say nothing: variants, customers, projects; of a past day the figures of today. */
export function useStockColumns(props: StockTableProps): RegisterColumns<StockRow> {
  const every = useEveryColumn(props);
  const { rows, past, shows, params } = props;
  const left: Partial<Record<ColumnId, boolean>> = {
    variant: rows.every(({ variant }) => variant === null),
    partner: !shows.byPartner,
    project: !shows.byProject,
    committed: past !== null,
    available: past !== null,
    reasons: past !== null,
    pieces: past !== null || !rows.some(({ serialManaged }) => serialManaged),
  };
  return COLUMNS[params.tab].filter((id) => !left[id]).map((id) => every[id]);
}
