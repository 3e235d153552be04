import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { openRecordForm } from '@/lib/record-form/open-record-form.query';
import { newRecordParams } from '@/lib/record-form/record-form.params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { NewRecordForm } from '../_form/record-form';

export async function generateMetadata() {
  const t = await getTranslations('records.new');
  return { title: t('title') };
}

/** A new record, prefilled by the address (`?template=&item=&quantity=`, `?draft=`, `?like=`). */
export default async function NewRecordPage({ searchParams }: PageProps<'/records/new'>) {
  const session = await requireSession('record.post');
  const [t, tList, params] = await Promise.all([getTranslations('records.new'), getTranslations('records.list'), searchParams]);
  const opened = await openRecordForm({ db: appDatabase(), session }, newRecordParams.parse(params));
  const { setting } = opened;
  const notYet = (
    <EmptyState
      title={t('notYetTitle')}
      action={
        <LinkButton kind="primary" href="/guide">
          {t('notYetAction')}
        </LinkButton>
      }
    >
      {t('notYetBody')}
    </EmptyState>
  );
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={t('title')} state={t('why')} parents={[{ label: tList('title'), href: '/records' }]} />
      {setting.templates.length === 0 ? notYet : <NewRecordForm {...opened} />}
    </div>
  );
}
