import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { Register } from '@/components/register/register';
import { dayIn } from '@/lib/kernel/day';
import { lotRegisterParams } from '@/lib/lots/lot-register.params';
import { hasLots, listLots, listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { EmptyLots } from './empty-lots';
import { lotChips, lotFilters, lotViews } from './lot-filters';
import { LotPanel } from './lot-panel';
import { LotsTable } from './lots-table';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('lots'))('title') });

/** The register of lots. Lots are made by loads, so there is no button for a new one. @rules LOT-04, LOT-29, REG-01 */
export default async function LotsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { actor, company } = await requireSession();
  const params = lotRegisterParams.parse(await searchParams);
  const { sql } = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const [{ rows, next }, statuses, t] = await Promise.all([
    listLots(sql, company.id, params, today),
    listStatuses(sql, company.id),
    getTranslations('lots'),
  ]);
  const any = rows.length > 0 || (await hasLots(sql, company.id));
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <Register
        quickFilters={lotViews(params.view, t)}
        search={t('searchPlaceholder')}
        chips={lotChips(params, statuses, t)}
        filters={lotFilters({ params, statuses, t })}
        count={rows.length}
        paging={{ kind: 'cursor', first: params.after === null, next }}
        empty={<EmptyLots any={any} />}
        panel={params.open ? <LotPanel id={params.open} companyId={company.id} today={today} /> : null}
      >
        <LotsTable
          rows={rows}
          sort={params.sort}
          open={params.open}
          statuses={statuses}
          mayChangeStatus={actor.permissions.has('lot.status')}
        />
      </Register>
    </>
  );
}
