import sql from 'sql-template-tag';
import type { Ctx, RunSql } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { askForJob } from '../server/jobs/queue';
import { fieldName } from './field-words';
import { lockImport, moveImport } from './import-run';
import type { CheckImport, CommitImport, UndoImport } from './import.schema';
import { mappingErrors } from './map-columns.rules';
import { rememberMapping } from './read-head';

export const CHECK_IMPORT_JOB = 'checkImport';
export const RUN_IMPORT_JOB = 'runImport';
export const UNDO_IMPORT_JOB = 'undoImport';

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
 * Asks for the import of a checked file: all rows or none, or the good ones alone.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE
 * @rules I3
 */
export async function askForCommit(ctx: Ctx, { id, version, goodRowsOnly }: CommitImport): Promise<Asked> {
  const run = await lockImport(ctx, id, ['CHECKED'], version);
  const input: ImportJob = { importId: id };
  const { jobId } = await askForJob(ctx, { kind: RUN_IMPORT_JOB, label: run.fileName, input, total: run.counts.rows });
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
  const run = await lockImport(ctx, id, ['DONE'], version);
  const { jobId } = await askForJob(ctx, {
    kind: UNDO_IMPORT_JOB,
    label: run.fileName,
    input: { importId: id, reason } satisfies ImportJob,
    total: run.counts.rows,
  });
  await moveImport(ctx, id, 'UNDOING', jobId);
  return { id };
}

/** An import whose work was refused, cancelled or broke stands as before it. */
export async function giveBackImport(run: RunSql, companyId: number, { importId }: ImportJob): Promise<void> {
  await run(
    sql`UPDATE import_run SET version = version + 1, state = CASE state WHEN 'CHECKING' THEN 'READ' WHEN 'RUNNING' THEN 'CHECKED' WHEN 'UNDOING' THEN 'DONE' ELSE state END
        WHERE company_id = ${companyId} AND id = ${importId}::uuid`,
  );
}
