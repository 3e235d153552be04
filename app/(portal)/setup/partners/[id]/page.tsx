import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isId } from '@/lib/kernel/id';
import type { Search } from '@/lib/kernel/list-params';
import { PARTNER_ROLES } from '@/lib/partners/partner.rules';
import { readPartner } from '@/lib/partners/partners.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ActiveChip } from '../../parts/active-chip';
import { nextPath } from '../../parts/next-path';
import { ReadOnly } from '../../parts/read-only';
import { PartnerForm } from '../partner-form';
import { RemovePartner } from '../remove-partner';
import { SetupHeader } from '../../parts/setup-header';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('title') };
}

/** A partner: a form for those who may change it. */
export default async function PartnerPage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { id } = await params;
  const partner = isId(id) ? await readPartner(appDatabase(), company.id, id) : null;
  if (!partner) notFound();
  const t = await getTranslations('partners');
  const next = nextPath(await searchParams, '/setup/partners');
  const mayEdit = actor.permissions.has('config.edit');
  const roles = PARTNER_ROLES.filter((role) => partner[role]).map((role) => t(role));
  const details = [
    [t('nickname'), partner.nickname],
    [t('account'), `${partner.account} / ${partner.subaccount}`],
    [t('roles'), roles.join(', ')],
  ] as const;
  return (
    <>
      <SetupHeader
        title={partner.name}
        state={<ActiveChip active={partner.active} />}
        parents={[{ label: t('title'), href: '/setup/partners' }]}
        action={mayEdit ? <RemovePartner id={partner.id} version={partner.version} code={partner.name} /> : null}
      />
      {mayEdit ? <PartnerForm values={partner} proposed={[]} next={next} /> : <ReadOnly details={details} />}
    </>
  );
}
