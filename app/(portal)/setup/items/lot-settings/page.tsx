import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { itemChoices } from '@/lib/items/item-choices.query';
import { itemRegisterParams } from '@/lib/items/item-register.params';
import { listItems } from '@/lib/items/item-register.query';
import { isId } from '@/lib/kernel/id';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { SetupHeader } from '../../parts/setup-header';
import { MassForm } from './mass-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('items'))('massTitle') });

/** The lot settings of many items at once: those that were ticked, or all of a list. */
export default async function MassEditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const search = await searchParams;
  const ids = typeof search.ids === 'string' ? search.ids.split(',').filter(isId) : null;
  const filter = itemRegisterParams.parse(search);
  const { sql } = appDatabase();
  const [t, choices, found] = await Promise.all([
    getTranslations('items'),
    itemChoices(sql, company.id, null),
    ids ? { total: ids.length } : listItems(sql, company.id, { ...filter, page: 1 }),
  ]);
  const which = ids ? { ids, filter: null } : { ids: null, filter: { q: filter.q, view: filter.view } };
  return (
    <>
      <SetupHeader
        title={t('massTitle')}
        state={t('massState', { count: found.total })}
        parents={[{ label: t('title'), href: '/setup/items' }]}
      />
      <MassForm which={which} choices={choices} />
    </>
  );
}
