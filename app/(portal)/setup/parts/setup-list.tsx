import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Register } from '@/components/register/register';
import type { Chip } from '@/components/register/toolbar';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import { LIST_STATES, PAGE_SIZE } from '@/lib/kernel/list-page';
import type { ListParams } from '@/lib/kernel/list-params';
import { ListKit } from '../../_list/list-kit';
import { AddLink } from './add-link';

type SetupListProps = {
  readonly params: ListParams;
  readonly page: { readonly rows: readonly unknown[]; readonly total: number };
  /** Filters beyond search and state. */
  readonly chips?: readonly Chip[];
  readonly filters?: { readonly names: readonly string[]; readonly controls: ReactNode };
  readonly search?: string;
  /** Saved views, remembered columns, export and print. */
  readonly kit?: Kit;
  readonly empty: { readonly title: string; readonly body: string };
  /** Where a new one is made; null for those who may not. */
  readonly add: { readonly href: string; readonly label: string } | null;
  readonly children: ReactNode;
};

/** A list of set-up data: all, active and archived rows, a search, and an empty state that teaches. */
export function SetupList({ params, page, chips = [], filters, search, empty, add, kit, children }: SetupListProps) {
  const t = useTranslations('tables');
  const words = { all: t('allStates'), active: t('activeOnly'), archived: t('archivedOnly') };
  const quickFilters = LIST_STATES.map((state) => ({
    key: state,
    label: words[state],
    changes: { state: state === 'all' ? null : state },
    current: params.state === state,
  }));
  const used: Chip[] = [
    ...(params.q ? [{ key: 'q', label: t('searchChip', { text: params.q }), changes: { q: null } }] : []),
    ...(params.state === 'all' ? [] : [{ key: 'state', label: t('stateChip', { state: words[params.state] }), changes: { state: null } }]),
    ...chips,
  ];
  const list = (
    <Register
      quickFilters={quickFilters}
      search={search ?? t('searchPlaceholder')}
      chips={used}
      filters={filters}
      count={page.rows.length}
      paging={{ kind: 'page', page: params.page, size: PAGE_SIZE, total: page.total }}
      empty={
        <EmptyState title={empty.title} action={add ? <AddLink {...add} /> : null}>
          {empty.body}
        </EmptyState>
      }
    >
      {children}
    </Register>
  );
  return kit ? <ListKit kit={kit}>{list}</ListKit> : list;
}
