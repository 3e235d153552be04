import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { ImportRow, RowComplaint } from './kind.types';

/** Something with a code that rows refer to: its table, and what narrows it. Names come from the code alone. */
export type Target = { readonly table: string; readonly column?: string; readonly where?: Sql };

/** What the codes of one field stand for, by their keys. */
export type Known = ReadonlyMap<string, string>;

/** The ids behind the codes that the rows name in a field, all in one statement. */
export async function knownCodes(
  run: RunSql,
  companyId: number,
  rows: readonly ImportRow[],
  field: string,
  target: Target,
): Promise<Known> {
  const keys = [...new Set(rows.flatMap(({ values }) => codeKey(values[field]) ?? []))];
  if (keys.length === 0) return new Map();
  const column = raw(target.column ?? 'code_key');
  const found = await run<{ key: string; id: string }>(
    sql`SELECT ${column} AS key, id FROM ${raw(target.table)} WHERE company_id = ${companyId} AND ${column} = ANY(${keys})${target.where ? sql` AND ${target.where}` : empty}`,
  );
  return new Map(found.map(({ key, id }) => [key, id]));
}

export type Resolved = { readonly ids: Readonly<Record<string, string>>; readonly complaints: readonly RowComplaint[] };

/** The ids that a row refers to, by field; a code that nothing has is a complaint at its field. */
export function resolve({ values }: ImportRow, known: Readonly<Record<string, Known>>): Resolved {
  const ids: Record<string, string> = {};
  const complaints: RowComplaint[] = [];
  for (const [field, codes] of Object.entries(known)) {
    const code = values[field];
    if (!code) continue;
    const id = codes.get(codeKey(code) ?? '');
    if (id) ids[field] = id;
    else complaints.push({ field, code: 'E_IMPORT_UNKNOWN', params: { code } });
  }
  return { ids, complaints };
}
