'use client';

import { ArrowDownToLine, ArrowUpFromLine } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { CodeText } from '@/components/ui/code-text';
import { MomentText } from '@/components/ui/moment';
import { DayText, QuantityText } from '@/components/ui/quantity';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import type { MovementRow } from '@/lib/movements/movement-register.query';

const column = registerColumns<MovementRow>();

/** Columns that are left out while no row has anything to say in them. */
type Shows = Readonly<Record<'variants' | 'pieces' | 'partners' | 'packages' | 'projects' | 'centres' | 'tags', boolean>>;

function useColumns({ variants, pieces, partners, packages, projects, centres, tags }: Shows) {
  const t = useTranslations('movements');
  return useMemo(
    () =>
      column.columns([
        column.accessor('date', {
          header: t('date'),
          meta: { sort: 'date', fact: true },
          cell: (cell) => <DayText value={cell.getValue()} />,
        }),
        column.accessor('template', { header: t('template'), cell: ({ row }) => <Template row={row.original} /> }),
        column.accessor('quantity', {
          header: t('quantity'),
          meta: { align: 'right', fact: true },
          cell: ({ row }) => <Signed row={row.original} />,
        }),
        column.accessor('item', {
          header: t('item'),
          meta: { fact: true },
          cell: ({ row }) => <CodeText code={row.original.item} href={`/setup/items/${row.original.itemId}` as Route} copy={false} />,
        }),
        ...(variants ? [column.accessor('variant', { header: t('variant') })] : []),
        column.accessor('lot', { header: t('lot'), meta: { fact: true }, cell: ({ row }) => <Lot row={row.original} /> }),
        ...(pieces
          ? [column.accessor('serials', { header: t('serial'), meta: { fact: true }, cell: ({ row }) => <Pieces row={row.original} /> })]
          : []),
        column.accessor('location', { header: t('location'), cell: (cell) => cell.getValue() ?? '–' }),
        column.accessor('state', { header: t('state'), meta: { fact: true }, cell: ({ row }) => <State row={row.original} /> }),
        ...(projects ? [column.accessor('project', { header: t('project') })] : []),
        ...(centres ? [column.accessor('costCentres', { header: t('costCentre') })] : []),
        ...(tags
          ? [column.accessor('tag', { header: t('tag'), cell: (cell) => <CodeText code={cell.getValue() ?? '–'} copy={false} /> })]
          : []),
        column.accessor('itemDescription', { header: t('description') }),
        column.accessor('account', { header: t('account') }),
        ...(partners ? [column.accessor('partner', { header: t('partner') })] : []),
        column.accessor('document', { header: t('document') }),
        ...(packages ? [column.accessor('packages', { header: t('packages'), meta: { align: 'right' } })] : []),
        column.accessor('lineNo', { header: t('line'), meta: { align: 'right' } }),
        column.accessor('at', { header: t('at'), cell: ({ row }) => <MomentText value={row.original.at} /> }),
        column.accessor('by', { header: t('by') }),
      ]),
    [t, variants, pieces, partners, packages, projects, centres, tags],
  );
}

function Template({ row }: { row: MovementRow }) {
  const t = useTranslations('movements');
  const Icon = row.direction === 'LOAD' ? ArrowDownToLine : ArrowUpFromLine;
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 align-middle">
      <Icon role="img" aria-label={t(row.direction)} className="size-4 shrink-0 text-muted" />
      <span className="truncate">{row.template}</span>
    </span>
  );
}

/** Signed: what came in has a plus. What was taken back is struck through. */
function Signed({ row }: { row: MovementRow }) {
  return (
    <span className={row.state === 'STANDS' ? undefined : 'text-muted line-through decoration-1'}>
      {row.quantity.startsWith('-') ? null : '+'}
      <QuantityText value={row.quantity} uom={row.uom} />
    </span>
  );
}

function Lot({ row }: { row: MovementRow }) {
  if (row.lot === null) return <span className="text-muted">–</span>;
  return <CodeText code={row.lot} href={`/lots/${row.lotId}` as Route} copy={false} />;
}

/** The first numbers, and how many there are in all. */
function Pieces({ row }: { row: MovementRow }) {
  const t = useTranslations('movements');
  if (row.serials === null) return <span className="text-muted">–</span>;
  return (
    <span className="font-mono text-table">
      {row.serials}
      {row.pieces !== null && row.pieces > 3 ? (
        <span className="font-sans text-muted"> {t('piecesInAll', { count: String(row.pieces) })}</span>
      ) : null}
    </span>
  );
}

function State({ row }: { row: MovementRow }) {
  const t = useTranslations('movements');
  return (
    <span className="inline-flex items-center gap-1.5">
      {row.state === 'STANDS' ? (
        <span className="text-muted">{t('states.STANDS')}</span>
      ) : (
        <StatusChip status="voided" word={t(`states.${row.state}`)} detail={row.voided ? t('states.voided') : undefined} />
      )}
      {row.opening ? <Badge>{t('opening')}</Badge> : null}
      {row.transfer ? <Badge>{t('transfer')}</Badge> : null}
    </span>
  );
}

/** The rows of the ledger; the number opens the record. */
export function MovementsTable({ rows, sort }: { rows: readonly MovementRow[]; sort: string }) {
  const t = useTranslations('movements');
  const columns = useColumns({
    pieces: rows.some(({ pieces }) => pieces !== null),
    variants: rows.some(({ variant }) => variant !== null),
    partners: rows.some(({ partner }) => partner !== null),
    packages: rows.some(({ packages }) => packages !== null),
    projects: rows.some(({ project }) => project !== null),
    centres: rows.some(({ costCentres }) => costCentres !== null),
    tags: rows.some(({ tag }) => tag !== null),
  });
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      sort={sort}
      first={{ header: t('record'), code: (row) => `${row.warehouse} / ${row.number}`, href: (row) => `/records/${row.recordId}` }}
    />
  );
}
