'use client';

import type { RowData, useTable } from '@tanstack/react-table';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { drawn, type registerFeatures } from './columns';
import { SelectBox, type Selection } from './selection';

type CardsProps<Row extends RowData> = {
  readonly label: string;
  readonly table: ReturnType<typeof useTable<typeof registerFeatures, Row>>;
  readonly shows: (id: string, fact: boolean) => boolean;
  readonly code: (row: Row, stretch: boolean) => ReactNode;
  readonly selection?: Selection;
  readonly nameOf: (row: Row) => string;
};

/** The rows on a phone: the code and the facts that matter. */
export function Cards<Row extends RowData>({ label, table, shows, code, selection, nameOf }: CardsProps<Row>) {
  const t = useTranslations('register');
  return (
    <ul aria-label={label} className="flex flex-col gap-2 md:hidden print:hidden">
      {table.getRowModel().rows.map((row) => (
        <li key={row.id} className="register-card">
          <div className="flex items-center justify-between gap-3">
            {code(row.original, true)}
            {selection ? (
              <span className="relative z-[1] -my-2 -mr-2 grid size-10 place-items-center">
                <SelectBox selection={selection} id={row.id} label={t('select', { code: nameOf(row.original) })} />
              </span>
            ) : null}
          </div>
          <dl>
            {row
              .getAllCells()
              .filter(({ column }) => shows(column.id, column.columnDef.meta?.fact === true))
              .map((cell) => (
                <div key={cell.id}>
                  <dt>{typeof cell.column.columnDef.header === 'string' ? cell.column.columnDef.header : null}</dt>
                  <dd>{drawn(cell)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
