import { getTranslations } from 'next-intl/server';
import { Register } from '@/components/register/register';
import { EmptyState } from '@/components/ui/empty-state';
import { listParams, PAGE_SIZE, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { listLocations } from '@/lib/warehouses/warehouses.query';
import { AddLink } from '../../parts/add-link';
import { LocationRows } from './location-rows';

type LocationsProps = {
  readonly companyId: number;
  readonly warehouseId: string;
  readonly search: Search;
  readonly mayEdit: boolean;
};

/** The locations of a warehouse, each under the one it lies inside. */
export async function Locations({ companyId, warehouseId, search, mayEdit }: LocationsProps) {
  const params = listParams(['code']).parse(search);
  const page = await listLocations(appDatabase(), companyId, warehouseId, params);
  const t = await getTranslations('warehouses');
  const tables = await getTranslations('tables');
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
