import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { lotRegisterParams } from '@/lib/lots/lot-register.params';
import { hasLots, listLots, lotChoices } from '@/lib/lots/lot-register.query';
import { groupsOf } from '@/lib/lots/lot-register.types';
import { listLotGroups } from '@/lib/lots/lot-totals.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { LotPanel } from './lot-panel';
import { LotRegister } from './lot-register';
import { lotRights } from './lot-rights';
import { readKit } from '../_list/read-kit';
import { LOT_OPERATORS } from '@/lib/lots/lot-operators';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('lots'))('title') });

/** The register of lots. Lots are made by loads, so there is no button for a new one. @rules LOT-04, LOT-29, REG-01 */
export default async function LotsPage({ searchParams }: PageProps<'/lots'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const [{ actor, company }, params, db] = [session, lotRegisterParams.parse(search), appDatabase()];
  const today = dayIn(company.timeZone, new Date());
  const table = params.group ? { variant: `+${groupsOf(params).join('+')}`, exports: 'lot-groups' } : undefined;
  const [page, groups, choices, kit, t] = await Promise.all([
    params.group ? null : listLots(db.sql, company.id, params, today),
    params.group ? listLotGroups(db.sql, company.id, params, today) : null,
    lotChoices(db.sql, company.id),
    readKit({ db, session }, { list: 'lots', operators: LOT_OPERATORS, search, today }, table),
    getTranslations('lots'),
  ]);
  const any = (page ?? groups)?.rows.length !== 0 || (await hasLots(db.sql, company.id));
  const panel = params.open ? <LotPanel id={params.open} companyId={company.id} today={today} /> : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <LotRegister {...{ params, page, groups, choices, kit, any, panel }} {...lotRights(actor.permissions)} />
    </>
  );
}
