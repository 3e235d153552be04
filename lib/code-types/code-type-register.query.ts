import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
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

/** All code types of the company for lots or for serial numbers, by code: composition, how many items use each, and the code issued last. */
export async function listCodeTypes(run: RunSql, companyId: number, purpose: CodePurpose): Promise<CodeTypeListRow[]> {
  return run<CodeTypeListRow>(
    sql`SELECT t.id, t.code, t.description, t.active,
          coalesce((SELECT json_agg(json_build_object('kind', s.kind, 'length', s.length, 'fillChar', s.fill_char, 'text', s.text) ORDER BY s.sequence)
             FROM code_segment s WHERE s.company_id = t.company_id AND s.code_type_id = t.id), '[]') AS segments,
          (SELECT count(*)::int FROM item i WHERE i.company_id = t.company_id AND (i.lot_code_type_id = t.id OR i.serial_code_type_id = t.id)) AS items,
          (SELECT c.last_code FROM code_counter c WHERE c.company_id = t.company_id AND c.code_type_id = t.id AND c.last_code IS NOT NULL
             ORDER BY c.updated_at DESC, c.id LIMIT 1) AS "lastCode"
        FROM code_type t WHERE t.company_id = ${companyId} AND t.purpose = ${purpose} ORDER BY t.active DESC, t.code_key, t.id`,
  );
}
