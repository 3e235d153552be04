import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { listPeriods } from '@/lib/periods/periods.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { storedPeriod } from '../period-draft.types';
import { PeriodForm } from '../period-form';
import { PeriodMenu } from '../period-menu';
import { SetupHeader } from '../../parts/setup-header';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('company'))('periods') };
}

/** The open days of one year. */
export default async function PeriodPage({ params, searchParams }: Props) {
  const { company } = await requireSession('company.manage');
  const { id } = await params;
  const found = (await listPeriods(appDatabase(), company.id)).find((period) => period.id === id);
  if (!found) notFound();
  const t = await getTranslations('company');
  const { records, ...period } = found;
  const next = nextPath(await searchParams, '/setup/periods');
  return (
    <>
      <SetupHeader
        title={String(found.year)}
        parents={[{ label: t('periods'), href: '/setup/periods' }]}
        menu={<PeriodMenu id={found.id} version={found.version} code={String(found.year)} />}
      />
      <PeriodForm values={storedPeriod(period)} proposed={false} frozen={records > 0} next={next} />
    </>
  );
}
