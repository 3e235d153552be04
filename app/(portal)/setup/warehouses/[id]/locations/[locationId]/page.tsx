import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readLocation, readWarehouse } from '@/lib/warehouses/warehouses.query';
import { entryOf } from '../../../../parts/entry-of';
import { nextPath } from '../../../../parts/next-path';
import { LocationDetails } from '../../../location-details';
import { LocationHeader } from '../../../location-header';
import { aboveLocation, locationsOf } from '../../../way-back';

type Props = { params: Promise<{ id: string; locationId: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('location') };
}

/** A location of a warehouse. */
export default async function LocationPage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { id, locationId } = await params;
  const location = await entryOf([id, locationId], () => readLocation(appDatabase(), company.id, id, locationId));
  const warehouse = await entryOf([id], () => readWarehouse(appDatabase(), company.id, id));
  const mayEdit = actor.permissions.has('config.edit');
  return (
    <>
      <LocationHeader location={location} parents={await aboveLocation(warehouse)} mayEdit={mayEdit} />
      <LocationDetails location={location} mayEdit={mayEdit} next={nextPath(await searchParams, locationsOf(warehouse.id))} />
    </>
  );
}
