import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readLocation } from '@/lib/warehouses/locations.query';
import { readWarehouse } from '@/lib/warehouses/warehouses.query';
import { copiedFrom } from '../../../../parts/copied-from';
import { entryOf } from '../../../../parts/entry-of';
import { nextPath } from '../../../../parts/next-path';
import { SetupHeader } from '../../../../parts/setup-header';
import { newLocation } from '../../../location-draft.types';
import { LocationForm } from '../../../location-form';
import { aboveLocation, locationsOf } from '../../../way-back';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('addLocation') };
}

/** A new location; the address may propose its values. */
export default async function NewLocationPage({ params, searchParams }: Props) {
  const { company } = await requireSession('config.edit');
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const warehouse = await entryOf([id], () => readWarehouse(appDatabase(), company.id, id));
  const read = (locationId: string) => readLocation(appDatabase(), company.id, id, locationId);
  const [source, parent] = [await copiedFrom(search, read), await copiedFrom({ copy: search.parent }, read)];
  const t = await getTranslations('warehouses');
  return (
    <>
      <SetupHeader title={t('addLocation')} parents={await aboveLocation(warehouse)} />
      <LocationForm {...newLocation(id, search, { source, parent })} next={nextPath(search, locationsOf(warehouse.id))} />
    </>
  );
}
