import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { API_SCOPES, isForPerson } from '@/lib/api-keys/api-key.rules';
import { env } from '@/lib/server/env';
import { requireSession } from '@/lib/server/page';
import { MakeKeyForm } from '../make-key-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('apiKeys'))('makeTitle') });

/** Makes a key for a program. */
export default async function MakeApiKeyPage() {
  const { actor } = await requireSession('api.manage');
  const t = await getTranslations('apiKeys');
  return (
    <>
      <PageHeader title={t('makeTitle')} state={t('makeWhy')} parents={[{ label: t('title'), href: '/administration/api-keys' }]} />
      <MakeKeyForm origin={env().publicUrl} offered={API_SCOPES.filter((scope) => isForPerson(scope, actor.permissions))} />
    </>
  );
}
