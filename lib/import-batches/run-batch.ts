import sql from 'sql-template-tag';
import { KINDS } from '../import-kinds/kinds';
import type { ImportRow } from '../import-kinds/kind.types';
import { applyRows } from '../imports/apply-rows';
import { lockImport } from '../imports/import-run';
import type { ImportRun } from '../imports/import.types';
import { factOf, keepMade, keepProblems } from '../imports/keep-outcome';
import type { ImportJob } from '../imports/move-import';
import { Outcomes } from '../imports/outcomes';
import type { Ctx } from '../kernel/ctx';
import type { Step, StepInput } from '../server/jobs/job.types';
import { holdJob } from '../server/jobs/queue';
import { stageBatches, type WaitingRow } from './stage-batches';

type Next = { readonly n: number; readonly again: boolean; readonly last: boolean };

/** The next batch that is not in yet, behind the one that was met last. */
async function nextBatch(ctx: Ctx, importId: string, after: number): Promise<Next | null> {
  const rows = await ctx.sql<{ n: number; again: boolean }>(
    sql`SELECT n, state = 'REFUSED' AS again FROM import_batch WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid AND n > ${after} AND state IN ('WAITING', 'REFUSED') ORDER BY n LIMIT 2`,
  );
  const [first] = rows;
  return first ? { ...first, last: rows.length === 1 } : null;
}

async function keepBatch(ctx: Ctx, { id }: ImportRun, n: number, outcomes: Outcomes, kept: boolean): Promise<void> {
  const company = ctx.company.id;
  const { created, updated, skipped, refused } = outcomes.counts();
  await ctx.sql(
    sql`UPDATE import_batch SET state = ${kept ? 'DONE' : 'REFUSED'}, created_count = ${created}, updated_count = ${updated}, skipped_count = ${skipped}, refused_count = ${refused}
        WHERE company_id = ${company} AND import_id = ${id}::uuid AND n = ${n}`,
  );
  await keepProblems(ctx, id, outcomes, n);
  if (!kept) return;
  await keepMade(ctx, id, outcomes.made, n);
  await ctx.sql(sql`DELETE FROM import_row WHERE company_id = ${company} AND import_id = ${id}::uuid AND batch = ${n}`);
}

/** The figures of an import are those of its batches: rows made, changed and unchanged count where they are in. */
const count = (ctx: Ctx, { id }: ImportRun): Promise<unknown> =>
  ctx.sql(
    sql`UPDATE import_run r SET row_count = b.rows, created_count = b.created, updated_count = b.updated, skipped_count = b.skipped, refused_count = b.refused
        FROM (SELECT sum(row_count)::int AS rows, COALESCE(sum(created_count) FILTER (WHERE state = 'DONE'), 0)::int AS created, COALESCE(sum(updated_count) FILTER (WHERE state = 'DONE'), 0)::int AS updated,
            COALESCE(sum(skipped_count) FILTER (WHERE state = 'DONE'), 0)::int AS skipped, sum(refused_count)::int AS refused
          FROM import_batch WHERE company_id = ${ctx.company.id} AND import_id = ${id}::uuid) b
        WHERE r.company_id = ${ctx.company.id} AND r.id = ${id}::uuid AND b.rows IS NOT NULL`,
  );

/** Where the import stands when no batch is left to be tried: all in, some, or none, as before it. */
const end = (ctx: Ctx, { id }: ImportRun): Promise<unknown> =>
  ctx.sql(
    sql`UPDATE import_run r SET version = r.version + 1, done_at = CASE WHEN b.in > 0 OR b.left_out = 0 THEN clock_timestamp() END,
          state = CASE WHEN b.left_out = 0 THEN 'DONE' WHEN b.in = 0 THEN 'CHECKED' ELSE 'PARTLY' END
        FROM (SELECT count(*) FILTER (WHERE state = 'DONE') AS in, count(*) FILTER (WHERE state IN ('WAITING', 'REFUSED')) AS left_out
          FROM import_batch WHERE company_id = ${ctx.company.id} AND import_id = ${id}::uuid) b
        WHERE r.company_id = ${ctx.company.id} AND r.id = ${id}::uuid`,
  );

async function runOne(ctx: Ctx, run: ImportRun, { n, again }: Next): Promise<{ rows: number; changed: number }> {
  const waiting = await ctx.sql<WaitingRow>(
    sql`SELECT line, said, complaints FROM import_row WHERE company_id = ${ctx.company.id} AND import_id = ${run.id}::uuid AND batch = ${n} ORDER BY n`,
  );
  const outcomes = new Outcomes(ctx);
  const rows = waiting.flatMap(({ line, said, complaints }): ImportRow[] => {
    // Tried again, a row is asked anew; one that cannot be read says nothing.
    if (said && (again || !complaints)) return [{ line, values: said }];
    outcomes.refuse(line, complaints ?? []);
    return [];
  });
  const kept = await applyRows(ctx, outcomes, {
    work: KINDS[run.kind],
    rows,
    lines: waiting.map(({ line }) => line),
    keeps: ({ refused }) => run.goodRowsOnly || refused.size === 0,
  });
  await keepBatch(ctx, run, n, outcomes, kept);
  await count(ctx, run);
  const counts = outcomes.counts();
  ctx.record(factOf({ id: run.id, fileName: `${run.fileName} (${n})` }, kept ? 'import.batch' : 'import.refuse', counts));
  return { rows: waiting.length, changed: kept ? counts.created + counts.updated : 0 };
}

/**
 * A step of an import in batches: first its rows are put down, then each batch is done in a transaction of its own, whole or not at all. Whoever comes
 * after goes on with the next that is not in.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE, and what reading the file throws
 * @rules I3, K6
 */
export async function runBatch(ctx: Ctx, { jobId, input: { importId }, after }: StepInput<ImportJob>): Promise<Step> {
  await holdJob(ctx, jobId);
  const run = await lockImport(ctx, importId, ['RUNNING']);
  if (after === null) {
    const total = await stageBatches(ctx, run);
    ctx.record({ action: 'import.read', entity: 'import', entityId: importId, label: run.fileName });
    return { met: 0, changed: 0, next: '0', total };
  }
  const next = await nextBatch(ctx, importId, Number(after));
  const done = next ? await runOne(ctx, run, next) : { rows: 0, changed: 0 };
  if (next && !next.last) return { met: done.rows, changed: done.changed, next: String(next.n) };
  await end(ctx, run);
  ctx.record({ action: 'import.run', entity: 'import', entityId: importId, label: run.fileName });
  return { met: done.rows, changed: done.changed, next: null };
}
