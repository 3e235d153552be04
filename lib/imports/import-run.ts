import sql from 'sql-template-tag';
import { KINDS } from '../import-kinds/kinds';
import type { ImportKind } from '../import-kinds/kind.types';
import type { Actor, Ctx, RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { ImportRun, ImportState } from './import.types';

export const RUN_COLUMNS = sql`r.id, r.kind, r.file_name AS "fileName", r.settings, r.heads, r.mapping, r.sample, r.state, r.job_id AS "jobId", r.good_rows_only AS "goodRowsOnly", r.batch_rows AS "batchRows",
  json_build_object('rows', r.row_count, 'created', r.created_count, 'updated', r.updated_count, 'skipped', r.skipped_count, 'refused', r.refused_count) AS counts, r.version`;

/** Whoever may enter such things by hand may import them. */
export const mayImport = ({ permissions }: Pick<Actor, 'permissions'>, kind: ImportKind): boolean =>
  permissions.has('import.run') && permissions.has(KINDS[kind].permission);

/** @throws E_FORBIDDEN */
export function assertMayImport(ctx: Ctx, kind: ImportKind): void {
  if (!mayImport(ctx.actor, kind)) throw new AppError('E_FORBIDDEN');
}

/**
 * The import, locked, in one of these states and as it was seen.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE
 */
export async function lockImport(ctx: Ctx, id: string, states: readonly ImportState[], version?: number): Promise<ImportRun> {
  const [run] = await ctx.sql<ImportRun>(
    sql`SELECT ${RUN_COLUMNS} FROM import_run r WHERE r.company_id = ${ctx.company.id} AND r.id = ${id}::uuid FOR UPDATE`,
  );
  if (!run) throw new AppError('E_NOT_FOUND');
  assertMayImport(ctx, run.kind);
  if (!states.includes(run.state) || (version !== undefined && run.version !== version)) throw new AppError('E_IMPORT_STATE');
  return run;
}

/** The bytes of the file. @throws E_NOT_FOUND when they were thrown away meanwhile */
export async function readBytes(run: RunSql, companyId: number, importId: string): Promise<Buffer> {
  const parts = await run<{ bytes: Buffer }>(
    sql`SELECT bytes FROM import_part WHERE company_id = ${companyId} AND import_id = ${importId}::uuid ORDER BY n`,
  );
  if (parts.length === 0) throw new AppError('E_NOT_FOUND');
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

/** Moves an import on, with the work in the background that does it. */
export async function moveImport(ctx: Ctx, id: string, state: ImportState, jobId: string | null): Promise<void> {
  await ctx.sql(
    sql`UPDATE import_run SET state = ${state}, job_id = COALESCE(${jobId}::uuid, job_id), version = version + 1 WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
}
