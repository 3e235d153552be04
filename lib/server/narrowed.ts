import sql, { join, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** More rows than these are not named one by one. */
const NAMED = 500;

/** A column that must point to one of these rows: a statement that gives their `id`. */
export type Narrowing<Key extends string> = { readonly key: Key; readonly column: Sql; readonly rows: Sql };

/** A single id is compared by itself: then an index that goes on with the order of the list keeps that order. */
const isOneOf = (column: Sql, ids: readonly string[]): Sql =>
  ids.length === 1 ? sql`${column} = ${ids[0]}::uuid` : sql`${column} = ANY(${ids}::uuid[])`;

/**
 * How each column is compared with what a text stands for. The rows of the other tables are looked up first, all in one statement: with a few ids
 * at hand the server knows from its statistics whether to begin with them or with the order of the list; where there are many, it joins them.
 * @param parts each statement names its company
 */
export async function narrowed<Key extends string>(run: RunSql, parts: readonly Narrowing<Key>[]): Promise<ReadonlyMap<Key, Sql>> {
  if (parts.length === 0) return new Map();
  const found = await run<{ key: Key; id: string }>(
    sql`${join(
      parts.map(({ key, rows }) => sql`(SELECT ${key}::text AS key, x.id FROM (${rows} LIMIT ${NAMED + 1}) x)`),
      ' UNION ALL ',
    )} /* company_id */`,
  );
  return new Map(
    parts.map(({ key, column, rows }) => {
      const ids = found.filter((one) => one.key === key).map(({ id }) => id);
      return [key, ids.length > NAMED ? sql`${column} IN (${rows})` : isOneOf(column, ids)];
    }),
  );
}
