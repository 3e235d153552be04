import sql, { raw } from 'sql-template-tag';
import { PAGE_SIZE } from '../kernel/list-page';
import type { ListParams } from '../kernel/list-params';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';
import { tableHome } from './table-shapes';
import type { TableKey, TableRow } from './tables.types';

export const TABLE_SORTS = ['code', 'description'] as const;
const ORDER = { code: 't.code_key', description: 't.description' };

/** The name under which the list of a small table keeps its views and columns, and under which it is exported. */
export const tableListName = (table: TableKey): string => `table-${table}`;

const columnsOf = (table: TableKey): string =>
  ['id', 'version', 'code', 'description', 'active']
    .map((column) => `t.${column}`)
    .concat(Object.entries(tableHome(table).extraColumns).map(([name, column]) => `t.${column} AS "${name}"`))
    .join(', ');

/** One page of a small table. */
export async function listTableRows(
  db: Pick<Database, 'sql'>,
  companyId: number,
  table: TableKey,
  params: ListParams,
): Promise<PageOf<TableRow>> {
  const rows = await db.sql<TableRow & { total: number }>(
    sql`SELECT ${raw(columnsOf(table))}, count(*) OVER ()::int AS total FROM ${raw(tableHome(table).table)} t
        WHERE t.company_id = ${companyId} AND ${matching(params.q, ['t.code', 't.description'])}${inState(params.state)}
        ${orderBy(params.sort, ORDER)} LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(params.page)}`,
  );
  return pageOf<TableRow>(rows);
}

/** One row of a small table; null when there is none. */
export async function readTableRow(db: Pick<Database, 'sql'>, companyId: number, table: TableKey, id: string): Promise<TableRow | null> {
  const [row] = await db.sql<TableRow>(
    sql`SELECT ${raw(columnsOf(table))} FROM ${raw(tableHome(table).table)} t WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid`,
  );
  return row ?? null;
}
