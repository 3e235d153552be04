'use client';

import { type ColumnDef, type RowData, useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Route } from 'next';
import Link from '../ui/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { CodeText } from '../ui/code-text';
import { cx } from '../ui/cx';
import { nextSort, sortOf } from './address';
import { type RegisterColumn, registerFeatures } from './columns';
import { useAddress } from './use-address';

// biome-ignore lint/suspicious/noExplicitAny: the value type differs from column to column; the library types lists of columns so
export type RegisterColumns<Row extends RowData> = readonly ColumnDef<typeof registerFeatures, Row, any>[];

type RegisterTableProps<Row extends RowData> = {
  /** Names the table for screen readers. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** Columns after the first; keep them stable (module scope or useMemo). */
  readonly columns: RegisterColumns<Row>;
  /** The first column: the code, a link to the card. */
  readonly first: {
    readonly header: string;
    readonly sort?: string;
    readonly code: (row: Row) => string;
    readonly href?: (row: Row) => string;
  };
  readonly rowId: (row: Row) => string;
  /** The order in the address: `code` or `-code`. */
  readonly sort?: string;
  /** Row shown in the side panel. */
  readonly open?: string;
  /** Rows open a side panel (`?open=id`). */
  readonly panel?: boolean;
};

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a,button,input,select,label,summary') !== null;

/** j and k move between the rows' links; Enter is the link's own. Only while the focus is in the table. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input,select,textarea')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tbody tr')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
  (next?.querySelector<HTMLElement>('a') ?? next)?.focus();
}

/** The rows of a list: a table with sticky head and first column, cards on a phone. Order and pages are links. */
export function RegisterTable<Row extends RowData>(props: RegisterTableProps<Row>) {
  const { label, rows, columns, first, rowId, sort, open, panel } = props;
  const t = useTranslations('register');
  const router = useRouter();
  const address = useAddress();
  const table = useTable({ features: registerFeatures, columns, data: rows, getRowId: rowId });
  const show = (id: string) => router.push(address({ open: id }), { scroll: false });
  const onRow = (id: string) =>
    panel ? (event: MouseEvent) => (isControl(event.target) || getSelection()?.toString() ? undefined : show(id)) : undefined;
  const code = (row: Row, stretch = false) => (
    <CodeText code={first.code(row)} href={first.href?.(row) as Route | undefined} stretch={stretch} />
  );
  const hasFooter = columns.some((column) => 'footer' in column && column.footer);
  return (
    <>
      <section
        aria-label={label}
        title={t('keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={moveByKey}
        className="hidden max-h-[max(24rem,calc(100dvh-20rem))] overflow-auto rounded-lg border border-line bg-raised md:block print:max-h-none print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0 text-table">
          <caption className="sr-only">{label}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                <Head sticky sort={first.sort} current={sort}>
                  {first.header}
                </Head>
                {group.headers.map((header) => (
                  <Head key={header.id} {...header.column.columnDef.meta} current={sort}>
                    <table.FlexRender header={header} />
                  </Head>
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr
                key={row.id}
                onClick={onRow(row.id)}
                aria-current={open === row.id ? true : undefined}
                className={cx('group/row', panel && 'cursor-pointer')}
              >
                <th
                  scope="row"
                  className={cx(cellClass, 'sticky left-0 z-[1] max-w-56 border-r text-left font-normal', rowClass(open === row.id))}
                >
                  {code(row.original)}
                </th>
                {row.getAllCells().map((cell) => (
                  <td
                    key={cell.id}
                    title={titleOf(cell.getValue())}
                    className={cx(
                      cellClass,
                      'max-w-72 truncate',
                      cell.column.columnDef.meta?.align === 'right' && 'text-right',
                      rowClass(open === row.id),
                    )}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {hasFooter ? (
            <tfoot>
              {table.getFooterGroups().map((group) => (
                <tr key={group.id}>
                  <td className={cx(footClass, 'left-0 z-[3] border-r')} />
                  {group.headers.map((header) => (
                    <td key={header.id} className={cx(footClass, header.column.columnDef.meta?.align === 'right' && 'text-right')}>
                      <table.FlexRender footer={header} />
                    </td>
                  ))}
                </tr>
              ))}
            </tfoot>
          ) : null}
        </table>
      </section>
      <ul aria-label={label} className="flex flex-col gap-2 md:hidden print:hidden">
        {table.getRowModel().rows.map((row) => (
          <li key={row.id} className="relative rounded-lg border border-line bg-raised px-4 py-3">
            {code(row.original, true)}
            <dl className="mt-2 flex flex-col gap-1 text-table">
              {row
                .getAllCells()
                .filter((cell) => cell.column.columnDef.meta?.fact)
                .map((cell) => (
                  <div key={cell.id} className="flex items-baseline justify-between gap-4">
                    <dt className="shrink-0 text-small text-muted">
                      {typeof cell.column.columnDef.header === 'string' ? cell.column.columnDef.header : null}
                    </dt>
                    <dd className="min-w-0 text-right">
                      <table.FlexRender cell={cell} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A text that may be cut shows whole on hover. */
const titleOf = (value: unknown): string | undefined => (typeof value === 'string' && value.length > 30 ? value : undefined);

const cellClass = 'h-11 border-b border-line px-3 compact:h-8 group-last/row:border-b-0';
const footClass = 'sticky bottom-0 z-[2] h-11 border-t border-line bg-raised px-3 font-semibold compact:h-8';
const rowClass = (open: boolean): string => (open ? 'bg-accent-soft' : 'bg-raised group-hover/row:bg-sunken');

type HeadProps = RegisterColumn & { readonly sticky?: boolean; readonly current?: string; readonly children: ReactNode };

/** The head of a column; where the list can be ordered by it, it is a link. */
function Head({ sort, align, sticky, current, children }: HeadProps) {
  const t = useTranslations('register');
  const address = useAddress();
  const order = sort ? sortOf(current, sort) : undefined;
  const Arrow = order === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={order}
      className={cx(
        'sticky top-0 h-10 border-b border-line bg-raised px-3 text-small font-medium whitespace-nowrap text-muted',
        sticky ? 'left-0 z-[3] border-r' : 'z-[2]',
        align === 'right' ? 'text-right' : 'text-left',
      )}
    >
      {sort ? (
        <Link
          href={address({ sort: nextSort(current, sort) })}
          scroll={false}
          className={cx('inline-flex min-h-6 items-center gap-1 no-underline hover:text-ink', order && 'text-ink')}
        >
          {children}
          {order ? <Arrow aria-hidden="true" className="size-3.5" /> : null}
          {order ? <span className="sr-only">{order === 'ascending' ? t('sortedUp') : t('sortedDown')}</span> : null}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}
