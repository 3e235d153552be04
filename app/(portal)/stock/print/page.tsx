import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrintLanguage } from '@/components/print/print-language';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { pastDay, stockViewParams } from '@/lib/stock-view/stock-view.params';
import { readStock, stockChoices } from '@/lib/stock-view/stock-view.query';
import { printAddress, printLanguage } from './print-address';
import { StockPrint } from './stock-print';

/** More than this is no paper that anybody reads; the page says so. */
const PRINT_ROWS = 2_000;

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('stock'))('title') });

/** The stock on paper: the filters of the address, all pages of it. */
export default async function StockPrintPage({ searchParams }: PageProps<'/stock/print'>) {
  const { company, user } = await requireSession();
  const search = await searchParams;
  const params = stockViewParams.parse(search);
  const { sql } = appDatabase();
  const moment = new Date();
  const today = dayIn(company.timeZone, moment);
  const [page, choices] = await Promise.all([
    readStock(sql, company.id, { params: { ...params, page: 1 }, today, size: PRINT_ROWS }),
    stockChoices(sql, company.id),
  ]);
  const by = { name: user.name, moment, timeZone: company.timeZone };
  const past = pastDay(params, today);
  const back = printAddress(search).replace('/stock/print', '/stock');
  return (
    <PrintLanguage language={printLanguage(search, company.language)} hrefOf={(language) => printAddress(search, language)}>
      <StockPrint {...{ params, page, choices, by, past, back }} />
    </PrintLanguage>
  );
}
