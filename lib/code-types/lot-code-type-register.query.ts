import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { LotCodeSegment } from './lot-code-type.types';

export type LotCodeTypeListRow = {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly active: boolean;
  readonly segments: readonly Pick<LotCodeSegment, 'kind' | 'length' | 'fillChar' | 'text'>[];
  readonly items: number;
  readonly lastCode: string | null;
};

/** All code types of the company by code: composition, how many items use each, and the code issued last. */
export async function listLotCodeTypes(run: RunSql, companyId: number): Promise<LotCodeTypeListRow[]> {
  return run<LotCodeTypeListRow>(
    sql`SELECT t.id, t.code, t.description, t.active,
          coalesce((SELECT json_agg(json_build_object('kind', s.kind, 'length', s.length, 'fillChar', s.fill_char, 'text', s.text) ORDER BY s.sequence)
             FROM lot_code_segment s WHERE s.company_id = t.company_id AND s.lot_code_type_id = t.id), '[]') AS segments,
          (SELECT count(*)::int FROM item i WHERE i.company_id = t.company_id AND i.lot_code_type_id = t.id) AS items,
          (SELECT c.last_code FROM lot_code_counter c WHERE c.company_id = t.company_id AND c.lot_code_type_id = t.id AND c.last_code IS NOT NULL
             ORDER BY c.updated_at DESC, c.id LIMIT 1) AS "lastCode"
        FROM lot_code_type t WHERE t.company_id = ${companyId} ORDER BY t.active DESC, t.code_key, t.id`,
  );
}
