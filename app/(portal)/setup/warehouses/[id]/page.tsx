import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PAGE_SIZE } from '@/lib/kernel/list-page';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readWarehouse } from '@/lib/warehouses/warehouses.query';
import { entryOf } from '../../parts/entry-of';
import { nextPath } from '../../parts/next-path';
import { WarehouseDetails } from '../warehouse-details';
import { WarehouseHeader } from '../warehouse-header';
import { WAREHOUSE_TABS, WarehouseTabs } from '../warehouse-tabs';
import { Items } from './items';
import { Locations } from './locations';

type Props = PageProps<'/setup/warehouses/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('title') };
}

/** A warehouse with its locations. */
export default async function WarehousePage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const warehouse = await entryOf([id], () => readWarehouse(appDatabase(), company.id, id));
  const mayEdit = actor.permissions.has('config.edit');
  const current = WAREHOUSE_TABS.find((tab) => tab === search.tab) ?? 'details';
  const inside = { companyId: company.id, warehouseId: warehouse.id, search, mayEdit };
  return (
    <>
      <WarehouseHeader warehouse={warehouse} mayEdit={mayEdit} />
      <WarehouseTabs id={warehouse.id} locations={warehouse.locations} items={warehouse.itemPlaces} current={current} />
      {current === 'locations' ? <Locations {...inside} small={warehouse.locations <= PAGE_SIZE} /> : null}
      {current === 'items' ? <Items {...inside} /> : null}
      {current === 'details' ? (
        <WarehouseDetails warehouse={warehouse} mayEdit={mayEdit} next={nextPath(search, '/setup/warehouses')} />
      ) : null}
    </>
  );
}
