import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { Texts } from '@/lib/i18n/texts';
import { dayIn } from '@/lib/kernel/day';
import { yearsWaiting } from '@/lib/periods/periods.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readSetupCounts } from '@/lib/tables/setup-counts.query';
import { YearNotice } from './periods/year-notice';
import { SetupCards } from './parts/setup-cards';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') };
}

/** What the work rests on, in the order in which it is needed. */
export default async function SetupPage() {
  const { actor, company } = await requireSession();
  const today = dayIn(company.timeZone, new Date());
  const db = appDatabase();
  const [counts, waiting] = await Promise.all([readSetupCounts(db, company.id, today), yearsWaiting(db, company.id, today)]);
  const mayManage = actor.permissions.has('company.manage');
  const t = await getTranslations('setup');
  return (
    <>
      <PageHeader title={t('title')} state={t('intro')} />
      <Texts of={['company']}>
        <YearNotice years={waiting} mayOpen={mayManage} />
      </Texts>
      <SetupCards counts={counts} companyName={company.name} mayManage={mayManage} />
    </>
  );
}
