import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { dayParts } from '@/lib/kernel/day';
import type { Search } from '@/lib/kernel/list-params';
import { listPeriods } from '@/lib/periods/periods.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { companyToday } from '../../today';
import { PeriodForm } from '../period-form';
import { newPeriod } from '../period-draft.types';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('company'))('addPeriod') };
}

/** A new year: the present one if it is not open yet, else the one after the last; from its first to its last day. */
export default async function NewPeriodPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('company.manage');
  const known = await listPeriods(appDatabase(), company.id);
  const search = await searchParams;
  const { year } = dayParts(companyToday(company.timeZone));
  const t = await getTranslations('company');
  return (
    <>
      <SetupHeader title={t('addPeriod')} parents={[{ label: t('periods'), href: '/setup/periods' }]} />
      <PeriodForm values={newPeriod(search, known, year)} proposed frozen={false} next={nextPath(search, '/setup/periods')} />
    </>
  );
}
