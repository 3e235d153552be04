import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { pastDay, stockViewParams } from '@/lib/stock-view/stock-view.params';
import { readStock, stockChoices } from '@/lib/stock-view/stock-view.query';
import { PrintLink } from './print/print-link';
import { StockPanel } from './stock-panel';
import { StockView } from './stock-view';
import { readKit } from '../_list/read-kit';
import { STOCK_OPERATORS } from '@/lib/stock-view/stock-operators';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('stock'))('title') });

/** What is where, today or on a past day. @rules STK-01, STK-05, STK-07, STK-08 */
export default async function StockPage({ searchParams }: PageProps<'/stock'>) {
  const [session, search] = await Promise.all([requireSession(), searchParams]);
  const { company } = session;
  const params = stockViewParams.parse(search);
  const db = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const coded = async () => ({ warehouses: (await stockChoices(db.sql, company.id)).warehouses });
  const table = { variant: params.tab === 'item' ? '' : `+${params.tab}`, exports: `stock-${params.tab}` };
  const [page, choices, kit, t] = await Promise.all([
    readStock(db.sql, company.id, { params, today }),
    stockChoices(db.sql, company.id),
    readKit({ db, session }, { list: 'stock', operators: STOCK_OPERATORS, search, today, coded }, table),
    getTranslations('stock'),
  ]);
  const past = pastDay(params, today);
  const panel = params.open ? <StockPanel companyId={company.id} {...{ params, today, past, search }} shown={page.rows} /> : null;
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} action={page.total > 0 ? <PrintLink search={search} /> : null} />
      <StockView {...{ params, page, choices, kit, past, panel }} mayPost={session.actor.permissions.has('record.post')} />
    </>
  );
}
