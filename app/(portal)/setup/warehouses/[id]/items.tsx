import { getTranslations } from 'next-intl/server';
import { Register } from '@/components/register/register';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import { listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { listItemPlaces } from '@/lib/warehouses/locations.query';
import { ItemPlaces } from '../item-places';

type ItemsProps = { readonly companyId: number; readonly warehouseId: string; readonly search: Search; readonly mayEdit: boolean };

/** Which items lie where in a warehouse. */
export async function Items({ companyId, warehouseId, search, mayEdit }: ItemsProps) {
  const params = listParams(['code']).parse(search);
  const page = await listItemPlaces(appDatabase(), companyId, warehouseId, params);
  const tables = await getTranslations('tables');
  const places = <ItemPlaces warehouseId={warehouseId} rows={page.rows} mayEdit={mayEdit} />;
  if (page.total === 0 && params.q === '' && params.page === 1) return places;
  const chips = params.q ? [{ key: 'q', label: tables('searchChip', { text: params.q }), changes: { q: null } }] : [];
  return (
    <Register
      chips={chips}
      count={page.rows.length}
      paging={{ kind: 'page', page: params.page, size: PAGE_SIZE, total: page.total }}
      empty={null}
    >
      {places}
    </Register>
  );
}
