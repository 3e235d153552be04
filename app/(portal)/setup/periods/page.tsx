import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { dayIn } from '@/lib/kernel/day';
import { listPeriods, yearsWaiting } from '@/lib/periods/periods.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { PeriodRows } from './period-rows';
import { YearNotice } from './year-notice';
import { SetupHeader } from '../parts/setup-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('company'))('periods') };
}

/** The years and the days on which their records may be posted. */
export default async function PeriodsPage() {
  const { actor, company } = await requireSession();
  const today = dayIn(company.timeZone, new Date());
  const db = appDatabase();
  const [rows, waiting] = await Promise.all([listPeriods(db, company.id), yearsWaiting(db, company.id, today)]);
  const t = await getTranslations('company');
  const mayEdit = actor.permissions.has('company.manage');
  const add = mayEdit ? <AddLink href="/setup/periods/new" label={t('addPeriod')} /> : null;
  return (
    <>
      <SetupHeader title={t('periods')} state={t('periodsWhy')} action={rows.length > 0 ? add : null} />
      <YearNotice years={waiting} mayOpen={mayEdit} />
      {rows.length > 0 ? (
        <PeriodRows rows={rows} today={today} mayEdit={mayEdit} />
      ) : (
        <EmptyState title={t('periodsEmptyTitle')} action={add}>
          {t('periodsEmptyBody')}
        </EmptyState>
      )}
    </>
  );
}
