import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BOM_TABS, readBomCard } from '@/lib/boms/bom-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { entryOf } from '../../parts/entry-of';
import { companyToday } from '../../today';
import { BomCard } from '../bom-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('boms'))('one') });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tab?: string }> };

/** One version of a bill of materials: its components, and everything below them. */
export default async function BomPage({ params, searchParams }: Props) {
  const { company, actor } = await requireSession();
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const tab = BOM_TABS.find((one) => one === search.tab) ?? 'composition';
  const today = companyToday(company.timeZone);
  const card = await entryOf([id], () => readBomCard(appDatabase().sql, company.id, { id, tab, today }));
  return <BomCard card={card} tab={tab} mayEdit={actor.permissions.has('config.edit')} />;
}
