import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { IMPORT_KINDS } from '@/lib/import-kinds/kind.types';
import { mayImport } from '@/lib/imports/import-run';
import { requireSession } from '@/lib/server/page';
import { NewImport } from './new-import';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('imports'))('newTitle') });

/** What to import, its template, and the file. */
export default async function NewImportPage({ searchParams }: PageProps<'/imports/new'>) {
  const [{ actor }, { kind }, t] = await Promise.all([requireSession('import.run'), searchParams, getTranslations('imports')]);
  const kinds = IMPORT_KINDS.filter((one) => mayImport(actor, one));
  const chosen = kinds.find((one) => one === kind) ?? kinds[0];
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      <PageHeader title={t('newTitle')} state={t('why')} parents={[{ label: t('title'), href: '/imports' }]} />
      {chosen ? (
        <NewImport kinds={kinds} first={chosen} mayExport={actor.permissions.has('export.run')} />
      ) : (
        <EmptyState title={t('newTitle')}>{t('forbidden')}</EmptyState>
      )}
    </div>
  );
}
