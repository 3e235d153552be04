import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { requireSession } from '@/lib/server/page';
import { nextPath } from '../../parts/next-path';
import { WarehouseForm } from '../warehouse-form';
import { SetupHeader } from '../../parts/setup-header';

const BLANK = {
  code: '',
  description: '',
  endValidityDate: '',
  stockByLocation: false,
  stockByProject: false,
  stockByPartner: false,
  negativeStock: false,
  active: true,
};
const UNUSED = { moved: false, holdsStock: false, holdsUnplaced: false };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('warehouses'))('add') };
}

/** A new warehouse; the address may propose its values. */
export default async function NewWarehousePage({ searchParams }: { searchParams: Promise<Search> }) {
  await requireSession('config.edit');
  const search = await searchParams;
  const t = await getTranslations('warehouses');
  const { values, proposed } = prefilled(BLANK, search);
  return (
    <>
      <SetupHeader title={t('add')} parents={[{ label: t('title'), href: '/setup/warehouses' }]} />
      <WarehouseForm
        values={{ id: null, version: null, kind: 'INTERNAL', ...values }}
        use={UNUSED}
        proposed={proposed}
        next={nextPath(search, '/setup/warehouses')}
      />
    </>
  );
}
