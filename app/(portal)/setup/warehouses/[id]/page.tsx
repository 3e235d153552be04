import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readWarehouse } from '@/lib/warehouses/warehouses.query';
import { entryOf } from '../../parts/entry-of';
import { nextPath } from '../../parts/next-path';
import { WarehouseDetails } from '../warehouse-details';
import { WarehouseHeader } from '../warehouse-header';
import { WarehouseTabs } from '../warehouse-tabs';
import { Locations } from './locations';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('title') };
}

/** A warehouse with its locations. */
export default async function WarehousePage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const warehouse = await entryOf([id], () => readWarehouse(appDatabase(), company.id, id));
  const mayEdit = actor.permissions.has('config.edit');
  const inLocations = search.tab === 'locations';
  return (
    <>
      <WarehouseHeader warehouse={warehouse} mayEdit={mayEdit} />
      <WarehouseTabs id={warehouse.id} locations={warehouse.locations} current={inLocations ? 'locations' : 'details'} />
      {inLocations ? (
        <Locations companyId={company.id} warehouseId={warehouse.id} search={search} mayEdit={mayEdit} />
      ) : (
        <WarehouseDetails warehouse={warehouse} mayEdit={mayEdit} next={nextPath(search, '/setup/warehouses')} />
      )}
    </>
  );
}
