import sql, { type Sql } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { changedBehind, rememberChanged, STEP } from '../server/jobs/changed';
import type { Step, StepInput } from '../server/jobs/job.types';
import { askForJob } from '../server/jobs/queue';
import { once } from '../server/once';
import { changeSerialFlags } from './change-serial-flags';
import type { ChangeFlagsOfFilterInput } from './change-serial-flags.schema';
import { serialConditions } from './serial-filters.query';
import { OPPOSITE } from './serial-flags.rules';
import { serialFilters } from './serial-register.params';

export const CHANGE_FLAGS_JOB = 'changeFlags';
export const UNDO_FLAGS_JOB = 'undoFlags';
type Work = Omit<ChangeFlagsOfFilterInput, 'commandId'>;

const meant = async (ctx: Ctx, { search, last }: Pick<Work, 'search' | 'last'>): Promise<Sql> =>
  sql`serial s WHERE s.company_id = ${ctx.company.id} AND s.voided_at IS NULL AND ${await serialConditions(ctx.sql, ctx.company.id, serialFilters.parse(search))} AND s.id <= ${last}::uuid`;

/** Asks for a change of a flag of every piece of a filter, in the background. Once per command id. @rules SER-11, SER-12, SER-13, REG-03 */
export function changeFlagsOfFilter(ctx: Ctx, input: ChangeFlagsOfFilterInput): Promise<{ jobId: string }> {
  return once(ctx, 'serial.flags-of-filter', input, async () => {
    const { commandId: _once, ...work } = input;
    const [row] = await ctx.sql<{ count: number }>(sql`SELECT count(*)::int AS count FROM ${await meant(ctx, work)} /* company_id */`);
    return askForJob(ctx, { kind: CHANGE_FLAGS_JOB, label: input.reason, input: work, total: row?.count ?? 0 });
  });
}

const tellNothing = (ctx: Ctx, { last, reason }: Work): void =>
  ctx.record({ action: 'serial.flags-unchanged', entity: 'serial', entityId: last, label: '', reason });

/**
 * Changes the flag of the next pieces of the filter, in the order of their ids up to `last`: each is met once, also when the change takes it out of
 * the filter, and pieces made or voided in the meantime are left alone.
 * @rules SER-11, SER-12, SER-13, REG-03
 */
export async function flagsStep(ctx: Ctx, { jobId, input, after }: StepInput<Work>): Promise<Step> {
  const { change, reason, ...work } = input;
  const found = await ctx.sql<{ id: string }>(
    sql`SELECT s.id FROM ${await meant(ctx, work)} AND (${after}::uuid IS NULL OR s.id > ${after}::uuid) ORDER BY s.id LIMIT ${STEP} /* company_id */`,
  );
  const serialIds = found.map(({ id }) => id);
  const end = serialIds.at(-1);
  if (end === undefined) {
    tellNothing(ctx, input);
    return { met: 0, changed: 0, next: null };
  }
  const { changed, ids } = await changeSerialFlags(ctx, { serialIds, change, reason }, 'left out');
  await rememberChanged(
    ctx,
    jobId,
    ids.map((id) => ({ id, before: null })),
  );
  return { met: serialIds.length, changed, next: serialIds.length < STEP ? null : end };
}

/** Takes the change back from the next pieces that a work changed; those that were voided since are left out. @rules SER-11, SER-12, SER-13, REG-03 */
export async function undoFlagsStep(ctx: Ctx, { input, after }: StepInput<Work & { readonly of: string }>): Promise<Step> {
  const { rows, next } = await changedBehind(ctx, input.of, after);
  if (rows.length === 0) {
    tellNothing(ctx, input);
    return { met: 0, changed: 0, next };
  }
  const undone = { serialIds: rows.map(({ id }) => id), change: OPPOSITE[input.change], reason: input.reason };
  const { changed } = await changeSerialFlags(ctx, undone, 'left out');
  return { met: rows.length, changed, next };
}
