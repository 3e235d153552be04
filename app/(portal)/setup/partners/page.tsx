import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Select } from '@/components/ui/select';
import { isBare, type Search } from '@/lib/kernel/list-params';
import { PARTNER_ROLES } from '@/lib/partners/partner.rules';
import { listPartners, partnerListParams } from '@/lib/partners/partners.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { SetupList } from '../parts/setup-list';
import { PartnerRows } from './partner-rows';
import { SetupHeader } from '../parts/setup-header';

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
  const choices = PARTNER_ROLES.map((role) => ({ value: role, label: t(role) }));
  const controls = (
    <Select
      key={params.role}
      name="role"
      aria-label={t('roles')}
      defaultValue={params.role}
      empty={(await getTranslations('common'))('all')}
      choices={choices}
    />
  );
  return (
    <>
      <SetupHeader title={t('title')} action={add && !(params.role === '' && isBare(params, page)) ? <AddLink {...add} /> : null} />
      <SetupList
        params={params}
        page={page}
        chips={chips}
        filters={{ names: ['role'], controls }}
        search={t('searchPlaceholder')}
        add={add}
        empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
      >
        <PartnerRows rows={page.rows} sort={params.sort} />
      </SetupList>
    </>
  );
}
