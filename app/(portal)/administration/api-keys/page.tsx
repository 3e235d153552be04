import { BookOpen, KeyRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { listApiKeys } from '@/lib/api-keys/api-keys.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { KeysTable } from './keys-table';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('apiKeys'))('title') });

/** The keys by which programs work in the company. */
export default async function ApiKeysPage() {
  const { company } = await requireSession('api.manage');
  const [keys, t] = await Promise.all([listApiKeys(appDatabase().sql, company.id), getTranslations('apiKeys')]);
  const make = (
    <LinkButton kind="primary" href="/administration/api-keys/new" icon={<KeyRound aria-hidden="true" className="size-4" />}>
      {t('make')}
    </LinkButton>
  );
  const read = (
    <LinkButton href="/programs" icon={<BookOpen aria-hidden="true" className="size-4" />}>
      {t('reference')}
    </LinkButton>
  );
  const both = (
    <div className="flex flex-wrap gap-2">
      {read}
      {make}
    </div>
  );
  return (
    <>
      <PageHeader title={t('title')} state={t('what')} action={both} />
      {keys.length === 0 ? <EmptyState title={t('emptyTitle')}>{t('emptyBody')}</EmptyState> : <KeysTable rows={keys} />}
    </>
  );
}
