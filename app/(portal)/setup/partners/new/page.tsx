import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { PartnerForm } from '../partner-form';
import { SetupHeader } from '../../parts/setup-header';

const BLANK = {
  account: '',
  subaccount: '',
  name: '',
  nickname: '',
  isCustomer: false,
  isSupplier: false,
  isProducer: false,
  isSubcontractor: false,
  active: true,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('add') };
}

/** A new partner; the address may propose its values. */
export default async function NewPartnerPage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireSession('config.edit');
  const search = await searchParams;
  const t = await getTranslations('partners');
  const { values, proposed } = prefilled(BLANK, search);
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/partners' }]} />
      <PartnerForm values={{ id: null, version: null, ...values }} proposed={proposed} next={nextPath(search, '/setup/partners')} />
    </>
  );
}
