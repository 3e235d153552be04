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
import { asked } from './asked';
import { ImportCard } from './import-card';

/** Read once for title and page. */
const importOf = cache(async (id: string, page: number) => {
  const { company, actor } = await requireSession('import.run');
  const found = isId(id) ? await readImport(appDatabase().sql, company.id, id, page) : null;
  if (!found) notFound();
  return { found, may: mayImport(actor, found.kind), userId: actor.userId };
});

export async function generateMetadata(props: PageProps<'/imports/[id]'>): Promise<Metadata> {
  const { id, page } = await asked(props);
  return { title: (await importOf(id, page)).found.fileName };
}

/** One import: how its file is read, what would come of it, what came of it, and the way back. */
export default async function ImportPage(props: PageProps<'/imports/[id]'>) {
  const { id, page } = await asked(props);
  const { found, may, userId } = await importOf(id, page);
  const [t, locale] = await Promise.all([getTranslations('imports'), getLocale()]);
  const fields = fieldChoices(found.kind, locale);
  return (
    <div className="flex max-w-[64rem] flex-col gap-6">
      <PageHeader title={found.fileName} state={t(`kinds.${found.kind}`)} parents={[{ label: t('title'), href: '/imports' }]} />
      <ImportCard key={`${found.id} ${found.version} ${page}`} first={found} fields={fields} may={may} page={page} userId={userId} />
    </div>
  );
}
