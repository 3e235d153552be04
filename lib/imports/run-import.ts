import sql from 'sql-template-tag';
import { KINDS } from '../import-kinds/kinds';
import type { Made } from '../import-kinds/kind.types';
import { complaintsOf, withAnswers } from '../import-kinds/try-row';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { lockImport, readBytes } from './import-run';
import type { ImportRun, ImportState } from './import.types';
import type { ImportJob } from './move-import';
import { Outcomes } from './outcomes';
import { readRows } from './read-rows';

export type ImportResult = { readonly importId: string; readonly name: string };

/** Does the whole work; what it leaves stands only when `keeps` says so. */
async function perform(ctx: Ctx, run: ImportRun, keeps: (outcomes: Outcomes) => boolean): Promise<{ outcomes: Outcomes; kept: boolean }> {
  const work = KINDS[run.kind];
  const outcomes = new Outcomes(ctx);
  const { rows, lines } = await readRows(run, await readBytes(ctx.sql, ctx.company.id, run.id), work, outcomes);
  const report = outcomes.report(lines.length);
  const facts: AuditFact[] = [];
  await ctx.sql(sql`SAVEPOINT whole`);
  await work.apply({ ...ctx, record: (fact) => facts.push(fact) }, rows, report);
  outcomes.assertComplete(lines);
  const kept = keeps(outcomes);
  await ctx.sql(kept ? sql`RELEASE SAVEPOINT whole` : sql`ROLLBACK TO SAVEPOINT whole`);
  if (kept) for (const fact of facts) ctx.record(fact);
  return { outcomes, kept };
}

const json = (value: unknown): string => JSON.stringify(value).replaceAll('\\u0000', '');

/** Keeps what came of it: counts, complaints, and what was made where it stands. */
async function keepOutcome(ctx: Ctx, run: ImportRun, outcomes: Outcomes, state: ImportState): Promise<void> {
  const { rows, created, updated, skipped, refused } = outcomes.counts();
  const company = ctx.company.id;
  const problems = [...outcomes.refused].flatMap(([line, complaints]) => complaints.map((complaint) => ({ line, ...complaint })));
  const made = state === 'DONE' ? outcomes.made : [];
  await ctx.sql(
    sql`UPDATE import_run SET state = ${state}, row_count = ${rows}, created_count = ${created}, updated_count = ${updated}, skipped_count = ${skipped}, refused_count = ${refused},
          done_at = CASE WHEN ${state} = 'DONE' THEN clock_timestamp() ELSE done_at END, version = version + 1 WHERE company_id = ${company} AND id = ${run.id}::uuid`,
  );
  await ctx.sql(sql`DELETE FROM import_problem WHERE company_id = ${company} AND import_id = ${run.id}::uuid`);
  await ctx.sql(
    sql`INSERT INTO import_problem (company_id, import_id, n, line, field, code, params)
        SELECT ${company}, ${run.id}::uuid, t.n, t.line, t.field, t.code, t.params FROM json_to_recordset(${json(problems.map((one, n) => ({ n, ...one })))}::json)
          AS t(n int, line int, field text, code text, params jsonb)`,
  );
  await ctx.sql(
    sql`INSERT INTO import_made (company_id, import_id, n, entity, entity_id, label, before, version, row_key)
        SELECT ${company}, ${run.id}::uuid, t.n, t.entity, t.id, t.label, t.before, t.version, t."rowKey" FROM json_to_recordset(${json(made.map((one, n) => ({ n, ...one })))}::json)
          AS t(n int, entity text, id uuid, label text, before jsonb, version int, "rowKey" text)`,
  );
}

const factOf = (run: ImportRun, action: string, outcomes: Outcomes): AuditFact => {
  const { created, updated, skipped, refused } = outcomes.counts();
  const changes = { created: [null, created], updated: [null, updated], skipped: [null, skipped], refused: [null, refused] } as const;
  return { action, entity: 'import', entityId: run.id, label: run.fileName, changes };
};

/**
 * The dry run: everything that the import does, taken back at its end; what came of each row is kept.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE, and what reading the file throws
 * @rules I2, I4
 */
export async function checkImport(ctx: Ctx, { importId }: ImportJob): Promise<ImportResult> {
  const run = await lockImport(ctx, importId, ['CHECKING']);
  const { outcomes } = await perform(ctx, run, () => false);
  await keepOutcome(ctx, run, outcomes, 'CHECKED');
  ctx.record(factOf(run, 'import.check', outcomes));
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
  ctx.record(factOf(run, kept ? 'import.run' : 'import.refuse', outcomes));
  return { importId, name: run.fileName };
}

/** What stands again as an earlier import left it is known to that one by its new version. */
async function passOn({ sql: run, company }: Ctx, { id, version: after }: Made, version: number | null): Promise<void> {
  if (version === null || after === null) return;
  await run(
    sql`UPDATE import_made SET version = ${version} WHERE company_id = ${company.id} AND entity_id = ${id}::uuid AND version = ${after - 1}`,
  );
}

type MadeRow = Made & { readonly n: number };

/** Says which of the things that the import made stands in the way. */
const inTheWay = (error: AppError, made: Made): AppError =>
  new AppError(
    'E_IMPORT_UNDO',
    { name: made.label },
    complaintsOf(error).map(({ code, params }) => ({ path: '', code, params })),
  );

/**
 * The way back of an import, whole: what it made goes, what it changed has its former values, records are voided. The latest goes first.
 * @throws E_IMPORT_UNDO with what stands in the way, when something else has used or changed it since
 * @rules I7
 */
export async function undoImport(ctx: Ctx, { importId, reason = '' }: ImportJob): Promise<ImportResult> {
  const run = await lockImport(ctx, importId, ['UNDOING']);
  const { company, actor } = ctx;
  const made = await ctx.sql<MadeRow>(
    sql`SELECT n, entity, entity_id AS id, label, before, version FROM import_made WHERE company_id = ${company.id} AND import_id = ${importId}::uuid ORDER BY n DESC`,
  );
  const report = new Outcomes(ctx).report(made.length);
  for (const [done, one] of made.entries()) {
    try {
      // What the pieces of a single record are is no measure of the whole.
      const undo = (part: Ctx) => KINDS[run.kind].undo({ ...part, progress: undefined }, one, reason);
      const { done: version, facts } = await withAnswers(ctx, undo);
      for (const fact of facts) ctx.record(fact);
      await passOn(ctx, one, version);
    } catch (error) {
      throw error instanceof AppError && error.code !== 'E_BUSY' ? inTheWay(error, one) : error;
    }
    await report.progress(done + 1);
  }
  await ctx.sql(
    sql`UPDATE import_run SET state = 'UNDONE', undone_at = clock_timestamp(), undone_by_name = ${actor.name}, version = version + 1 WHERE company_id = ${company.id} AND id = ${importId}::uuid`,
  );
  ctx.record({ action: 'import.undo', entity: 'import', entityId: importId, label: run.fileName, reason });
  return { importId, name: run.fileName };
}
