import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { itemRegisterParams } from '@/lib/items/item-register.params';
import { listItems } from '@/lib/items/item-register.query';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { ItemsRegister } from './items-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('items'))('title') });

/** The items of the company. */
export default async function ItemsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company, actor } = await requireSession();
  const [t, search] = await Promise.all([getTranslations(), searchParams]);
  const params = itemRegisterParams.parse(search);
  const { rows, total } = await listItems(appDatabase().sql, company.id, params);
  const mayEdit = actor.permissions.has('config.edit');
  const create = mayEdit ? <AddLink href="/setup/items/new" label={t('items.newAction')} /> : null;
  return (
    <>
      <PageHeader
        title={t('items.title')}
        state={total > 0 ? t('register.count', { count: total }) : null}
        action={total > 0 ? create : null}
      />
      <ItemsRegister rows={rows} total={total} params={params} create={create} mayEdit={mayEdit} />
    </>
  );
}
