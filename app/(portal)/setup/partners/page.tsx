import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare, type Search } from '@/lib/kernel/list-params';
import { listPartners, partnerListParams } from '@/lib/partners/partners.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { SetupList } from '../parts/setup-list';
import { PartnerRows } from './partner-rows';
import { RoleFilter } from './role-filter';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('title') };
}

/** Customers, suppliers, producers and subcontractors. */
export default async function PartnersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { actor, company } = await requireSession();
  const params = partnerListParams.parse(await searchParams);
  const page = await listPartners(appDatabase(), company.id, params);
  const t = await getTranslations('partners');
  const add = actor.permissions.has('config.edit') ? { href: '/setup/partners/new', label: t('add') } : null;
  const chips = params.role ? [{ key: 'role', label: t('roleChip', { role: t(params.role) }), changes: { role: null } }] : [];
  const filters = { names: ['role'], controls: <RoleFilter role={params.role} /> };
  const bare = params.role === '' && isBare(params, page);
  const empty = { title: t('emptyTitle'), body: t('emptyBody') };
  return (
    <>
      <SetupHeader title={t('title')} action={add && !bare ? <AddLink {...add} /> : null} />
      <SetupList params={params} page={page} chips={chips} filters={filters} search={t('searchPlaceholder')} add={add} empty={empty}>
        <PartnerRows rows={page.rows} sort={params.sort} />
      </SetupList>
    </>
  );
}
