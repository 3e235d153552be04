import sql, { raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { KindRows } from './kind.types';

/** Rows that are read at a time. */
const BATCH = 5_000;

type Source = {
  /** Texts of the fields in their order; flags as booleans, numbers and days as the database writes them. */
  readonly columns: readonly string[];
  readonly from: Sql;
  /** A column that no two rows share, in the order of which they come. */
  readonly key: string;
};

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
};

/** The rows of a statement, batch by batch in the order of their key. `from` ends in a condition. */
export async function* storedRows(run: RunSql, { columns, from, key }: Source): KindRows {
  for (let after: string | null = null; ; ) {
    const rows: (Record<string, unknown> & { readonly key: string })[] = await run(
      sql`SELECT ${raw(key)}::text AS key, ${raw(columns.map((column, at) => `${column} AS f${at}`).join(', '))} ${from} /* company_id */
          AND (${after}::text IS NULL OR ${raw(key)}::text > ${after}) ORDER BY ${raw(key)}::text LIMIT ${BATCH}`,
    );
    yield rows.map((row) => columns.map((_, at) => textOf(row[`f${at}`])));
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.key;
  }
}
