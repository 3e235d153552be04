import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/page-header';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { traceParams } from '@/lib/trace/trace.params';
import { isStartAsked, readStart } from '@/lib/trace/read-start';
import { findStarts } from '@/lib/trace/trace-start.query';
import { PaperHead } from '../_paper/paper-head';
import { Answer } from './answer';
import { FindStart, onlyStart } from './find-start';
import { WaysOn } from './ways-on';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('trace'))('title') });

/** Where a lot or a piece came from and where it went, in one answer. @rules TRACE-04, TRACE-05, TRACE-06, TRACE-11 */
export default async function TracePage({ searchParams }: PageProps<'/trace'>) {
  const [{ company, user }, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('trace')]);
  const params = traceParams.parse(search);
  const run = appDatabase().sql;
  const asked = isStartAsked(params);
  const begun = asked ? await readStart(run, company.id, params) : null;
  const hits = params.q && !begun ? await findStarts(run, { companyId: company.id, userId: user.id }, params.q) : [];
  const only = onlyStart(hits);
  if (only) redirect(only);
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} action={<WaysOn begun={begun !== null} />} />
      <PaperHead />
      <FindStart q={params.q} hits={hits} begun={begun !== null} lost={asked && begun === null} />
      {begun ? <Answer {...begun} params={params} company={company} /> : null}
    </>
  );
}
