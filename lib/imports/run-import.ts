import sql from 'sql-template-tag';
import { KINDS } from '../import-kinds/kinds';
import type { Ctx } from '../kernel/ctx';
import { applyRows } from './apply-rows';
import { lockImport, readBytes } from './import-run';
import type { ImportRun, ImportState } from './import.types';
import { factOf, keepMade, keepProblems } from './keep-outcome';
import type { ImportJob } from './move-import';
import { Outcomes } from './outcomes';
import { readRows } from './read-rows';
import { readMade, undoMade } from './undo-made';

export type ImportResult = { readonly importId: string; readonly name: string };

/** Does the whole work; what it leaves stands only when `keeps` says so. */
async function perform(ctx: Ctx, run: ImportRun, keeps: (outcomes: Outcomes) => boolean): Promise<{ outcomes: Outcomes; kept: boolean }> {
  const work = KINDS[run.kind];
  const outcomes = new Outcomes(ctx);
  const { rows, lines } = await readRows(run, await readBytes(ctx.sql, ctx.company.id, run.id), work, outcomes);
  return { outcomes, kept: await applyRows(ctx, outcomes, { work, rows, lines, keeps }) };
}

/** Keeps what came of it: counts, complaints, and what was made where it stands. */
async function keepOutcome(ctx: Ctx, run: ImportRun, outcomes: Outcomes, state: ImportState): Promise<void> {
  const { rows, created, updated, skipped, refused } = outcomes.counts();
  await ctx.sql(
    sql`UPDATE import_run SET state = ${state}, row_count = ${rows}, created_count = ${created}, updated_count = ${updated}, skipped_count = ${skipped}, refused_count = ${refused},
          done_at = CASE WHEN ${state} = 'DONE' THEN clock_timestamp() ELSE done_at END, version = version + 1 WHERE company_id = ${ctx.company.id} AND id = ${run.id}::uuid`,
  );
  await keepProblems(ctx, run.id, outcomes);
  if (state === 'DONE') await keepMade(ctx, run.id, outcomes.made);
}

/**
 * The dry run: everything that the import does, taken back at its end; what came of each row is kept.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE, and what reading the file throws
 * @rules I2, I4
 */
export async function checkImport(ctx: Ctx, { importId }: ImportJob): Promise<ImportResult> {
  const run = await lockImport(ctx, importId, ['CHECKING']);
  const { outcomes } = await perform(ctx, run, () => false);
  await keepOutcome(ctx, run, outcomes, 'CHECKED');
  ctx.record(factOf(run, 'import.check', outcomes.counts()));
  return { importId, name: run.fileName };
}

/**
 * The import itself, in one transaction: all rows or none, or the good ones alone. Rows that have come to be refused since the check take it back to there.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE, and what reading the file throws
 * @rules I2, I3, K6
 */
export async function runImport(ctx: Ctx, { importId }: ImportJob): Promise<ImportResult> {
  const run = await lockImport(ctx, importId, ['RUNNING']);
  const { outcomes, kept } = await perform(ctx, run, ({ refused }) => run.goodRowsOnly || refused.size === 0);
  await keepOutcome(ctx, run, outcomes, kept ? 'DONE' : 'CHECKED');
  ctx.record(factOf(run, kept ? 'import.run' : 'import.refuse', outcomes.counts()));
  return { importId, name: run.fileName };
}

/**
 * The way back of an import, whole: what it made goes, what it changed has its former values, records are voided. The latest goes first.
 * @throws E_IMPORT_UNDO with what stands in the way, when something else has used or changed it since
 * @rules I7
 */
export async function undoImport(ctx: Ctx, { importId, reason = '' }: ImportJob): Promise<ImportResult> {
  const run = await lockImport(ctx, importId, ['UNDOING']);
  const made = await readMade(ctx, importId);
  const { progress } = new Outcomes(ctx).report(made.length);
  await undoMade(ctx, { kind: run.kind, made, reason, progress });
  await markUndone(ctx, run, reason);
  return { importId, name: run.fileName };
}

/** The import is undone, and by whom. */
export async function markUndone(ctx: Ctx, run: Pick<ImportRun, 'id' | 'fileName'>, reason: string): Promise<void> {
  await ctx.sql(
    sql`UPDATE import_run SET state = 'UNDONE', undone_at = clock_timestamp(), undone_by_name = ${ctx.actor.name}, version = version + 1
        WHERE company_id = ${ctx.company.id} AND id = ${run.id}::uuid`,
  );
  ctx.record({ action: 'import.undo', entity: 'import', entityId: run.id, label: run.fileName, reason });
}
