import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import type { Search } from '@/lib/kernel/list-params';
import { scanParams } from '@/lib/scan/scan.params';
import { requireSession } from '@/lib/server/page';
import { StockScreen } from '../_screens/stock-screen';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('scanScreens'))('screens.stock') });

/** What lies where, asked by a scan. */
export default async function ScanStockPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireSession();
  const [t, { start }] = await Promise.all([getTranslations('scanScreens'), searchParams.then((search) => scanParams.parse(search))]);
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <PageHeader title={t('screens.stock')} parents={[{ label: t('title'), href: '/scan/screens' }]} />
      <StockScreen camera={start === 'camera'} />
    </div>
  );
}
