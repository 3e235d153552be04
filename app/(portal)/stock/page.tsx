import { Printer } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { pastDay, stockViewParams } from '@/lib/stock-view/stock-view.params';
import { readStock, stockChoices } from '@/lib/stock-view/stock-view.query';
import { printAddress } from './print/print-address';
import { StockView } from './stock-view';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('stock'))('title') });

/** What is where, today or on a past day. @rules STK-01, STK-05, STK-07, STK-08 */
export default async function StockPage({ searchParams }: PageProps<'/stock'>) {
  const { company } = await requireSession();
  const search = await searchParams;
  const params = stockViewParams.parse(search);
  const { sql } = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const [page, choices, t] = await Promise.all([
    readStock(sql, company.id, { params, today }),
    stockChoices(sql, company.id),
    getTranslations('stock'),
  ]);
  const print = (
    <LinkButton href={printAddress(search) as Route} icon={<Printer aria-hidden="true" className="size-4" />}>
      {t('print')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} action={page.total > 0 ? print : null} />
      <StockView {...{ params, page, choices, today }} past={pastDay(params, today)} />
    </>
  );
}
