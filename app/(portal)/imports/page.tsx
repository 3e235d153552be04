import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { listImports } from '@/lib/imports/import.query';
import { listParams } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ImportsTable } from './imports-table';
import { NewImportLink } from './new-import-link';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('imports'))('title') });

/** What was imported, when and by whom, and what came of it. */
export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const { company } = await requireSession('import.run');
  const { page } = listParams(['when']).parse(await searchParams);
  const [imports, t] = await Promise.all([listImports(appDatabase().sql, company.id, page), getTranslations('imports')]);
  return (
    <>
      <PageHeader title={t('title')} state={t('why')} action={imports.total > 0 ? <NewImportLink label={t('newAction')} /> : null} />
      {imports.total === 0 ? (
        <EmptyState title={t('emptyTitle')} action={<NewImportLink label={t('newAction')} />}>
          {t('emptyBody')}
        </EmptyState>
      ) : (
        <ImportsTable page={page} total={imports.total} rows={imports.rows} />
      )}
    </>
  );
}
