import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { readCodeTypeCard } from '@/lib/code-types/code-type-card.query';
import { codeTypeUses } from '@/lib/code-types/code-type-uses.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { entryOf } from '../../parts/entry-of';
import { companyToday } from '../../today';
import { CODE_TYPE_TABS, CodeTypeCard } from '../code-type-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('codeTypes'))('one') });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ tab?: string }> };

/** One code type: its composition with the live preview, and where its counters stand. */
export default async function CodeTypePage({ params, searchParams }: Props) {
  const { company, actor } = await requireSession();
  const [{ id }, { tab }] = await Promise.all([params, searchParams]);
  const card = await entryOf([id], () => readCodeTypeCard(appDatabase().sql, company.id, id));
  const open = CODE_TYPE_TABS.find((one) => one === tab) ?? 'composition';
  const uses = open === 'used' ? await codeTypeUses(appDatabase().sql, company.id, id, card.type.purpose) : null;
  const mayEdit = actor.permissions.has('config.edit');
  return <CodeTypeCard card={card} tab={open} uses={uses} today={companyToday(company.timeZone)} mayEdit={mayEdit} />;
}
