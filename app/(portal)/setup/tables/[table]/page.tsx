import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isBare, listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listTableRows, TABLE_SORTS } from '@/lib/tables/table-register.query';
import { AddLink } from '../../parts/add-link';
import { SetupList } from '../../parts/setup-list';
import { tableOf } from '../../parts/table-key';
import { TableTabs } from '../../parts/table-tabs';
import { TableRows } from './table-rows';
import { SetupHeader } from '../../parts/setup-header';

type Props = { params: Promise<{ table: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const table = tableOf((await params).table);
  return { title: (await getTranslations('tables'))(`${table}.title`) };
}

/** One of the small tables as a list. */
export default async function TablePage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const table = tableOf((await params).table);
  const filters = listParams(TABLE_SORTS).parse(await searchParams);
  const page = await listTableRows(appDatabase(), company.id, table, filters);
  const t = await getTranslations('tables');
  const add = actor.permissions.has('config.edit') ? { href: `/setup/tables/${table}/new`, label: t(`${table}.add`) } : null;
  return (
    <>
      <SetupHeader
        title={t(`${table}.title`)}
        state={t(`${table}.what`)}
        action={add && !isBare(filters, page) ? <AddLink {...add} /> : null}
      />
      <TableTabs current={table} />
      <SetupList tabbed params={filters} page={page} add={add} empty={{ title: t(`${table}.emptyTitle`), body: t(`${table}.emptyBody`) }}>
        <TableRows table={table} rows={page.rows} sort={filters.sort} />
      </SetupList>
    </>
  );
}
