import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { newPartner } from '../partner-draft.types';
import { PartnerForm } from '../partner-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('add') };
}

/** A new partner; the address may propose its values. */
export default async function NewPartnerPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireSession('config.edit');
  const search = await searchParams;
  const t = await getTranslations('partners');
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/partners' }]} />
      <PartnerForm {...newPartner(search)} next={nextPath(search, '/setup/partners')} />
    </>
  );
}
