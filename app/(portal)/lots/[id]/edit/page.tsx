import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { PageHeader } from '@/components/page-header';
import { dayIn } from '@/lib/kernel/day';
import { readLot } from '@/lib/lots/lot-card.query';
import { listLotChoices } from '@/lib/lots/lot-choices.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { LotForm } from './lot-form';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('lots'))('edit') });

/** What may be changed of a lot in its register (domain 2.19). */
export default async function EditLotPage({ params }: { params: Promise<{ id: string }> }) {
  const { company } = await requireSession('lot.edit');
  const id = z.uuid().safeParse((await params).id);
  const { sql } = appDatabase();
  const today = dayIn(company.timeZone, new Date());
  const lot = id.success ? await readLot(sql, company.id, id.data, today) : null;
  if (!lot || lot.voided) notFound();
  const [t, choices] = await Promise.all([getTranslations('lots'), listLotChoices(sql, company.id, lot)]);
  const parents = [
    { label: t('title'), href: '/lots' },
    { label: lot.code, href: `/lots/${lot.id}` },
  ];
  return (
    <>
      <PageHeader
        title={t('editTitle', { code: lot.code })}
        parents={parents}
        state={`${lot.classCode} ${lot.itemCode} ${lot.itemDescription}`}
      />
      <LotForm lot={lot} choices={choices} today={today} />
    </>
  );
}
