import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { dayIn, dayParts } from '@/lib/kernel/day';
import type { Search } from '@/lib/kernel/list-params';
import { wholeYear, yearToOpen } from '@/lib/periods/period.rules';
import { listPeriods } from '@/lib/periods/periods.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { PeriodForm } from '../period-form';
import { SetupHeader } from '../../parts/setup-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('company'))('addPeriod') };
}

/** A new year: the present one if it is not open yet, else the one after the last; from its first to its last day. */
export default async function NewPeriodPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('company.manage');
  const known = await listPeriods(appDatabase(), company.id);
  const search = await searchParams;
  const present = dayParts(dayIn(company.timeZone, new Date())).year;
  const asked = typeof search.year === 'string' && /^(19|[2-9]\d)\d\d$/.test(search.year) ? Number(search.year) : null;
  const year =
    asked ??
    yearToOpen(
      known.map((period) => period.year),
      present,
    );
  const t = await getTranslations('company');
  return (
    <>
      <SetupHeader title={t('addPeriod')} parents={[{ label: t('periods'), href: '/setup/periods' }]} />
      <PeriodForm
        values={{ id: null, version: null, ...wholeYear(year) }}
        proposed
        frozen={false}
        next={nextPath(search, '/setup/periods')}
      />
    </>
  );
}
