import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { readPartner } from '@/lib/partners/partners.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { ActiveChip } from '../../parts/active-chip';
import { entryOf } from '../../parts/entry-of';
import { nextPath } from '../../parts/next-path';
import { SetupHeader } from '../../parts/setup-header';
import { PartnerFacts } from '../partner-facts';
import { PartnerForm } from '../partner-form';
import { PartnerMenu } from '../partner-menu';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('title') };
}

/** A partner: a form for those who may change it. */
export default async function PartnerPage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { id } = await params;
  const partner = await entryOf([id], () => readPartner(appDatabase(), company.id, id));
  const t = await getTranslations('partners');
  const next = nextPath(await searchParams, '/setup/partners');
  const menu = <PartnerMenu id={partner.id} version={partner.version} code={partner.name} active={partner.active} />;
  const mayEdit = actor.permissions.has('config.edit');
  const parents = [{ label: t('title'), href: '/setup/partners' }];
  return (
    <>
      <SetupHeader title={partner.name} state={<ActiveChip active={partner.active} />} parents={parents} menu={mayEdit ? menu : null} />
      {mayEdit ? <PartnerForm values={partner} proposed={[]} next={next} /> : <PartnerFacts partner={partner} />}
    </>
  );
}
