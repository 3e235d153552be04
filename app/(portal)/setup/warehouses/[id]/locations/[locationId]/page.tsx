import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readLocation } from '@/lib/warehouses/locations.query';
import { readWarehouse } from '@/lib/warehouses/warehouses.query';
import { entryOf } from '../../../../parts/entry-of';
import { LocationPart } from '../../../location-part';
import { LOCATION_TABS, LocationTabs } from '../../../location-tabs';
import { LocationHeader } from '../../../location-header';
import { aboveLocation } from '../../../way-back';

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
  const [mayEdit, mayPrint] = [actor.permissions.has('config.edit'), actor.permissions.has('label.print')];
  const search = await searchParams;
  const current = LOCATION_TABS.find((tab) => tab === search.tab) ?? 'details';
  return (
    <>
      <LocationHeader {...{ location, mayEdit, mayPrint }} parents={await aboveLocation(warehouse)} />
      <LocationTabs location={location} current={current} />
      <LocationPart location={location} tab={current} companyId={company.id} search={search} mayEdit={mayEdit} />
    </>
  );
}
