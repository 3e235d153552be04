import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { movementRegisterParams } from '@/lib/movements/movement-register.params';
import { isNarrow, listMovements, sumMovements } from '@/lib/movements/movement-register.query';
import { recordFilterChoices } from '@/lib/records/record-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { MovementRegister } from './movement-register';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('movements'))('title') });

/** Every row of the ledger. @rules LOT-26, POST-18 */
export default async function MovementsPage({ searchParams }: PageProps<'/movements'>) {
  const { company } = await requireSession();
  const params = movementRegisterParams.parse(await searchParams);
  const { sql } = appDatabase();
  const [page, totals, choices, t] = await Promise.all([
    listMovements(sql, company.id, params),
    isNarrow(params) ? sumMovements(sql, company.id, params) : [],
    recordFilterChoices(sql, company.id),
    getTranslations('movements'),
  ]);
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <MovementRegister {...{ params, page, totals, choices }} />
    </>
  );
}
