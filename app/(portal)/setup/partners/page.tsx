import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare, type Search } from '@/lib/kernel/list-params';
import { listPartners, partnerListParams } from '@/lib/partners/partners.query';
import { readListKit } from '@/lib/registers/list-kit.query';
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
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('partners')]);
  const { actor, company } = session;
  const [params, db] = [partnerListParams.parse(search), appDatabase()];
  const [page, kit] = await Promise.all([listPartners(db, company.id, params), readListKit({ db, session }, 'partners', search)]);
  const add = actor.permissions.has('config.edit') ? { href: '/setup/partners/new', label: t('add') } : null;
  const chips = params.role ? [{ key: 'role', label: t('roleChip', { role: t(params.role) }), changes: { role: null } }] : [];
  const filters = { names: ['role'], controls: <RoleFilter role={params.role} /> };
  const bare = params.role === '' && isBare(params, page);
  const empty = { title: t('emptyTitle'), body: t('emptyBody') };
  return (
    <>
      <SetupHeader title={t('title')} what="partnersWhat" action={add && !bare ? <AddLink {...add} /> : null} />
      <SetupList {...{ kit, params, page, chips, filters, add, empty }} search={t('searchPlaceholder')}>
        <PartnerRows rows={page.rows} sort={params.sort} />
      </SetupList>
    </>
  );
}
