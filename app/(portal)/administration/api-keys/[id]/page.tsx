import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { listApiKeys } from '@/lib/api-keys/api-keys.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { KeyCard } from './key-card';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('apiKeys'))('title') });

/** One key: what it may do, since when and until when, and the way to take it back. */
export default async function ApiKeyPage({ params }: PageProps<'/administration/api-keys/[id]'>) {
  const [{ company }, { id }] = await Promise.all([requireSession('api.manage'), params]);
  const [keys, t] = await Promise.all([listApiKeys(appDatabase().sql, company.id), getTranslations('apiKeys')]);
  const found = keys.find((key) => key.id === id);
  if (!found) notFound();
  return (
    <>
      <PageHeader title={found.name} state={t('cardWhat')} parents={[{ label: t('title'), href: '/administration/api-keys' }]} />
      <KeyCard found={found} />
    </>
  );
}
