import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare } from '@/lib/kernel/list-params';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { templateListParams } from '@/lib/templates/template-register.params';
import { TEMPLATE_FILTERS } from '@/lib/templates/template.types';
import { listTemplates, templateWarehouses } from '@/lib/templates/templates.query';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { TemplateList } from './template-list';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('templates'))('title') });

/** The kinds of movement of each warehouse. */
export default async function TemplatesPage({ searchParams }: PageProps<'/setup/templates'>) {
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('templates')]);
  const { company, actor } = session;
  const [params, db] = [templateListParams.parse(search), appDatabase()];
  const [page, warehouses, kit] = await Promise.all([
    listTemplates(db, company.id, params),
    templateWarehouses(db.sql, company.id),
    readListKit({ db, session }, 'templates', search),
  ]);
  const add = actor.permissions.has('config.edit') ? { href: '/setup/templates/new', label: t('newAction') } : null;
  const bare = isBare(params, page) && TEMPLATE_FILTERS.every((name) => params[name] === '');
  return (
    <>
      <SetupHeader title={t('title')} what="templatesWhat" action={add && !bare ? <AddLink {...add} /> : null} />
      <TemplateList {...{ params, page, warehouses, kit, add }} />
    </>
  );
}
