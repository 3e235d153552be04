import { getTranslations } from 'next-intl/server';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readTableRow } from '@/lib/tables/table-register.query';
import { ActiveChip } from '../../../parts/active-chip';
import { entryOf } from '../../../parts/entry-of';
import { nextPath } from '../../../parts/next-path';
import { SetupHeader } from '../../../parts/setup-header';
import { tableMetadata, tableOf } from '../../../parts/table-key';
import { TableRowMenu } from '../table-row-menu';
import { TableRowFacts } from '../table-row-facts';
import { TableRowForm } from '../table-row-form';

type Props = { params: Promise<{ table: string; id: string }>; searchParams: Promise<Search> };

export const generateMetadata = async ({ params }: Props) => tableMetadata((await params).table, 'title');

/** A row of a small table: a form for those who may change it. */
export default async function TableRowPage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { table: name, id } = await params;
  const table = tableOf(name);
  const row = await entryOf([id], () => readTableRow(appDatabase(), company.id, table, id));
  const t = await getTranslations('tables');
  const list = `/setup/tables/${table}`;
  const next = nextPath(await searchParams, list);
  const mayEdit = actor.permissions.has('config.edit');
  const { version, code, active } = row;
  const menu = mayEdit ? <TableRowMenu table={table} id={id} version={version} code={code} active={active} /> : null;
  const parents = [{ label: t(`${table}.title`), href: list }];
  return (
    <>
      <SetupHeader title={<code>{row.code}</code>} state={<ActiveChip active={row.active} />} parents={parents} menu={menu} />
      {mayEdit ? <TableRowForm values={{ ...row, table }} proposed={[]} next={next} /> : <TableRowFacts table={table} row={row} />}
    </>
  );
}
