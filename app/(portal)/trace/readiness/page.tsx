import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { Tabs } from '@/components/ui/tabs';
import { requireSession } from '@/lib/server/page';
import { READINESS_VIEWS, readinessParams } from '@/lib/readiness/readiness.params';
import { BrokenView } from './broken-view';
import { LeaksView } from './leaks-view';
import { UnbalancedView } from './unbalanced-view';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('trace'))('ready.title') });

const VIEWS = { leaks: LeaksView, balance: UnbalancedView, links: BrokenView } as const;

/** What would break a trace today: movements that leave gaps, lots that do not balance, links that are broken. @rules TRACE-14 */
export default async function ReadinessPage({ searchParams }: PageProps<'/trace/readiness'>) {
  const [{ company }, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('trace')]);
  const params = readinessParams.parse(search);
  const View = VIEWS[params.view];
  const tab = (key: (typeof READINESS_VIEWS)[number]) => ({
    key,
    label: t(`ready.views.${key}`),
    current: key === params.view,
    href: { pathname: '/trace/readiness' as const, query: key === 'leaks' ? {} : { view: key } },
  });
  return (
    <>
      <PageHeader title={t('ready.title')} state={t('ready.what')} parents={[{ label: t('title'), href: '/trace' }]} />
      <Tabs label={t('ready.sections')} tabs={READINESS_VIEWS.map(tab)} />
      <View company={company} params={params} />
    </>
  );
}
