import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare, listParams, type Search } from '@/lib/kernel/list-params';
import { readListKit } from '@/lib/registers/list-kit.query';
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
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('warehouses')]);
  const { actor, company } = session;
  const [params, db] = [listParams(WAREHOUSE_SORTS).parse(search), appDatabase()];
  const [page, kit] = await Promise.all([listWarehouses(db, company.id, params), readListKit({ db, session }, 'warehouses', search)]);
  const add = actor.permissions.has('config.edit') ? { href: '/setup/warehouses/new', label: t('add') } : null;
  return (
    <>
      <SetupHeader title={t('title')} what="warehousesWhat" action={add && !isBare(params, page) ? <AddLink {...add} /> : null} />
      <SetupList kit={kit} params={params} page={page} add={add} empty={{ title: t('emptyTitle'), body: t('emptyBody') }}>
        <WarehouseRows rows={page.rows} sort={params.sort} />
      </SetupList>
    </>
  );
}
