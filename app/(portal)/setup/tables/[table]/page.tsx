import { getTranslations } from 'next-intl/server';
import { isBare, listParams, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listTableRows, TABLE_SORTS } from '@/lib/tables/table-register.query';
import { AddLink } from '../../parts/add-link';
import { SetupHeader } from '../../parts/setup-header';
import { SetupList } from '../../parts/setup-list';
import { tableMetadata, tableOf } from '../../parts/table-key';
import { TablesFrame } from '../../parts/tables-frame';
import { TableRows } from './table-rows';

type Props = { params: Promise<{ table: string }>; searchParams: Promise<Search> };

export const generateMetadata = async ({ params }: Props) => tableMetadata((await params).table, 'title');

/** One of the small tables as a list. */
export default async function TablePage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const table = tableOf((await params).table);
  const filters = listParams(TABLE_SORTS).parse(await searchParams);
  const page = await listTableRows(appDatabase(), company.id, table, filters);
  const t = await getTranslations('tables');
  const add = actor.permissions.has('config.edit') ? { href: `/setup/tables/${table}/new`, label: t(`${table}.add`) } : null;
  const action = add && !isBare(filters, page) ? <AddLink {...add} /> : null;
  return (
    <>
      <SetupHeader title={t(`${table}.title`)} state={t(`${table}.what`)} action={action} />
      <TablesFrame current={table}>
        <SetupList params={filters} page={page} add={add} empty={{ title: t(`${table}.emptyTitle`), body: t(`${table}.emptyBody`) }}>
          <TableRows table={table} rows={page.rows} sort={filters.sort} />
        </SetupList>
      </TablesFrame>
    </>
  );
}
