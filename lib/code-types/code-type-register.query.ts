import sql, { empty } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { PAGE_SIZE } from '../kernel/list-page';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';
import type { CodeTypeListParams } from './code-type-register.params';
import type { CodePurpose, CodeSegment } from './code-type.types';

export type CodeTypeListRow = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly active: boolean;
  readonly segments: readonly Pick<CodeSegment, 'kind' | 'length' | 'fillChar' | 'text'>[];
  readonly items: number;
  readonly lastCode: string | null;
};

/** How many code types there are of each purpose. */
export async function countCodeTypes(run: RunSql, companyId: number): Promise<Readonly<Record<CodePurpose, number>>> {
  const rows = await run<{ purpose: CodePurpose; count: number }>(
    sql`SELECT purpose, count(*)::int AS count FROM code_type WHERE company_id = ${companyId} GROUP BY purpose`,
  );
  return { LOT: 0, SERIAL: 0, ...Object.fromEntries(rows.map(({ purpose, count }) => [purpose, count])) };
}

const ORDER = { code: 't.code_key', description: 't.description', items: 'items' };

/** One page of the code types for lots or for serial numbers: composition, how many items use each, and the code issued last. @rules UI-01, UI-02 */
export async function listCodeTypes(
  { sql: run }: Pick<Database, 'sql'>,
  companyId: number,
  purpose: CodePurpose,
  { q, state, sort, page, part, used }: CodeTypeListParams,
): Promise<PageOf<CodeTypeListRow>> {
  const uses = sql`EXISTS (SELECT 1 FROM item i WHERE i.company_id = t.company_id AND (i.lot_code_type_id = t.id OR i.serial_code_type_id = t.id))`;
  const has = sql`EXISTS (SELECT 1 FROM code_segment s WHERE s.company_id = t.company_id AND s.code_type_id = t.id AND s.kind = ${part})`;
  const rows = await run<CodeTypeListRow & { total: number }>(
    sql`SELECT t.id, t.code, t.description, t.active,
          coalesce((SELECT json_agg(json_build_object('kind', s.kind, 'length', s.length, 'fillChar', s.fill_char, 'text', s.text) ORDER BY s.sequence)
             FROM code_segment s WHERE s.company_id = t.company_id AND s.code_type_id = t.id), '[]') AS segments,
          (SELECT count(*)::int FROM item i WHERE i.company_id = t.company_id AND (i.lot_code_type_id = t.id OR i.serial_code_type_id = t.id)) AS items,
          (SELECT c.last_code FROM code_counter c WHERE c.company_id = t.company_id AND c.code_type_id = t.id AND c.last_code IS NOT NULL
             ORDER BY c.updated_at DESC, c.id LIMIT 1) AS "lastCode", count(*) OVER ()::int AS total
        FROM code_type t WHERE t.company_id = ${companyId} AND t.purpose = ${purpose} AND ${matching(q, ['t.code', 't.description'])}${inState(state)}
          ${part === '' ? empty : sql`AND ${has}`} ${used === '' ? empty : sql`AND ${uses} = ${used === 'yes'}`}
        ${orderBy(sort, ORDER)} LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf<CodeTypeListRow>(rows);
}
