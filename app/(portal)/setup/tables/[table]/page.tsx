import { getTranslations } from 'next-intl/server';
import { isBare, listParams, type Search } from '@/lib/kernel/list-params';
import { readListKit } from '@/lib/registers/list-kit.query';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { listTableRows, TABLE_SORTS, tableListName } from '@/lib/tables/table-register.query';
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
  const [{ table: name }, session, search, t] = await Promise.all([params, requireSession(), searchParams, getTranslations('tables')]);
  const { actor, company } = session;
  const [table, filters, db] = [tableOf(name), listParams(TABLE_SORTS).parse(search), appDatabase()];
  const [page, kit] = await Promise.all([
    listTableRows(db, company.id, table, filters),
    readListKit({ db, session }, tableListName(table), search),
  ]);
  const add = actor.permissions.has('config.edit') ? { href: `/setup/tables/${table}/new`, label: t(`${table}.add`) } : null;
  const action = add && !isBare(filters, page) ? <AddLink {...add} /> : null;
  const empty = { title: t(`${table}.emptyTitle`), body: t(`${table}.emptyBody`) };
  return (
    <>
      <SetupHeader title={t(`${table}.title`)} state={t(`${table}.what`)} action={action} />
      <TablesFrame current={table}>
        <SetupList {...{ kit, page, add, empty }} params={filters}>
          <TableRows table={table} rows={page.rows} sort={filters.sort} />
        </SetupList>
      </TablesFrame>
    </>
  );
}
