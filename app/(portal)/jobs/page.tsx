import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { listJobs } from '@/lib/jobs/job.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { JobsTable } from './jobs-table';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('jobs.list'))('title') });

/** The work that this person asked for, and how it stands. */
export default async function JobsPage() {
  const { company, user } = await requireSession();
  const [jobs, t] = await Promise.all([
    listJobs(appDatabase().sql, { companyId: company.id, userId: user.id }),
    getTranslations('jobs.list'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} state={t('why')} />
      {jobs.length === 0 ? <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState> : <JobsTable rows={jobs} />}
    </>
  );
}
