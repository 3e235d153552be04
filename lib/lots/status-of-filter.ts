import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { grouped } from '../kernel/grouped';
import { changedBehind, rememberChanged } from '../server/jobs/changed';
import type { Step, StepInput } from '../server/jobs/job.types';
import { askForJob } from '../server/jobs/queue';
import { once } from '../server/once';
import { changeLotStatus } from './change-lot-status';
import type { ChangeStatusOfFilterInput } from './change-lot-status.schema';
import { countForWork, lotsOfStep } from './filter-step';

export const CHANGE_STATUS_JOB = 'changeLotStatus';
export const UNDO_STATUS_JOB = 'undoLotStatus';
type Work = Omit<ChangeStatusOfFilterInput, 'commandId'>;

/**
 * Asks for one status for every lot of a filter, in the background. Once per command id.
 * @throws E_NOT_FOUND (the status)
 * @rules LOT-19, LOT-20, REG-03
 */
export function changeStatusOfFilter(ctx: Ctx, input: ChangeStatusOfFilterInput): Promise<{ jobId: string }> {
  return once(ctx, 'lot.status-of-filter', input, async () => {
    const { commandId: _once, ...work } = input;
    const [status] = await ctx.sql<{ code: string }>(
      sql`SELECT code FROM lot_status WHERE company_id = ${ctx.company.id} AND id = ${input.statusId}::uuid AND active`,
    );
    if (input.statusId !== null && !status) throw new AppError('E_NOT_FOUND').at('statusId');
    const label = [status?.code ?? '–', input.reason].join(' · ');
    return askForJob(ctx, { kind: CHANGE_STATUS_JOB, label, input: work, total: await countForWork(ctx, work) });
  });
}

/** A step without lots is told too: it was asked for, and nothing was to do. */
const tellNothing = (ctx: Ctx, { last, reason }: Work): void =>
  ctx.record({ action: 'lot.status-unchanged', entity: 'lot', entityId: last, label: '', reason });

/** Gives the status to the next lots of the filter. @throws E_NOT_FOUND (the status) @rules LOT-19, LOT-20, REG-03 */
export async function statusStep(ctx: Ctx, { jobId, input, after }: StepInput<Work>): Promise<Step> {
  const { statusId, reason, ...work } = input;
  const { met, ids, next } = await lotsOfStep(ctx, work, after);
  if (ids.length === 0) {
    tellNothing(ctx, input);
    return { met, changed: 0, next };
  }
  const { changed, before } = await changeLotStatus(ctx, { lotIds: [...ids], statusId, reason });
  await rememberChanged(
    ctx,
    jobId,
    before.flatMap(({ statusId: had, lotIds }) => lotIds.map((id) => ({ id, before: had }))),
  );
  return { met, changed, next };
}

/**
 * Gives the next lots that a work changed the status that each had, but not where somebody gave another since.
 * @throws E_NOT_FOUND (a status that is not in use any more)
 * @rules LOT-19, REG-03
 */
export async function undoStatusStep(ctx: Ctx, { input, after }: StepInput<Work & { readonly of: string }>): Promise<Step> {
  const { rows, next } = await changedBehind(ctx, input.of, after);
  const groups = grouped(rows, ({ before }) => before);
  let changed = 0;
  for (const [statusId, lots] of groups) {
    const lotIds = lots.map(({ id }) => id);
    changed += (await changeLotStatus(ctx, { lotIds, statusId, onlyFrom: input.statusId, reason: input.reason })).changed;
  }
  if (rows.length === 0) tellNothing(ctx, input);
  return { met: rows.length, changed, next };
}
