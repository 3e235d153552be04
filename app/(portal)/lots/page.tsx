import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { lotRegisterParams } from '@/lib/lots/lot-register.params';
import { hasLots, listLots, listStatuses } from '@/lib/lots/lot-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { LotPanel } from './lot-panel';
import { LotRegister } from './lot-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('lots'))('title') });

/** The register of lots. Lots are made by loads, so there is no button for a new one. @rules LOT-04, LOT-29, REG-01 */
export default async function LotsPage({ searchParams }: PageProps<'/lots'>) {
  const { actor, company } = await requireSession();
  const params = lotRegisterParams.parse(await searchParams);
  const { sql } = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const [page, statuses, t] = await Promise.all([
    listLots(sql, company.id, params, today),
    listStatuses(sql, company.id),
    getTranslations('lots'),
  ]);
  const any = page.rows.length > 0 || (await hasLots(sql, company.id));
  const panel = params.open ? <LotPanel id={params.open} companyId={company.id} today={today} /> : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <LotRegister {...{ params, page, statuses, any, panel }} mayChangeStatus={actor.permissions.has('lot.status')} />
    </>
  );
}
