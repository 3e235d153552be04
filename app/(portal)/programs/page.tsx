import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { openApi } from '@/lib/api/open-api';
import { env } from '@/lib/server/env';
import { requireSession } from '@/lib/server/page';
import { HowToCall } from './how-to-call';
import { Operations } from './operations';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('api'))('title') });

/** How programs work with Filo: the same verbs and questions as the screens, by key. */
export default async function ProgramsPage() {
  await requireSession();
  const t = await getTranslations('api');
  const { publicUrl } = env();
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} />
      <HowToCall base={`${publicUrl}/api/v1`} />
      <Operations file={openApi(publicUrl, (id) => t(`operations.${id}`))} />
    </>
  );
}
