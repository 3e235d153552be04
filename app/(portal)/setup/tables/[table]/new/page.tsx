import { getTranslations } from 'next-intl/server';
import { prefilled, type Search } from '@/lib/kernel/list-params';
import { requireSession } from '@/lib/server/page';
import { newTableValues } from '@/lib/tables/tables.types';
import { nextPath } from '../../../parts/next-path';
import { tableMetadata, tableOf } from '../../../parts/table-key';
import { TableRowForm } from '../table-row-form';
import { SetupHeader } from '../../../parts/setup-header';

type Props = { params: Promise<{ table: string }>; searchParams: Promise<Search> };

export const generateMetadata = async ({ params }: Props) => tableMetadata((await params).table, 'add');

/** A new row of a small table; the address may propose its values. */
export default async function NewTableRowPage({ params, searchParams }: Props) {
  await requireSession('config.edit');
  const table = tableOf((await params).table);
  const search = await searchParams;
  const t = await getTranslations('tables');
  const { values, proposed } = prefilled(newTableValues(table), search);
  const list = `/setup/tables/${table}`;
  return (
    <>
      <SetupHeader title={t(`${table}.add`)} state={t(`${table}.what`)} parents={[{ label: t(`${table}.title`), href: list }]} />
      <TableRowForm values={{ ...values, table, id: null, version: null }} proposed={proposed} next={nextPath(search, list)} />
    </>
  );
}
