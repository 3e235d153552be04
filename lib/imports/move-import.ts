import sql from 'sql-template-tag';
import type { Ctx, RunSql } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { askForJob } from '../server/jobs/queue';
import { fieldName } from './field-words';
import { lockImport, moveImport } from './import-run';
import type { CheckImport, CommitImport, ResumeImport, UndoImport } from './import.schema';
import { mappingErrors } from './map-columns.rules';
import { rememberMapping } from './read-head';

export const CHECK_IMPORT_JOB = 'checkImport';
export const RUN_IMPORT_JOB = 'runImport';
export const UNDO_IMPORT_JOB = 'undoImport';
export const RUN_BATCHES_JOB = 'runImportBatches';
export const UNDO_BATCHES_JOB = 'undoImportBatches';

/** The work that imports a file as a whole or in batches. */
export const runJobOf = (batchRows: number | null): string => (batchRows === null ? RUN_IMPORT_JOB : RUN_BATCHES_JOB);

/** What the work in the background is told. */
export type ImportJob = { readonly importId: string; readonly reason?: string };

type Asked = { readonly id: string };

/**
 * Says what the columns hold, which is remembered, and asks for the check.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE, E_IMPORT_COLUMN_MISSING, E_IMPORT_COLUMN_TWICE
 * @rules I2
 */
export async function askForCheck(ctx: Ctx, { id, version, mapping, decimal }: CheckImport): Promise<Asked> {
  const run = await lockImport(ctx, id, ['READ', 'CHECKED'], version);
  const [language] = await ctx.sql<{ language: string }>(sql`SELECT language FROM company WHERE id = ${ctx.company.id} /* company_id */`);
  const columns = run.heads.map((_, at) => mapping[at] ?? null);
  throwAll(mappingErrors(run.kind, columns, (field) => fieldName(language?.language === 'it' ? 'it' : 'en', run.kind, field)));
  await rememberMapping(ctx, run, columns);
  const { jobId } = await askForJob(ctx, {
    kind: CHECK_IMPORT_JOB,
    label: run.fileName,
    input: { importId: id } satisfies ImportJob,
    total: 0,
  });
  await ctx.sql(
    sql`UPDATE import_run SET mapping = ${JSON.stringify(columns)}::jsonb, settings = settings || ${JSON.stringify({ decimal })}::jsonb WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
  await moveImport(ctx, id, 'CHECKING', jobId);
  return { id };
}

/**
 * Asks for the import of a checked file: all rows or none, or the good ones alone; in one transaction, or in batches of so many rows.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE
 * @rules I3
 */
export async function askForCommit(ctx: Ctx, { id, version, goodRowsOnly, batchRows }: CommitImport): Promise<Asked> {
  const run = await lockImport(ctx, id, ['CHECKED'], version);
  const input: ImportJob = { importId: id };
  const { jobId } = await askForJob(ctx, { kind: runJobOf(batchRows), label: run.fileName, input, total: run.counts.rows });
  await ctx.sql(
    sql`UPDATE import_run SET good_rows_only = ${goodRowsOnly}, batch_rows = ${batchRows} WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
  await ctx.sql(sql`DELETE FROM import_batch WHERE company_id = ${ctx.company.id} AND import_id = ${id}::uuid`);
  await moveImport(ctx, id, 'RUNNING', jobId);
  return { id };
}

/**
 * Asks for the batches that are not in yet: those that were refused, and those behind the place where it stopped.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE
 * @rules I3
 */
export async function askForRest(ctx: Ctx, { id, version, goodRowsOnly }: ResumeImport): Promise<Asked> {
  const run = await lockImport(ctx, id, ['PARTLY'], version);
  const input: ImportJob = { importId: id };
  const { jobId } = await askForJob(ctx, { kind: RUN_BATCHES_JOB, label: run.fileName, input, total: 0 });
  await ctx.sql(sql`UPDATE import_run SET good_rows_only = ${goodRowsOnly} WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`);
  await moveImport(ctx, id, 'RUNNING', jobId);
  return { id };
}

/**
 * Asks for the way back of an import.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE
 * @rules I7
 */
export async function askForUndo(ctx: Ctx, { id, version, reason }: UndoImport): Promise<Asked> {
  const run = await lockImport(ctx, id, ['DONE', 'PARTLY'], version);
  const { jobId } = await askForJob(ctx, {
    kind: run.batchRows === null ? UNDO_IMPORT_JOB : UNDO_BATCHES_JOB,
    label: run.fileName,
    input: { importId: id, reason } satisfies ImportJob,
    total: run.counts.rows,
  });
  await moveImport(ctx, id, 'UNDOING', jobId);
  return { id };
}

/** An import whose work was refused, cancelled or broke stands as before it; of one in batches stands what is in. */
export async function giveBackImport(run: RunSql, companyId: number, { importId }: ImportJob): Promise<void> {
  await run(
    sql`UPDATE import_run r SET version = r.version + 1, state = CASE
          WHEN r.state = 'CHECKING' THEN 'READ'
          WHEN r.state = 'RUNNING' AND EXISTS (SELECT 1 FROM import_batch b WHERE b.company_id = r.company_id AND b.import_id = r.id AND b.state = 'DONE') THEN 'PARTLY'
          WHEN r.state = 'RUNNING' THEN 'CHECKED'
          WHEN r.state = 'UNDOING' AND EXISTS (SELECT 1 FROM import_batch b WHERE b.company_id = r.company_id AND b.import_id = r.id AND b.state <> 'DONE') THEN 'PARTLY'
          WHEN r.state = 'UNDOING' THEN 'DONE' ELSE r.state END
        WHERE r.company_id = ${companyId} AND r.id = ${importId}::uuid`,
  );
}
