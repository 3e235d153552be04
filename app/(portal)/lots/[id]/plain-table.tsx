import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

export type PlainColumn<Row> = {
  readonly key: string;
  readonly header: string;
  readonly right?: boolean;
  readonly cell: (row: Row) => ReactNode;
  readonly foot?: ReactNode;
};
type PlainTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly PlainColumn<Row>[];
  readonly dim?: (row: Row) => boolean;
};

/** A small table of a card: it scrolls in its own frame and can be reached by keyboard. */
export function PlainTable<Row>({ label, rows, rowId, columns, dim }: PlainTableProps<Row>) {
  const cell = 'h-10 border-b border-line px-3 group-last/row:border-b-0 whitespace-nowrap';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-raised">
      <table className="w-full text-table">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, right }) => (
              <th
                key={key}
                scope="col"
                className={cx(
                  'h-10 border-b border-line px-3 text-small font-medium whitespace-nowrap text-muted',
                  right ? 'text-right' : 'text-left',
                )}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)} className={cx('group/row', dim?.(row) && 'text-muted line-through decoration-1')}>
              {columns.map(({ key, right, cell: content }) => (
                <td key={key} className={cx(cell, right && 'text-right')}>
                  {content(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some(({ foot }) => foot !== undefined) ? (
          <tfoot>
            <tr>
              {columns.map(({ key, right, foot }) => (
                <td key={key} className={cx('h-10 border-t border-line px-3 font-semibold whitespace-nowrap', right && 'text-right')}>
                  {foot}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
