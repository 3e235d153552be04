import { getTranslations } from 'next-intl/server';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { appDatabase } from '@/lib/server/app-database';
import { requireSession } from '@/lib/server/page';
import { readTableRow } from '@/lib/tables/table-register.query';
import { newTableValues } from '@/lib/tables/tables.types';
import { copiedFrom } from '../../../parts/copied-from';
import { nextPath } from '../../../parts/next-path';
import { tableMetadata, tableOf } from '../../../parts/table-key';
import { TableRowForm } from '../table-row-form';
import { SetupHeader } from '../../../parts/setup-header';

type Props = { params: Promise<{ table: string }>; searchParams: Promise<Search> };

export const generateMetadata = async ({ params }: Props) => tableMetadata((await params).table, 'add');

/** A new row of a small table; the address may propose its values. */
export default async function NewTableRowPage({ params, searchParams }: Props) {
  const { company } = await requireSession('config.edit');
  const table = tableOf((await params).table);
  const search = await searchParams;
  const t = await getTranslations('tables');
  const source = await copiedFrom(search, (id) => readTableRow(appDatabase(), company.id, table, id));
  const { id: _id, version: _version, ...start } = source ?? { ...newTableValues(table), id: null, version: null };
  const { values, proposed } = prefilled({ ...start, code: '', active: true }, search);
  const list = `/setup/tables/${table}`;
  return (
    <>
      <SetupHeader title={t(`${table}.add`)} state={t(`${table}.what`)} parents={[{ label: t(`${table}.title`), href: list }]} />
      <TableRowForm values={{ ...values, table, id: null, version: null }} proposed={proposed} next={nextPath(search, list)} />
    </>
  );
}
