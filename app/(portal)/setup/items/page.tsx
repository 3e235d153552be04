import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { itemRegisterParams } from '@/lib/items/item-register.params';
import { listItems } from '@/lib/items/item-register.query';
import type { Search } from '@/lib/kernel/list-params';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { ItemPanel } from './item-panel';
import { ItemsRegister } from './items-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('items'))('title') });

/** The items of the company. */
export default async function ItemsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [session, t, search] = await Promise.all([requireSession(), getTranslations(), searchParams]);
  const { company, actor } = session;
  const params = itemRegisterParams.parse(search);
  const db = appDatabase();
  const [{ rows, total }, kit] = await Promise.all([listItems(db.sql, company.id, params), readListKit({ db, session }, 'items', search)]);
  const mayEdit = actor.permissions.has('config.edit');
  const create = mayEdit ? <AddLink href="/setup/items/new" label={t('items.newAction')} /> : null;
  return (
    <>
      <SetupHeader title={t('items.title')} what="itemsWhat" action={total > 0 ? create : null} />
      <ItemsRegister
        {...{ rows, total, params, kit, create, mayEdit }}
        panel={params.open ? <ItemPanel id={params.open} companyId={company.id} /> : null}
      />
    </>
  );
}
