import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Register } from '@/components/register/register';
import { EmptyState } from '@/components/ui/empty-state';
import type { ListKit as Kit } from '@/lib/kernel/list-kit';
import { ITEM_VIEWS, type ItemRegisterParams } from '@/lib/items/item-register.params';
import { ITEM_PAGE, type ItemListRow } from '@/lib/items/item-register.query';
import { ListKit } from '../../_list/list-kit';
import { ItemsTable } from './items-table';

type ItemsRegisterProps = {
  readonly rows: readonly ItemListRow[];
  readonly total: number;
  readonly params: ItemRegisterParams;
  readonly kit: Kit;
  readonly create: ReactNode;
  readonly mayEdit: boolean;
  /** The item beside the list. */
  readonly panel: ReactNode;
};

/** The list of items with its quick filters. */
export function ItemsRegister({ rows, total, params, kit, create, mayEdit, panel }: ItemsRegisterProps) {
  const t = useTranslations('items');
  const { q, view, sort, page, open } = params;
  return (
    <ListKit kit={kit}>
      <Register
        quickFilters={ITEM_VIEWS.map((key) => ({
          key,
          label: t(`views.${key}`),
          changes: { view: key === 'active' ? null : key },
          current: view === key,
        }))}
        search={t('searchHint')}
        chips={q ? [{ key: 'q', label: t('searchChip', { text: q }), changes: { q: null } }] : []}
        count={rows.length}
        panel={panel}
        paging={{ kind: 'page', page, size: ITEM_PAGE, total }}
        empty={
          <EmptyState title={t('emptyTitle')} action={create}>
            {t('emptyBody')}
          </EmptyState>
        }
      >
        <ItemsTable {...{ rows, sort, total, mayEdit, open }} />
      </Register>
    </ListKit>
  );
}
