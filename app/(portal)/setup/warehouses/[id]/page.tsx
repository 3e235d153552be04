import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isId } from '@/lib/kernel/id';
import { listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listLocations, readWarehouse } from '@/lib/warehouses/warehouses.query';
import { ActiveChip } from '../../parts/active-chip';
import { nextPath } from '../../parts/next-path';
import { RemoveWarehouse } from '../remove-buttons';
import { WarehouseFacts } from '../warehouse-facts';
import { WarehouseForm } from '../warehouse-form';
import { WarehouseTabs } from '../warehouse-tabs';
import { Locations } from './locations';
import { SetupHeader } from '../../parts/setup-header';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('title') };
}

/** A warehouse with its locations. */
export default async function WarehousePage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { id } = await params;
  const found = isId(id) ? await readWarehouse(appDatabase(), company.id, id) : null;
  if (!found) notFound();
  const search = await searchParams;
  const list = listParams(['code']).parse(search);
  const locations = await listLocations(appDatabase(), company.id, found.id, list);
  const t = await getTranslations('warehouses');
  const mayEdit = actor.permissions.has('config.edit');
  const inLocations = search.tab === 'locations';
  const { use, locations: _count, ...warehouse } = found;
  const values = { ...warehouse, endValidityDate: warehouse.endValidityDate ?? '' };
  return (
    <>
      <SetupHeader
        title={<code>{warehouse.code}</code>}
        state={[<span key="description">{warehouse.description}</span>, <ActiveChip key="state" active={warehouse.active} />]}
        parents={[{ label: t('title'), href: '/setup/warehouses' }]}
        action={mayEdit ? <RemoveWarehouse id={warehouse.id} version={warehouse.version} code={warehouse.code} /> : null}
      />
      <WarehouseTabs id={found.id} locations={found.locations} current={inLocations ? 'locations' : 'details'} />
      {inLocations ? (
        <Locations warehouseId={warehouse.id} params={list} page={locations} mayEdit={mayEdit} />
      ) : mayEdit ? (
        <WarehouseForm values={values} use={use} proposed={[]} next={nextPath(search, '/setup/warehouses')} />
      ) : (
        <WarehouseFacts warehouse={warehouse} />
      )}
    </>
  );
}
