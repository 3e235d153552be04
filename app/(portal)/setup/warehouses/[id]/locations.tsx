import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Register } from '@/components/register/register';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { isId } from '@/lib/kernel/id';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import { listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { listLocations, type Unfolded } from '@/lib/warehouses/locations.query';
import { AddLink } from '../../parts/add-link';
import { LocationTree } from './location-tree';

type LocationsProps = {
  readonly companyId: number;
  readonly warehouseId: string;
  readonly search: Search;
  readonly mayEdit: boolean;
  /** The whole tree fits on one page: it is unfolded unless the address says otherwise. */
  readonly small: boolean;
};

const MOST = 100;

/** What the address unfolds: everything, nothing, or these locations. */
function unfoldedBy({ nodes }: Search, small: boolean): Unfolded {
  if (typeof nodes !== 'string') return small ? 'all' : [];
  return nodes === 'all' ? 'all' : nodes.split(',').filter(isId).slice(0, MOST);
}

/** The locations of a warehouse, each under the one it lies inside. */
export async function Locations({ companyId, warehouseId, search, mayEdit, small }: LocationsProps) {
  const params = listParams(['code']).parse(search);
  const unfolded = unfoldedBy(search, small);
  const page = await listLocations(appDatabase(), companyId, warehouseId, { ...params, unfolded });
  const t = await getTranslations('warehouses');
  const tables = await getTranslations('tables');
  const home = `/setup/warehouses/${warehouseId}?tab=locations`;
  const add = mayEdit ? <AddLink href={`/setup/warehouses/${warehouseId}/locations/new`} label={t('addLocation')} /> : null;
  const chips = params.q ? [{ key: 'q', label: tables('searchChip', { text: params.q }), changes: { q: null } }] : [];
  const nested = params.q === '' && page.rows.some(({ inside }) => inside > 0);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {page.total > 0 || params.q ? (
        <div className="flex flex-wrap items-center justify-end gap-4">
          {nested ? (
            <span className="flex gap-4 text-table">
              <TextLink href={`${home}&nodes=all` as Route}>{t('unfoldAll')}</TextLink>
              <TextLink href={`${home}&nodes=none` as Route}>{t('foldAll')}</TextLink>
            </span>
          ) : null}
          {add}
        </div>
      ) : null}
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
        <LocationTree rows={page.rows} unfolded={unfolded} page={params.page} flat={params.q !== ''} mayEdit={mayEdit} />
      </Register>
    </div>
  );
}
