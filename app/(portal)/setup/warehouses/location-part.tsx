import { PAGE_SIZE } from '@/lib/kernel/list-page';
import { listParams, type Search } from '@/lib/kernel/list-params';
import { Pager } from '@/components/register/pager';
import { appDatabase } from '@/lib/server/app-database';
import { listItemPlaces, listLocationStock, type StoredLocation } from '@/lib/warehouses/locations.query';
import { nextPath } from '../parts/next-path';
import { ItemPlaces } from './item-places';
import { LocationDetails } from './location-details';
import { LocationStock } from './location-stock';
import type { LocationTab } from './location-tabs';
import { locationsOf } from './way-back';

type LocationPartProps = {
  readonly location: StoredLocation;
  readonly tab: LocationTab;
  readonly companyId: number;
  readonly search: Search;
  readonly mayEdit: boolean;
};

/** The open tab of a location. */
export async function LocationPart({ location, tab, companyId, search, mayEdit }: LocationPartProps) {
  const { page } = listParams(['code']).parse(search);
  const { id, code, warehouseId } = location;
  if (tab === 'details') return <LocationDetails location={location} mayEdit={mayEdit} next={nextPath(search, locationsOf(warehouseId))} />;
  if (tab === 'stock')
    return <LocationStock location={location} stock={await listLocationStock(appDatabase(), companyId, id, page)} page={page} />;
  const { rows, total } = await listItemPlaces(appDatabase(), companyId, warehouseId, { q: '', page, locationId: id });
  return (
    <>
      <ItemPlaces warehouseId={warehouseId} place={{ id, code }} rows={rows} mayEdit={mayEdit} />
      <Pager paging={{ kind: 'page', page, size: PAGE_SIZE, total }} />
    </>
  );
}
