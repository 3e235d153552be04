import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { readSerial } from '@/lib/serials/serial-card.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { SerialForm } from './serial-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('serials'))('edit') });

/** What may be changed of a piece in its register (domain 2.20). @rules SER-14 */
export default async function EditSerialPage({ params }: PageProps<'/serials/[id]/edit'>) {
  const { company } = await requireSession('lot.edit');
  const id = z.uuid().safeParse((await params).id);
  const today = dayIn(company.timeZone, new Date());
  const serial = id.success ? await readSerial(appDatabase().sql, company.id, id.data, today) : null;
  if (!serial || serial.voided) notFound();
  const t = await getTranslations('serials');
  const parents = [
    { label: t('title'), href: '/serials' },
    { label: serial.code, href: `/serials/${serial.id}` },
  ];
  return (
    <>
      <PageHeader
        title={t('editTitle', { code: serial.code })}
        parents={parents}
        state={`${serial.classCode} ${serial.itemCode} ${serial.itemDescription}`}
      />
      <SerialForm serial={serial} today={today} />
    </>
  );
}
