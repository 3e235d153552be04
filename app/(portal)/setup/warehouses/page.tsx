import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare, listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listWarehouses, WAREHOUSE_SORTS } from '@/lib/warehouses/warehouses.query';
import { AddLink } from '../parts/add-link';
import { SetupList } from '../parts/setup-list';
import { WarehouseRows } from './warehouse-rows';
import { SetupHeader } from '../parts/setup-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('title') };
}

/** The warehouses as a list. */
export default async function WarehousesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { actor, company } = await requireSession();
  const params = listParams(WAREHOUSE_SORTS).parse(await searchParams);
  const page = await listWarehouses(appDatabase(), company.id, params);
  const t = await getTranslations('warehouses');
  const add = actor.permissions.has('config.edit') ? { href: '/setup/warehouses/new', label: t('add') } : null;
  return (
    <>
      <SetupHeader title={t('title')} action={add && !isBare(params, page) ? <AddLink {...add} /> : null} />
      <SetupList params={params} page={page} add={add} empty={{ title: t('emptyTitle'), body: t('emptyBody') }}>
        <WarehouseRows rows={page.rows} sort={params.sort} />
      </SetupList>
    </>
  );
}
