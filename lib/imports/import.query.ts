import sql from 'sql-template-tag';
import { PAGE_SIZE } from '../kernel/list-page';
import type { RunSql } from '../kernel/ctx';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { RUN_COLUMNS } from './import-run';
import type { BatchState, ImportBatch, ImportBatches, ImportListRow, ImportView, ProblemGroup } from './import.types';

/** Groups of complaints that a page shows, and rows that it names of each. */
const MOST_GROUPS = 100;
const MOST_LINES = 8;

/** The imports of a company, the latest first. */
export async function listImports(run: RunSql, companyId: number, page: number): Promise<PageOf<ImportListRow>> {
  const rows = await run<Omit<ImportListRow, 'createdAt'> & { createdAt: Date; total: number }>(
    sql`SELECT ${RUN_COLUMNS}, r.user_name AS "userName", r.created_at AS "createdAt", count(*) OVER ()::int AS total
        FROM import_run r WHERE r.company_id = ${companyId} ORDER BY r.created_at DESC, r.id DESC LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
  );
  return pageOf<ImportListRow>(
    rows.map(({ id, kind, fileName, state, counts, userName, createdAt, total }) => ({
      id,
      kind,
      fileName,
      state,
      counts,
      userName,
      createdAt: createdAt.toISOString(),
      total,
    })),
  );
}

/** The complaints of an import, those that one repair mends together, and those of most rows first. @rules I4 */
export async function readProblems(run: RunSql, companyId: number, id: string): Promise<{ groups: ProblemGroup[]; more: number }> {
  const rows = await run<ProblemGroup & { total: number }>(
    sql`SELECT p.field, p.code, p.params, count(DISTINCT p.line)::int AS rows, (array_agg(p.line ORDER BY p.line))[1:${MOST_LINES}] AS lines, count(*) OVER ()::int AS total
        FROM import_problem p WHERE p.company_id = ${companyId} AND p.import_id = ${id}::uuid
        GROUP BY p.field, p.code, p.params ORDER BY count(DISTINCT p.line) DESC, min(p.n) LIMIT ${MOST_GROUPS}`,
  );
  return { groups: rows.map(({ total: _total, ...group }) => group), more: Math.max(0, (rows[0]?.total ?? 0) - rows.length) };
}

type Counted = { readonly state: BatchState; readonly count: number };

/** The batches of an import in their order; none where it is one whole. */
async function readBatches(run: RunSql, companyId: number, id: string, page: number): Promise<ImportBatches> {
  const counted = await run<Counted>(
    sql`SELECT state, count(*)::int AS count FROM import_batch WHERE company_id = ${companyId} AND import_id = ${id}::uuid GROUP BY state`,
  );
  const rows =
    counted.length === 0
      ? []
      : await run<ImportBatch>(
          sql`SELECT n, state, first_line AS "firstLine", last_line AS "lastLine", row_count AS rows, created_count AS created, updated_count AS updated, skipped_count AS skipped, refused_count AS refused
              FROM import_batch WHERE company_id = ${companyId} AND import_id = ${id}::uuid ORDER BY n LIMIT ${PAGE_SIZE} OFFSET ${offsetOf(page)}`,
        );
  const states = { WAITING: 0, DONE: 0, REFUSED: 0, UNDONE: 0, ...Object.fromEntries(counted.map(({ state, count }) => [state, count])) };
  return { rows, total: counted.reduce((sum, { count }) => sum + count, 0), states };
}

type Row = Omit<ImportView, 'createdAt' | 'doneAt' | 'undoneAt' | 'problems' | 'moreProblems' | 'batches'> & {
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly undoneAt: Date | null;
};

/** One import with how its work stands; null when the company has none such. `page` is that of its batches. */
export async function readImport(run: RunSql, companyId: number, id: string, page = 1): Promise<ImportView | null> {
  const [row] = await run<Row>(
    sql`SELECT ${RUN_COLUMNS}, r.user_name AS "userName", r.created_at AS "createdAt", r.done_at AS "doneAt", r.undone_at AS "undoneAt", r.undone_by_name AS "undoneByName",
          EXISTS (SELECT 1 FROM import_part p WHERE p.company_id = r.company_id AND p.import_id = r.id) AS "fileKept",
          (SELECT json_build_object('state', j.state, 'done', j.done, 'total', j.total, 'failure', j.failure, 'userId', j.user_id) FROM job j WHERE j.company_id = r.company_id AND j.id = r.job_id) AS job
        FROM import_run r WHERE r.company_id = ${companyId} AND r.id = ${id}::uuid`,
  );
  if (!row) return null;
  const { groups, more } = await readProblems(run, companyId, id);
  const { createdAt, doneAt, undoneAt, ...rest } = row;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    problems: groups,
    moreProblems: more,
    batches: await readBatches(run, companyId, id, page),
  };
}
