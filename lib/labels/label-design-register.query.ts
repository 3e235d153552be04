import sql, { empty } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { PAGE_SIZE } from '../kernel/list-page';
import type { Database } from '../server/db';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { inState, matching, orderBy } from '../server/search-sql';
import type { LabelDesignListParams } from './label-design-register.params';
import { DESIGN_COLUMNS, type DesignRow, storedDesign } from './label-design.shape';
import type { LabelSubjectKind, StoredDesign } from './label.types';

const ORDER = { code: 't.code_key', description: 't.description', kind: 't.kind' };

/** One page of the designs of labels. @rules UI-01, UI-02 */
export async function listLabelDesigns(
  { sql: run }: Pick<Database, 'sql'>,
  companyId: number,
  { q, state, sort, page, kind }: LabelDesignListParams,
): Promise<PageOf<StoredDesign>> {
  const rows = await run<DesignRow & { total: number }>(
    sql`SELECT ${DESIGN_COLUMNS}, count(*) OVER ()::int AS total FROM label_report t
        WHERE t.company_id = ${companyId} AND ${matching(q, ['t.code', 't.description'])}${inState(state)}
          ${kind === '' ? empty : sql`AND t.kind = ${kind}`}
        ${orderBy(sort, ORDER)} LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  const { total, rows: found } = pageOf<DesignRow>(rows);
  return { total, rows: found.map(storedDesign) };
}

/** The designs in use for these kinds: the proposed one first, then by code. */
export async function listDesignsOf(run: RunSql, companyId: number, kinds: readonly LabelSubjectKind[]): Promise<StoredDesign[]> {
  const rows = await run<DesignRow>(
    sql`SELECT ${DESIGN_COLUMNS} FROM label_report t WHERE t.company_id = ${companyId} AND t.active AND t.kind = ANY(${kinds}::text[])
        ORDER BY t.is_default DESC, t.code_key, t.id`,
  );
  return rows.map(storedDesign);
}
