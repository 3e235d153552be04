import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { readWarehouse } from '@/lib/warehouses/warehouses.query';
import { SetupHeader } from '../../parts/setup-header';
import { newWarehouse, UNUSED } from '../warehouse-draft.types';
import { WarehouseForm } from '../warehouse-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('add') };
}

/** A new warehouse; the address may propose its values. */
export default async function NewWarehousePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const search = await searchParams;
  const source = await copiedFrom(search, (id) => readWarehouse(appDatabase(), company.id, id));
  const t = await getTranslations('warehouses');
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/warehouses' }]} />
      <WarehouseForm {...newWarehouse(search, source)} use={UNUSED} destination={null} next={nextPath(search, '/setup/warehouses')} />
    </>
  );
}
