import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Condition of the quick search over these columns (names come from the code): every word is found in one of them; with two spaces
 * between the words any of them is enough. Nothing typed: no condition.
 * @rules UI-01
 */
export function matching(q: string, columns: readonly string[]): Sql {
  const words = q.split(/\s+/).filter(Boolean);
  if (words.length === 0) return sql`true`;
  const each = words.map(
    (word) =>
      sql`(${join(
        columns.map((column) => sql`${raw(column)} ILIKE ${`%${escaped(word)}%`}`),
        ' OR ',
      )})`,
  );
  return sql`(${join(each, /\S\s{2,}\S/.test(q) ? ' OR ' : ' AND ')})`;
}

/** Order of a look-up: the exact code first, then codes that begin so, then the rest by code. */
export function exactFirst(q: string, keyColumn: string): Sql {
  const key = codeKey(q);
  return key === null
    ? sql`${raw(keyColumn)}`
    : sql`${raw(keyColumn)} <> ${key}, NOT starts_with(${raw(keyColumn)}, ${key}), ${raw(keyColumn)}`;
}

/** The state filter of a list whose rows can be archived. */
export const inState = (state: 'all' | 'active' | 'archived'): Sql =>
  state === 'all' ? empty : state === 'active' ? sql` AND t.active` : sql` AND NOT t.active`;

/** `ORDER BY` for `code` or `-code`: the column comes from the map alone; the id settles ties. */
export function orderBy(sort: string, columns: Readonly<Record<string, string>>): Sql {
  const column = columns[sort.replace(/^-/, '')] ?? Object.values(columns)[0] ?? 't.id';
  return sql`ORDER BY ${raw(column)} ${raw(sort.startsWith('-') ? 'DESC' : 'ASC')}, t.id`;
}
