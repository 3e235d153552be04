import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isId } from '@/lib/kernel/id';
import type { Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readTableRow } from '@/lib/tables/table-register.query';
import { ActiveChip } from '../../../parts/active-chip';
import { nextPath } from '../../../parts/next-path';
import { tableOf } from '../../../parts/table-key';
import { RemoveTableRow } from '../remove-table-row';
import { TableRowFacts } from '../table-row-facts';
import { TableRowForm } from '../table-row-form';
import { SetupHeader } from '../../../parts/setup-header';

type Props = { params: Promise<{ table: string; id: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const table = tableOf((await params).table);
  return { title: (await getTranslations('tables'))(`${table}.title`) };
}

/** A row of a small table: a form for those who may change it. */
export default async function TableRowPage({ params, searchParams }: Props) {
  const { actor, company } = await requireSession();
  const { table: name, id } = await params;
  const table = tableOf(name);
  const row = isId(id) ? await readTableRow(appDatabase(), company.id, table, id) : null;
  if (!row) notFound();
  const t = await getTranslations('tables');
  const list = `/setup/tables/${table}`;
  const next = nextPath(await searchParams, list);
  const mayEdit = actor.permissions.has('config.edit');
  return (
    <>
      <SetupHeader
        title={<code>{row.code}</code>}
        state={<ActiveChip active={row.active} />}
        parents={[{ label: t(`${table}.title`), href: list }]}
        action={mayEdit ? <RemoveTableRow table={table} id={row.id} version={row.version} code={row.code} /> : null}
      />
      {mayEdit ? <TableRowForm values={{ ...row, table }} proposed={[]} next={next} /> : <TableRowFacts table={table} row={row} />}
    </>
  );
}
