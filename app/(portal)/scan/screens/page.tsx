import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { requireSession } from '@/lib/server/page';
import { OwnQueue } from '../_screens/own-queue';
import { Tiles } from '../_screens/tiles';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('scanScreens'))('title') });

/** All screens of a phone, and what was scanned on it and is on its way. */
export default async function ScanScreensPage() {
  const { actor, user, company } = await requireSession();
  const t = await getTranslations('scanScreens');
  const mayPost = actor.permissions.has('record.post');
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader title={t('title')} state={t('intro')} />
      <Tiles mayPost={mayPost} />
      {mayPost ? <OwnQueue owner={{ userId: user.id, companyId: company.id }} /> : null}
    </div>
  );
}
