import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readSetupCounts } from '@/lib/tables/setup-counts.query';
import { SetupCards } from './parts/setup-cards';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') };
}

/** What the work rests on, in the order in which it is needed. */
export default async function SetupPage() {
  const { actor, company } = await requireSession();
  const counts = await readSetupCounts(appDatabase(), company.id, dayIn(company.timeZone, new Date()));
  const t = await getTranslations('setup');
  return (
    <>
      <PageHeader title={t('title')} state={t('intro')} />
      <SetupCards counts={counts} companyName={company.name} mayManage={actor.permissions.has('company.manage')} />
    </>
  );
}
