import sql from 'sql-template-tag';
import { lockImport } from '../imports/import-run';
import type { ImportJob } from '../imports/move-import';
import { markUndone } from '../imports/run-import';
import { readMade, undoMade } from '../imports/undo-made';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Step, StepInput } from '../server/jobs/job.types';
import { holdJob } from '../server/jobs/queue';

type Batch = { readonly n: number; readonly rows: number; readonly last: boolean };

/** The latest batch that is in, before the one that was undone last. */
async function latestBatch(ctx: Ctx, importId: string, before: string | null): Promise<Batch | null> {
  const rows = await ctx.sql<{ n: number; rows: number }>(
    sql`SELECT n, row_count AS rows FROM import_batch WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid AND state = 'DONE'
          AND (${before}::int IS NULL OR n < ${before}::int) ORDER BY n DESC LIMIT 2`,
  );
  const [latest] = rows;
  return latest ? { ...latest, last: rows.length === 1 } : null;
}

async function undoOne(ctx: Ctx, importId: string, { n }: Batch): Promise<void> {
  await ctx.sql(sql`DELETE FROM import_made WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid AND batch = ${n}`);
  await ctx.sql(
    sql`UPDATE import_batch SET state = 'UNDONE' WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid AND n = ${n}`,
  );
}

/**
 * A step of the way back of an import in batches: the latest batch that is in goes, in a transaction of its own.
 * @throws E_IMPORT_UNDO_BATCH with what stands in the way; the batches after it are undone then
 * @rules I7, K6
 */
export async function undoBatch(ctx: Ctx, { jobId, input: { importId, reason = '' }, after }: StepInput<ImportJob>): Promise<Step> {
  await holdJob(ctx, jobId);
  const run = await lockImport(ctx, importId, ['UNDOING']);
  const batch = await latestBatch(ctx, importId, after);
  if (batch) {
    const made = await readMade(ctx, importId, batch.n);
    try {
      await undoMade(ctx, { kind: run.kind, made, reason, progress: async () => undefined });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'E_IMPORT_UNDO') throw error;
      throw new AppError('E_IMPORT_UNDO_BATCH', { ...error.params, batch: batch.n }, [...error.fields]);
    }
    await undoOne(ctx, importId, batch);
    ctx.record({ action: 'import.undo', entity: 'import', entityId: importId, label: `${run.fileName} (${batch.n})`, reason });
  }
  if (batch && !batch.last) return { met: batch.rows, changed: batch.rows, next: String(batch.n) };
  await ctx.sql(sql`DELETE FROM import_row WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid`);
  await markUndone(ctx, run, reason);
  return { met: batch?.rows ?? 0, changed: batch?.rows ?? 0, next: null };
}
