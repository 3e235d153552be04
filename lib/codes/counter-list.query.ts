import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';

export type CounterRow = {
  readonly id: string;
  readonly version: number;
  readonly rootText: string;
  readonly itemCode: string | null;
  readonly variantCode: string | null;
  readonly lastNumeric: string | null;
  readonly lastAlpha: string | null;
  readonly lastCode: string | null;
  readonly lastDate: Day | null;
};

const MOST = 500;

/** The key values of a code type, the one that moved last first, and how many there are in all. @rules CODE-18 */
export async function listCounters(run: RunSql, companyId: number, codeTypeId: string): Promise<{ rows: CounterRow[]; total: number }> {
  const rows = await run<CounterRow & { total: number }>(
    sql`SELECT c.id, c.version, c.root_text AS "rootText", i.code AS "itemCode", v.code AS "variantCode", c.last_numeric AS "lastNumeric",
          c.last_alpha AS "lastAlpha", c.last_code AS "lastCode", c.last_date AS "lastDate", count(*) OVER ()::int AS total
        FROM code_counter c
        LEFT JOIN item i ON i.company_id = c.company_id AND i.id = c.item_id
        LEFT JOIN item_variant v ON v.company_id = c.company_id AND v.id = c.variant_id
        WHERE c.company_id = ${companyId} AND c.code_type_id = ${codeTypeId}::uuid
        ORDER BY c.updated_at DESC, c.id LIMIT ${MOST}`,
  );
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}
