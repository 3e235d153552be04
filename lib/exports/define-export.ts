import sql, { raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { AnyListExport, ListExport } from './list-export.types';

/**
 * A list that can be exported. It takes a title, columns and a way to the rows; a line in `app/api/v1/exports/registry.ts` makes it public:
 *
 *     export const partnerExport = defineExport<PartnerRow>({
 *       title: 'partners.title',
 *       columns: [
 *         { id: 'code', label: 'partners.code', value: (row) => row.code },
 *         { id: 'name', label: 'partners.name', value: (row) => row.name },
 *       ],
 *       batches: ({ sql, companyId }, search) =>
 *         numberedPages((page) => listPartners({ sql }, companyId, { ...partnerParams.parse(search), page })),
 *     });
 *
 * The ids are those of the register's columns, so that the file has the columns that are on the screen; the first always comes along.
 */
export function defineExport<Row>({ title, permission, columns, batches }: ListExport<Row>): AnyListExport {
  return {
    title,
    permission,
    columns,
    async *cells(reader, search, chosen, words) {
      const shown = columnsOf(columns, chosen);
      for await (const rows of batches(reader, search)) yield rows.map((row) => shown.map(({ value }) => value(row, words)));
    },
  };
}

/** The chosen columns in the chosen order, the first of the list in front; nothing known chosen: all of them. */
export function columnsOf<Column extends { readonly id: string }>(columns: readonly Column[], chosen: readonly string[]): Column[] {
  const first = columns[0]?.id;
  const wanted = [...new Set(chosen)].filter((id) => id !== first);
  const found = wanted.flatMap((id) => columns.filter((column) => column.id === id));
  if (found.length === 0) return [...columns];
  return [...columns.filter(({ id }) => id === first), ...found];
}

/** The first batch is soon there, and so few rows are garbage before the collector takes them for something that stays. */
const BATCH = 200;

/** Batches of one statement in its order: the server keeps the place, so that the last rows cost what the first do. Needs a transaction. */
export async function* cursorRows<Row>(run: RunSql, statement: Sql): AsyncGenerator<readonly Row[]> {
  await run(sql`DECLARE exported NO SCROLL CURSOR FOR ${statement}`);
  for (;;) {
    const rows = await run<Row>(sql`FETCH ${raw(String(BATCH))} FROM exported`);
    yield rows;
    if (rows.length < BATCH) return;
  }
}

/** Batches of a list with a cursor: `page` reads so many rows after the cursor it is given. */
export async function* cursorPages<Row>(
  page: (after: string | undefined, size: number) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>,
): AsyncGenerator<readonly Row[]> {
  for (let after: string | undefined; ; ) {
    const { rows, next } = await page(after, BATCH);
    yield rows;
    if (next === null) return;
    after = next;
  }
}

/** Batches of a list with numbered pages, which small tables have. */
export async function* numberedPages<Row>(
  page: (number: number) => Promise<{ readonly rows: readonly Row[]; readonly total: number }>,
): AsyncGenerator<readonly Row[]> {
  for (let [number, seen] = [1, 0]; ; number++) {
    const { rows, total } = await page(number);
    yield rows;
    seen += rows.length;
    if (rows.length === 0 || seen >= total) return;
  }
}
