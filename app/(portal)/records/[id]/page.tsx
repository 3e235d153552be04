import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { mayAttach } from '@/lib/attachments/may-attach.rules';
import { readRecordCard } from '@/lib/record-register/record-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { Files } from '../../attachments/files';
import { RecordCard } from './record-card';
import { readStory } from './read-story';

/** Read once for title and page. */
const recordOf = cache(async (id: string) => {
  const { actor, company, user } = await requireSession();
  const record = await readRecordCard(appDatabase().sql, company.id, id);
  if (!record) notFound();
  return { record, company, user, permissions: actor.permissions };
});

export async function generateMetadata({ params }: PageProps<'/records/[id]'>): Promise<Metadata> {
  const { record } = await recordOf((await params).id);
  const t = await getTranslations('records.card');
  return { title: t('title', { number: String(record.number), warehouse: record.warehouse }) };
}

/** The card of a record. `?rows=all` shows the rows of the ledger that no longer count. */
export default async function RecordPage({ params, searchParams }: PageProps<'/records/[id]'>) {
  const { record, company, user, permissions } = await recordOf((await params).id);
  const { sql } = appDatabase();
  const [story, search] = await Promise.all([readStory(sql, company.id, record), searchParams]);
  const all = search.rows === 'all' || record.voidedAt !== null;
  const printed = { name: user.name, moment: new Date() };
  const place = { ownerId: record.id, name: `${record.warehouse} / ${record.number}`, companyId: company.id, timeZone: company.timeZone };
  const files = <Files owner="record" {...place} mayChange={mayAttach(permissions, 'record')} />;
  return (
    <RecordCard {...story} {...{ record, files, all, permissions, printed }} voiding={search.void === '1'} timeZone={company.timeZone} />
  );
}
