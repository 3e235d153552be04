import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/page-header';
import { openCorrection } from '@/lib/correction-form/open-correction.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { CorrectionForm } from '../../_form/correction-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('records.correct'))('title') });

/** A posted record in the form it was entered with; one that was voided leads to its card, which says so. */
export default async function CorrectRecordPage({ params }: PageProps<'/records/[id]/correct'>) {
  const session = await requireSession('record.correct');
  const { id } = await params;
  const opened = await openCorrection({ db: appDatabase(), session }, id);
  if (!opened) redirect(`/records/${id}` as Route);
  // The other side of a pair is corrected with its main record.
  if (opened.recordId !== id) redirect(`/records/${opened.recordId}/correct` as Route);
  const [t, list, card] = await Promise.all([
    getTranslations('records.correct'),
    getTranslations('records.list'),
    getTranslations('records.card'),
  ]);
  const warehouse = opened.setting.warehouses.find((one) => one.id === opened.defaults.warehouseId)?.code ?? '';
  const parents = [
    { label: list('title'), href: '/records' },
    { label: card('title', { number: String(opened.number), warehouse }), href: `/records/${id}` },
  ];
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title={t('title')} state={t('why')} parents={parents} />
      <CorrectionForm {...opened} />
    </div>
  );
}
