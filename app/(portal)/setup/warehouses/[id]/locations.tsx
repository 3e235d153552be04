import { useTranslations } from 'next-intl';
import { Register } from '@/components/register/register';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListParams, PAGE_SIZE } from '@/lib/kernel/list-params';
import type { PageOf } from '@/lib/server/page-of';
import type { LocationListRow } from '@/lib/warehouses/warehouses.query';
import { AddLink } from '../../parts/add-link';
import { LocationRows } from './location-rows';

type LocationsProps = {
  readonly warehouseId: string;
  readonly params: ListParams;
  readonly page: PageOf<LocationListRow>;
  readonly mayEdit: boolean;
};

/** The locations of a warehouse, each under the one it lies inside. */
export function Locations({ warehouseId, params, page, mayEdit }: LocationsProps) {
  const t = useTranslations('warehouses');
  const tables = useTranslations('tables');
  const add = mayEdit ? <AddLink href={`/setup/warehouses/${warehouseId}/locations/new`} label={t('addLocation')} /> : null;
  const chips = params.q ? [{ key: 'q', label: tables('searchChip', { text: params.q }), changes: { q: null } }] : [];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {page.total > 0 || params.q ? <div className="flex justify-end">{add}</div> : null}
      <Register
        chips={chips}
        count={page.rows.length}
        paging={{ kind: 'page', page: params.page, size: PAGE_SIZE, total: page.total }}
        empty={
          <EmptyState title={t('noLocationsTitle')} action={add}>
            {t('noLocationsBody')}
          </EmptyState>
        }
      >
        <LocationRows rows={page.rows} />
      </Register>
    </div>
  );
}
