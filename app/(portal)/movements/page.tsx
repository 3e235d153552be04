import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { movementRegisterParams } from '@/lib/movements/movement-register.params';
import { isNarrow, listMovements, sumMovements } from '@/lib/movements/movement-register.query';
import { recordFilterChoices, recordFilterCodes } from '@/lib/record-register/record-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { MovementRegister } from './movement-register';
import { readKit } from '../_list/read-kit';
import { MOVEMENT_OPERATORS } from '@/lib/movements/movement-operators';
import { dayIn } from '@/lib/kernel/day';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('movements'))('title') });

/** Every row of the ledger. @rules LOT-26, POST-18 */
export default async function MovementsPage({ searchParams }: PageProps<'/movements'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const { company } = session;
  const params = movementRegisterParams.parse(search);
  const db = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const coded = () => recordFilterCodes(db.sql, company.id);
  const [page, totals, choices, kit, t] = await Promise.all([
    listMovements(db.sql, company.id, params),
    isNarrow(params) ? sumMovements(db.sql, company.id, params) : [],
    recordFilterChoices(db.sql, company.id),
    readKit({ db, session }, { list: 'movements', operators: MOVEMENT_OPERATORS, search, today, coded }),
    getTranslations('movements'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <MovementRegister {...{ params, page, totals, choices, kit }} />
    </>
  );
}
