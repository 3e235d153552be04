import { Plus } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { type Asker, readDashboard, readLotCounts } from '@/lib/dashboard/dashboard.query';
import { sparing } from '@/lib/dashboard/sparing';
import { formatDay } from '@/lib/i18n/formats';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import type { Session } from '@/lib/server/session';
import { ExpiryCard, StatusCard, WaitingCard } from './lot-cards';
import { DaysCard, DraftsCard, LastCard } from './record-cards';
import { StockCard } from './stock-card';
import { Tiles } from './tiles';

/** Of a million lots they may be some seconds old. */
const lotCounts = sparing({
  ask: (asker: Asker) => readLotCounts(appDatabase().sql, asker),
  key: ({ companyId, today }) => `${companyId} ${today}`,
});

/** What needs attention today: figures and lists, each a way to its register with the filter that gives it. */
export async function Dashboard({ session: { actor, company, user } }: { session: Session }) {
  const now = new Date();
  const today = dayIn(company.timeZone, now);
  const [data, t, locale] = await Promise.all([
    readDashboard(appDatabase().sql, { companyId: company.id, userId: user.id, today }, lotCounts),
    getTranslations('dashboard'),
    getLocale(),
  ]);
  const mayPost = actor.permissions.has('record.post');
  const add = mayPost ? (
    <LinkButton kind="primary" href="/records/new" icon={<Plus aria-hidden="true" className="size-4" />}>
      {t('newRecord')}
    </LinkButton>
  ) : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('state', { day: formatDay(locale, today) })} action={add} />
      <Tiles data={data} today={today} />
      <div className="grid gap-6 lg:grid-cols-2 2xl:grid-cols-3">
        <StatusCard data={data} />
        <ExpiryCard data={data} today={today} />
        <WaitingCard data={data} />
        <DaysCard data={data} />
        <Suspense fallback={null}>
          <StockCard companyId={company.id} />
        </Suspense>
        <LastCard data={data} mayPost={mayPost} />
        {actor.permissions.has('record.draft') ? <DraftsCard data={data} now={now.toISOString()} /> : null}
      </div>
    </>
  );
}
