import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { readPartner } from '@/lib/partners/partners.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { copiedFrom } from '../../parts/copied-from';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { newPartner } from '../partner-draft.types';
import { PartnerForm } from '../partner-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('add') };
}

/** A new partner; the address may propose its values. */
export default async function NewPartnerPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { company } = await requireSession('config.edit');
  const search = await searchParams;
  const source = await copiedFrom(search, (id) => readPartner(appDatabase(), company.id, id));
  const t = await getTranslations('partners');
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/partners' }]} />
      <PartnerForm {...newPartner(search, source)} next={nextPath(search, '/setup/partners')} />
    </>
  );
}
