import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare } from '@/lib/kernel/list-params';
import { labelDesignListParams } from '@/lib/labels/label-design-register.params';
import { listLabelDesigns } from '@/lib/labels/label-design-register.query';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { LabelDesignList } from './label-design-list';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('labels'))('title') });

/** The designs of labels. */
export default async function LabelDesignsPage({ searchParams }: PageProps<'/setup/labels'>) {
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('labels')]);
  const { company, actor } = session;
  const [params, db] = [labelDesignListParams.parse(search), appDatabase()];
  const [page, kit] = await Promise.all([listLabelDesigns(db, company.id, params), readListKit({ db, session }, 'label-designs', search)]);
  const add = actor.permissions.has('config.edit') ? { href: '/setup/labels/new', label: t('newAction') } : null;
  return (
    <>
      <SetupHeader title={t('title')} state={t('what')} action={add && !isBare(params, page) ? <AddLink {...add} /> : null} />
      <LabelDesignList {...{ params, page, kit, add }} />
    </>
  );
}
