import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BOM_SORTS, listBoms } from '@/lib/boms/bom-register.query';
import { isBare, listParams, type Search } from '@/lib/kernel/list-params';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { AddLink } from '../parts/add-link';
import { SetupHeader } from '../parts/setup-header';
import { SetupList } from '../parts/setup-list';
import { BomRows } from './bom-rows';

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('boms'))('title') });

/** The versions of all bills of materials. */
export default async function BomsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [session, search, t] = await Promise.all([requireSession(), searchParams, getTranslations('boms')]);
  const { actor, company } = session;
  const [params, db] = [listParams(BOM_SORTS).parse(search), appDatabase()];
  const [page, kit] = await Promise.all([listBoms(db, company.id, params), readListKit({ db, session }, 'boms', search)]);
  const add = actor.permissions.has('config.edit') ? { href: '/setup/boms/new', label: t('add') } : null;
  return (
    <>
      <SetupHeader title={t('title')} what="bomsWhat" action={add && !isBare(params, page) ? <AddLink {...add} /> : null} />
      <SetupList
        kit={kit}
        params={params}
        page={page}
        add={add}
        search={t('searchHint')}
        empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
      >
        <BomRows rows={page.rows} sort={params.sort} />
      </SetupList>
    </>
  );
}
