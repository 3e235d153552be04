import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isId } from '@/lib/kernel/id';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readLocation, readWarehouse } from '@/lib/warehouses/warehouses.query';
import { nextPath } from '../../../../parts/next-path';
import { LocationFacts } from '../../../location-facts';
import { LocationForm } from '../../../location-form';
import { RemoveLocation } from '../../../remove-buttons';
import { SetupHeader } from '../../../../parts/setup-header';

type Props = { params: Promise<{ id: string; locationId: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('location') };
}

/** A location of a warehouse. */
export default async function LocationPage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { id, locationId } = await params;
  const known = isId(id) && isId(locationId);
  const warehouse = known ? await readWarehouse(appDatabase(), company.id, id) : null;
  const found = known ? await readLocation(appDatabase(), company.id, id, locationId) : null;
  if (!warehouse || !found) notFound();
  const t = await getTranslations('warehouses');
  const home = `/setup/warehouses/${warehouse.id}?tab=locations`;
  const next = nextPath(await searchParams, home);
  const mayEdit = actor.permissions.has('config.edit');
  const { parentCode, parentDescription, holdsStock, ...location } = found;
  const parent =
    location.parentId && parentCode ? { id: location.parentId, code: parentCode, description: parentDescription ?? undefined } : null;
  const values = { ...location, description: location.description ?? '' };
  return (
    <>
      <SetupHeader
        title={<code>{location.code}</code>}
        state={location.isGroup ? t('group') : holdsStock ? t('holdsStock') : t('empty')}
        parents={[
          { label: t('title'), href: '/setup/warehouses' },
          { label: warehouse.code, href: home },
        ]}
        action={
          mayEdit ? <RemoveLocation id={location.id} version={location.version} code={location.code} warehouseId={warehouse.id} /> : null
        }
      />
      {mayEdit ? (
        <LocationForm values={values} parent={parent} proposed={[]} next={next} />
      ) : (
        <LocationFacts location={location} parentCode={parentCode} />
      )}
    </>
  );
}
