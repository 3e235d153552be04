import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { codeTypeListParams, purposeOf } from '@/lib/code-types/code-type-register.params';
import { countCodeTypes, listCodeTypes } from '@/lib/code-types/code-type-register.query';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { CodeTypeList } from './code-type-list';
import { SetupHeader } from '../parts/setup-header';
import { newOf } from './draft.types';
import { PurposeTabs } from './purpose-tabs';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('codeTypes'))('title') });

/** The rules by which lots and serial numbers get their codes, each in its own tab. */
export default async function CodeTypesPage({ searchParams }: PageProps<'/setup/code-types'>) {
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('codeTypes')]);
  const { company, actor } = session;
  const [params, db] = [codeTypeListParams.parse(search), appDatabase()];
  const purpose = purposeOf(params);
  const [page, counts, kit] = await Promise.all([
    listCodeTypes(db, company.id, purpose, params),
    countCodeTypes(db.sql, company.id),
    readListKit({ db, session }, 'code-types', search),
  ]);
  const add = actor.permissions.has('config.edit') ? { href: newOf(purpose), label: t('newAction') } : null;
  return (
    <>
      <SetupHeader title={t('title')} state={t('what')} action={add && counts[purpose] > 0 ? <AddLink {...add} /> : null} />
      <PurposeTabs purpose={purpose} counts={counts} />
      <CodeTypeList {...{ params, purpose, page, kit, add }} />
    </>
  );
}
