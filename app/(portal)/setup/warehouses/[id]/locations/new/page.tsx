import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isId } from '@/lib/kernel/id';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readWarehouse } from '@/lib/warehouses/warehouses.query';
import { nextPath } from '../../../../parts/next-path';
import { LocationForm } from '../../../location-form';
import { SetupHeader } from '../../../../parts/setup-header';

const BLANK = {
  code: '',
  description: '',
  isGroup: false,
  priority: 0,
  monoItem: false,
  monoLot: false,
  active: true,
  blocked: false,
  obsolete: false,
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('addLocation') };
}

/** A new location; the address may propose its values. */
export default async function NewLocationPage({ params, searchParams }: Props) {
  const { company } = await requireSession('config.edit');
  const { id } = await params;
  const warehouse = isId(id) ? await readWarehouse(appDatabase(), company.id, id) : null;
  if (!warehouse) notFound();
  const search = await searchParams;
  const t = await getTranslations('warehouses');
  const home = `/setup/warehouses/${warehouse.id}?tab=locations`;
  const { values, proposed } = prefilled(BLANK, search);
  const parents = [
    { label: t('title'), href: '/setup/warehouses' },
    { label: warehouse.code, href: home },
  ];
  return (
    <>
      <SetupHeader title={t('addLocation')} parents={parents} />
      <LocationForm
        values={{ id: null, version: null, warehouseId: warehouse.id, parentId: null, ...values }}
        parent={null}
        proposed={proposed}
        next={nextPath(search, home)}
      />
    </>
  );
}
