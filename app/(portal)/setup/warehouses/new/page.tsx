import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { newWarehouse, UNUSED } from '../warehouse-draft.types';
import { WarehouseForm } from '../warehouse-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('add') };
}

/** A new warehouse; the address may propose its values. */
export default async function NewWarehousePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireSession('config.edit');
  const search = await searchParams;
  const t = await getTranslations('warehouses');
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/warehouses' }]} />
      <WarehouseForm {...newWarehouse(search)} use={UNUSED} next={nextPath(search, '/setup/warehouses')} />
    </>
  );
}
