import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readItem } from '@/lib/items/item.query';
import { itemChoices } from '@/lib/items/item-choices.query';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { companyToday } from '../../today';
import { newDraft } from '../item-draft.types';
import { ItemForm } from '../item-form';
import { SetupHeader } from '../../parts/setup-header';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('items'))('newTitle') });

/** A new item; any field may come with the address (`?code=OAK&lotValidityDays=180`). */
export default async function NewItemPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const [t, search, choices] = await Promise.all([
    getTranslations('items'),
    searchParams,
    itemChoices(appDatabase().sql, company.id, null),
  ]);
  const source = await copiedFrom(search, (id) => readItem(appDatabase().sql, company.id, id));
  return (
    <>
      <SetupHeader title={t('newTitle')} parents={[{ label: t('title'), href: '/setup/items' }]} />
      <ItemForm
        draft={newDraft(search, choices, source)}
        choices={choices}
        today={companyToday(company.timeZone)}
        mayEdit
        show="all"
        next={nextPath(search, '')}
      />
    </>
  );
}
