import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Pager } from '@/components/register/pager';
import { EmptyState } from '@/components/ui/empty-state';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import type { PageOf } from '@/lib/server/page-of';
import { type PlainColumn, PlainTable } from '../../lots/[id]/plain-table';

type ListProps<Row> = {
  readonly label: string;
  readonly told: PageOf<Row>;
  readonly page: number;
  readonly rowId: (row: Row) => string;
  readonly columns: readonly PlainColumn<Row>[];
  /** Said when there is nothing to mend. */
  readonly fine: ReactNode;
  readonly fineTitle?: ReactNode;
};

/** A page of things to mend, or the good news. */
export function List<Row>({ label, told: { rows, total }, page, rowId, columns, fine, fineTitle }: ListProps<Row>) {
  const t = useTranslations('trace.ready');
  if (rows.length === 0) return <EmptyState title={fineTitle ?? t('fine')}>{fine}</EmptyState>;
  return (
    <div>
      <PlainTable label={label} rows={rows} rowId={rowId} columns={columns} />
      <Pager paging={{ kind: 'page', page, size: PAGE_SIZE, total }} />
    </div>
  );
}
