import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { itemTab, readItemCard } from '@/lib/items/item-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { entryOf } from '../../parts/entry-of';
import { companyToday } from '../../today';
import { ItemCard } from '../item-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('items'))('one') });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tab?: string }> };

/** One item: general fields, its lot settings, and its parts. */
export default async function ItemPage({ params, searchParams }: Props) {
  const { company, actor } = await requireSession();
  const [{ id }, { tab }] = await Promise.all([params, searchParams]);
  const card = await entryOf([id], () => readItemCard(appDatabase().sql, company.id, id));
  return (
    <ItemCard
      card={card}
      tab={itemTab(tab)}
      today={companyToday(company.timeZone)}
      timeZone={company.timeZone}
      mayEdit={actor.permissions.has('config.edit')}
    />
  );
}
