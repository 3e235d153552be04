import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PageHeader } from '@/components/page-header';
import { fieldChoices } from '@/lib/imports/field-words';
import { readImport } from '@/lib/imports/import.query';
import { mayImport } from '@/lib/imports/import-run';
import { isId } from '@/lib/kernel/id';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ImportCard } from './import-card';

/** Read once for title and page. */
const importOf = cache(async (id: string) => {
  const { company, actor } = await requireSession('import.run');
  const found = isId(id) ? await readImport(appDatabase().sql, company.id, id) : null;
  if (!found) notFound();
  return { found, may: mayImport(actor, found.kind) };
});

export const generateMetadata = async ({ params }: PageProps<'/imports/[id]'>): Promise<Metadata> => ({
  title: (await importOf((await params).id)).found.fileName,
});

/** One import: how its file is read, what would come of it, what came of it, and the way back. */
export default async function ImportPage({ params }: PageProps<'/imports/[id]'>) {
  const { found, may } = await importOf((await params).id);
  const [t, locale] = await Promise.all([getTranslations('imports'), getLocale()]);
  const fields = fieldChoices(found.kind, locale);
  return (
    <div className="flex max-w-[64rem] flex-col gap-6">
      <PageHeader title={found.fileName} state={t(`kinds.${found.kind}`)} parents={[{ label: t('title'), href: '/imports' }]} />
      <ImportCard key={`${found.id} ${found.version}`} first={found} fields={fields} may={may} />
    </div>
  );
}
