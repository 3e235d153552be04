import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listTemplates } from '@/lib/templates/templates.query';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { TemplatesTable } from './templates-table';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('title') });

/** The kinds of movement of each warehouse. */
export default async function TemplatesPage() {
  const { company, actor } = await requireSession();
  const [t, rows] = await Promise.all([getTranslations(), listTemplates(appDatabase().sql, company.id)]);
  const create = actor.permissions.has('config.edit') ? <AddLink href="/setup/templates/new" label={t('templates.newAction')} /> : null;
  const some = rows.length > 0;
  const empty = (
    <EmptyState title={t('templates.emptyTitle')} action={create}>
      {t('templates.emptyBody')}
    </EmptyState>
  );
  return (
    <>
      <SetupHeader title={t('templates.title')} what="templatesWhat" action={some ? create : null} />
      {some ? <TemplatesTable rows={rows} /> : empty}
    </>
  );
}
