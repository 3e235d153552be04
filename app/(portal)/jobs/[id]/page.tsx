import type { Metadata, Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PageHeader } from '@/components/page-header';
import { isId } from '@/lib/kernel/id';
import { readJob } from '@/lib/jobs/job.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { JobCard } from './job-card';

/** Read once for title and page. */
const jobOf = cache(async (id: string) => {
  const { company, user } = await requireSession();
  const job = isId(id) ? await readJob(appDatabase().sql, { companyId: company.id, userId: user.id }, id) : null;
  if (!job) notFound();
  if (job.page) redirect(job.page as Route);
  return job;
});

const titleOf = async (id: string): Promise<string> => {
  const { kind, label } = await jobOf(id);
  return (await getTranslations('jobs.work'))(`${kind as 'postRecord'}.title`, { label });
};

export const generateMetadata = async ({ params }: PageProps<'/jobs/[id]'>): Promise<Metadata> => ({
  title: await titleOf((await params).id),
});

/** One work in the background: how far it is, then what came of it. */
export default async function JobPage({ params }: PageProps<'/jobs/[id]'>) {
  const { id } = await params;
  const [job, title, t] = await Promise.all([jobOf(id), titleOf(id), getTranslations('jobs.list')]);
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      <PageHeader title={title} parents={[{ label: t('title'), href: '/jobs' }]} />
      <JobCard key={`${job.id} ${job.state}`} job={job} />
    </div>
  );
}
