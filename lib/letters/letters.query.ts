import sql from 'sql-template-tag';
import type { Database } from '../server/db';

export type LetterRow = { readonly period: number; readonly letters: string; readonly version: number };

/** All letters of months and of years, in their order. */
export async function readLetters(
  db: Pick<Database, 'sql'>,
  companyId: number,
): Promise<{ readonly months: readonly LetterRow[]; readonly years: readonly LetterRow[] }> {
  const rows = await db.sql<LetterRow & { kind: 'month' | 'year' }>(
    sql`SELECT 'month' AS kind, month AS period, letters, version FROM month_letter WHERE company_id = ${companyId}
        UNION ALL SELECT 'year', year, letters, version FROM year_letter WHERE company_id = ${companyId} ORDER BY kind, period`,
  );
  const of = (kind: 'month' | 'year') =>
    rows.filter((row) => row.kind === kind).map(({ period, letters, version }) => ({ period, letters, version }));
  return { months: of('month'), years: of('year') };
}
