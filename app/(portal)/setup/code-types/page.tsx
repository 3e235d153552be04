import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { listCodeTypes } from '@/lib/code-types/code-type-register.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { CodeTypesTable } from './code-types-table';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('codeTypes'))('title') });

/** The rules by which lots get their codes. */
export default async function CodeTypesPage() {
  const { company, actor } = await requireSession();
  const t = await getTranslations();
  const rows = await listCodeTypes(appDatabase().sql, company.id, 'LOT');
  const create = actor.permissions.has('config.edit') ? <AddLink href="/setup/code-types/new" label={t('codeTypes.newAction')} /> : null;
  if (rows.length === 0) {
    return (
      <>
        <PageHeader title={t('codeTypes.title')} />
        <EmptyState title={t('codeTypes.emptyTitle')} action={create}>
          {t('codeTypes.emptyBody')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('codeTypes.title')} state={t('register.count', { count: rows.length })} action={create} />
      <CodeTypesTable rows={rows} />
    </>
  );
}
