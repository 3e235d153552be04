'use client';

import { type ColumnDef, type RowData, useTable } from '@tanstack/react-table';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo } from 'react';
import { CodeText } from '../ui/code-text';
import { cx } from '../ui/cx';
import { drawn, registerFeatures } from './columns';
import { Expander, useExpanded } from './expander';
import { Head } from './head';
import { useColumnInfos, useKit } from './kit';
import type { ColumnInfo } from './layout';
import { Cards } from './cards';
import { onKey } from './row-keys';
import { type Placed, usePlaces } from './places';
import { SelectBox, type Selection } from './selection';
import { useAddress } from './use-address';

// biome-ignore lint/suspicious/noExplicitAny: the value type differs from column to column; the library types lists of columns so
export type RegisterColumns<Row extends RowData> = readonly ColumnDef<typeof registerFeatures, Row, any>[];

export type RegisterTableProps<Row extends RowData> = {
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
    /** The code is a name that people read: no letters of one width, nothing to copy. */
    readonly named?: boolean;
  };
  readonly rowId: (row: Row) => string;
  /** The order in the address: `code` or `-code`. */
  readonly sort?: string;
  /** Row shown in the side panel. */
  readonly open?: string;
  /** Rows open a side panel (`?open=id`). */
  readonly panel?: boolean;
  /** Rows can be ticked (`useSelection` over their ids). */
  readonly selection?: Selection;
  /** What unfolds under a row; made when it is asked for. */
  readonly details?: (row: Row) => ReactNode;
};

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a,button,input,select,label,summary') !== null;

/** A text that may be cut shows whole on hover. */
const titleOf = (value: unknown): string | undefined => (typeof value === 'string' && value.length > 30 ? value : undefined);

const footClass = 'sticky bottom-0 z-[2] h-11 border-t border-line bg-raised px-3 font-semibold compact:h-8';

/** What the column chooser is told: every column that has a name. */
function infosOf<Row extends RowData>(columns: RegisterColumns<Row>): ColumnInfo[] {
  return columns.flatMap((column) => {
    const id = column.id ?? ('accessorKey' in column ? String(column.accessorKey) : '');
    const label = column.meta?.label ?? (typeof column.header === 'string' ? column.header : '');
    const { hidden = false, fact = false, sort } = column.meta ?? {};
    return id && label ? [{ id, label, hiddenAtFirst: hidden, fact, sort }] : [];
  });
}

/** The rows of a list: a table with sticky head and first columns, cards on a phone. Order and pages are links. */
export function RegisterTable<Row extends RowData>(props: RegisterTableProps<Row>) {
  const { label, rows, columns, first, rowId, sort, open, panel, selection, details } = props;
  const t = useTranslations('register');
  const router = useRouter();
  const address = useAddress();
  const keysId = useId();
  const kit = useKit();
  const { tell } = useColumnInfos();
  const infos = useMemo(() => infosOf(columns), [columns]);
  const { header, sort: firstSort } = first;
  useEffect(() => {
    const columnOrders = infos.flatMap((info) => (info.sort ? [{ key: info.sort, label: info.label }] : []));
    const choices = firstSort ? [{ key: firstSort, label: header }, ...columnOrders] : columnOrders;
    tell({ columns: infos, order: { choices, current: sort } });
  }, [tell, infos, header, firstSort, sort]);
  const places = usePlaces(columns, infos, { selection: selection !== undefined, details: details !== undefined });
  const table = useTable({ features: registerFeatures, columns: places.columns, data: rows, getRowId: rowId });
  const expanded = useExpanded();
  const show = (id: string) => router.push(address({ open: id }), { scroll: false });
  const onRow = (id: string) =>
    panel ? (event: MouseEvent) => (isControl(event.target) || getSelection()?.toString() ? undefined : show(id)) : undefined;
  const code = (row: Row, stretch = false) => (
    <CodeText code={first.code(row)} href={first.href?.(row) as Route | undefined} stretch={stretch} named={first.named} />
  );
  const hasFooter = places.columns.some((column) => 'footer' in column && column.footer);
  const shown = table.getAllColumns().filter(({ id }) => places.shows(id)).length;
  const width = 1 + shown + (selection ? 1 : 0) + (details ? 1 : 0);
  const at = (id: string): Placed => places.of(id);
  return (
    <div data-density={kit?.layout?.density ?? undefined}>
      <p id={keysId} className="sr-only">
        {t(selection ? 'keysSelect' : 'keys')}
      </p>
      <section
        aria-label={label}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={(event: KeyboardEvent<HTMLElement>) => onKey(event, { open: panel ? show : undefined, clear: selection?.clear })}
        className="print-wide hidden max-h-[max(24rem,calc(100dvh-20rem))] overflow-auto rounded-lg border border-line bg-raised md:block print:block print:max-h-none print:overflow-visible print:border-0"
      >
        <table className="w-full border-separate border-spacing-0 text-table">
          <caption className="sr-only">{label}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {selection ? (
                  <Head place={places.select}>
                    <SelectBox selection={selection} label={t('selectPage')} />
                  </Head>
                ) : null}
                {details ? (
                  <Head place={places.details}>
                    <span className="sr-only">{t('details')}</span>
                  </Head>
                ) : null}
                <Head place={places.first} sort={first.sort} current={sort}>
                  {first.header}
                </Head>
                {group.headers
                  .filter(({ id }) => places.shows(id))
                  .map((header) => (
                    <Head key={header.id} id={header.id} place={at(header.id)} {...header.column.columnDef.meta} current={sort}>
                      <table.FlexRender header={header} />
                    </Head>
                  ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => {
              const unfolded = expanded.has(row.id);
              return (
                <Fragment key={row.id}>
                  <tr
                    data-row={row.id}
                    data-chosen={open === row.id || selection?.has(row.id) ? '' : undefined}
                    onClick={onRow(row.id)}
                    aria-current={open === row.id ? true : undefined}
                    className={panel ? 'register-row cursor-pointer' : 'register-row'}
                  >
                    {selection ? (
                      <td className={places.select.className} style={places.select.style}>
                        <SelectBox selection={selection} id={row.id} label={t('select', { code: first.code(row.original) })} />
                      </td>
                    ) : null}
                    {details ? (
                      <td className={places.details.className} style={places.details.style}>
                        <Expander
                          open={unfolded}
                          label={t(unfolded ? 'fold' : 'unfold', { code: first.code(row.original) })}
                          onToggle={() => expanded.toggle(row.id)}
                        />
                      </td>
                    ) : null}
                    <th scope="row" className={places.first.className} style={places.first.style}>
                      {code(row.original)}
                    </th>
                    {row
                      .getAllCells()
                      .filter(({ column }) => places.shows(column.id))
                      .map((cell) => (
                        <td
                          key={cell.id}
                          title={titleOf(cell.getValue())}
                          style={at(cell.column.id).style}
                          className={
                            cx(cell.column.columnDef.meta?.align === 'right' && 'text-right', at(cell.column.id).className) || undefined
                          }
                        >
                          {drawn(cell)}
                        </td>
                      ))}
                  </tr>
                  {unfolded ? (
                    <tr>
                      <td colSpan={width} className="border-b border-line bg-sunken px-3 py-3">
                        {details?.(row.original)}
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
          {hasFooter ? (
            <tfoot>
              {table.getFooterGroups().map((group) => (
                <tr key={group.id}>
                  <td colSpan={width - shown} className={cx(footClass, 'left-0 z-[3] border-r')} />
                  {group.headers
                    .filter(({ id }) => places.shows(id))
                    .map((header) => (
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
      <Cards label={label} table={table} shows={places.onCard} code={code} selection={selection} nameOf={first.code} />
    </div>
  );
}
