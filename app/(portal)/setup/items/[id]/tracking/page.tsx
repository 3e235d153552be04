import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { openTracking } from '@/lib/tracking/tracking-form.query';
import { entryOf } from '../../../parts/entry-of';
import { companyToday } from '../../../today';
import { TrackingView } from './tracking-view';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('tracking'))('lots') });

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ begin?: string }> };

/** Lots or serial numbers of an item that has moved already: begun, or taken back. `?begin=serials` begins with numbers. Beyond the manual. */
export default async function TrackingPage({ params, searchParams }: Props) {
  const { company } = await requireSession('config.edit');
  const [{ id }, { begin }] = await Promise.all([params, searchParams]);
  const today = companyToday(company.timeZone);
  const kind = begin === 'serials' ? 'serials' : 'lots';
  const opened = await entryOf([id], () => openTracking(appDatabase().sql, company.id, { itemId: id, today, begin: kind }));
  return <TrackingView itemId={id} opened={opened} begin={kind} timeZone={company.timeZone} />;
}
