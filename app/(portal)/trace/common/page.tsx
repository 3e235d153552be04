import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readCommon } from '@/lib/trace-sets/common.query';
import { traceSetParams } from '@/lib/trace-sets/trace-set.params';
import { readTraceSet } from '@/lib/trace-sets/trace-set.query';
import { PaperHead } from '../../_paper/paper-head';
import { PrintTrace } from '../print-trace';
import { CodesForm } from './codes-form';
import { CommonTables } from './common-tables';
import { Members } from './members';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('trace'))('common.title') });

/** What several lots and pieces have in common: inputs, suppliers, records. @rules TRACE-05 */
export default async function CommonPage({ searchParams }: PageProps<'/trace/common'>) {
  const [{ company }, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('trace.common')]);
  const params = traceSetParams.parse(search);
  const { sql } = appDatabase();
  const set = await readTraceSet(sql, company.id, params);
  const ids = set?.members.map(({ id }) => id) ?? [];
  const common = ids.length > 1 ? await readCommon(sql, company.id, ids) : null;
  const parents = [{ label: (await getTranslations('trace'))('title'), href: '/trace' }];
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} parents={parents} action={common ? <PrintTrace /> : null} />
      <PaperHead />
      <CodesForm codes={params.codes} />
      {set ? <Members set={set} params={params} /> : null}
      {set && !common ? <EmptyState title={t('fewTitle')}>{t('fewBody')}</EmptyState> : null}
      {set && common ? <CommonTables common={common} count={ids.length} /> : null}
    </>
  );
}
