import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { grouped } from '../kernel/grouped';
import { countForWork, lotsOfStep } from '../lots/filter-step';
import { changedBehind, rememberChanged } from '../server/jobs/changed';
import type { Step, StepInput } from '../server/jobs/job.types';
import { askForJob } from '../server/jobs/queue';
import { once } from '../server/once';
import { lockLots } from '../stock/stock-locks';
import { lockWithMade, openHolds } from './hold-lots';
import type { HoldOfFilterInput, LiftOfFilterInput } from './hold-lots.schema';
import type { HoldCause } from './hold.types';
import { liftOpen } from './lift-holds';

export const HOLD_LOTS_JOB = 'holdLots';
export const LIFT_HOLDS_JOB = 'liftHolds';
export const UNDO_HOLDS_JOB = 'undoHolds';
export const UNDO_LIFTS_JOB = 'undoLifts';

type HoldWork = Omit<HoldOfFilterInput, 'commandId'>;
type LiftWork = Omit<LiftOfFilterInput, 'commandId'>;
type Undo = { readonly of: string };

const held = sql`l.open_holds > 0`;
const tellNothing = (ctx: Ctx, { last, reason }: LiftWork): void =>
  ctx.record({ action: 'lot.hold-unchanged', entity: 'lot', entityId: last, label: '', reason });

/** Asks for a hold on every lot of a filter, in the background. Once per command id. @rules LOT-30, REG-03 */
export const holdOfFilter = (ctx: Ctx, input: HoldOfFilterInput): Promise<{ jobId: string }> =>
  once(ctx, 'lot.hold-of-filter', input, async () => {
    const { commandId: _once, ...work } = input;
    return askForJob(ctx, { kind: HOLD_LOTS_JOB, label: input.reason, input: work, total: await countForWork(ctx, work) });
  });

/** Asks that every open hold of the lots of a filter be lifted, in the background. Once per command id. @rules LOT-30, REG-03 */
export const liftOfFilter = (ctx: Ctx, input: LiftOfFilterInput): Promise<{ jobId: string }> =>
  once(ctx, 'lot.lift-of-filter', input, async () => {
    const { commandId: _once, ...work } = input;
    return askForJob(ctx, { kind: LIFT_HOLDS_JOB, label: input.reason, input: work, total: await countForWork(ctx, work, held) });
  });

/** Which of the lots this work has not put on hold yet: one that was made of lots of several steps, or is of the filter itself, gets one hold. */
async function notHeldYet(ctx: Ctx, jobId: string, ids: readonly string[]): Promise<readonly string[]> {
  const held = await ctx.sql<{ id: string }>(
    sql`SELECT lot_id AS id FROM lot_hold WHERE company_id = ${ctx.company.id} AND action_id = ${jobId}::uuid AND lot_id = ANY(${ids}::uuid[])`,
  );
  const met = new Set(held.map(({ id }) => id));
  return ids.filter((id) => !met.has(id));
}

/**
 * Puts the next lots of the filter on hold and, with `cascade`, every lot that something of them went into; all holds of the work can be lifted together.
 * @rules LOT-30, WTH-01, REG-03, TRACE-04
 */
export async function holdStep(ctx: Ctx, { jobId, input, after }: StepInput<HoldWork>): Promise<Step> {
  const { cause, reason, cascade, ...work } = input;
  const { met, locked: ofFilter, next } = await lotsOfStep(ctx, work, after);
  const locked = cascade ? await lockWithMade(ctx, ofFilter) : ofFilter;
  const standing = [...locked].flatMap(([id, { voided }]) => (voided ? [] : [id]));
  const ids = cascade ? await notHeldYet(ctx, jobId, standing) : standing;
  if (ids.length === 0) tellNothing(ctx, input);
  else await openHolds(ctx, locked, { ids, actionId: jobId, cause, reason });
  await rememberChanged(
    ctx,
    jobId,
    ids.map((id) => ({ id, before: null })),
  );
  return { met, changed: ids.length, next };
}

/** Lifts every open hold of the next lots of the filter that are on hold. @rules LOT-30, REG-03 */
export async function liftStep(ctx: Ctx, { jobId, input, after }: StepInput<LiftWork>): Promise<Step> {
  const { met, ids, next } = await lotsOfStep(ctx, input, after, held);
  const lifted = await liftOpen(ctx, { holdIds: [], lotIds: [...ids], together: false }, input.reason);
  if (lifted.lifted === 0) tellNothing(ctx, input);
  await rememberChanged(
    ctx,
    jobId,
    lifted.ids.map((id) => ({ id, before: null })),
  );
  return { met, changed: lifted.lots, next };
}

/** Lifts the holds that a work put on the next of its lots, where nobody lifted them since. @rules LOT-30, REG-03 */
export async function undoHoldsStep(ctx: Ctx, { input, after }: StepInput<HoldWork & Undo>): Promise<Step> {
  const { rows, next } = await changedBehind(ctx, input.of, after);
  const holds = await ctx.sql<{ id: string }>(
    sql`SELECT id FROM lot_hold WHERE company_id = ${ctx.company.id} AND action_id = ${input.of}::uuid AND lot_id = ANY(${rows.map(({ id }) => id)}::uuid[])`,
  );
  const { lots, lifted } = await liftOpen(ctx, { holdIds: holds.map(({ id }) => id), lotIds: [], together: false }, input.reason);
  if (lifted === 0) tellNothing(ctx, input);
  return { met: rows.length, changed: lots, next };
}

type LiftedHold = { readonly lotId: string; readonly cause: HoldCause; readonly reason: string };

/** Puts the next holds that a work lifted back, each with its own cause and reason; lots that were voided since are left out. @rules LOT-30, REG-03 */
export async function undoLiftsStep(ctx: Ctx, { jobId, input, after }: StepInput<LiftWork & Undo>): Promise<Step> {
  const { rows, next } = await changedBehind(ctx, input.of, after);
  const holds = await ctx.sql<LiftedHold>(
    sql`SELECT lot_id AS "lotId", cause, reason FROM lot_hold WHERE company_id = ${ctx.company.id} AND id = ANY(${rows.map(({ id }) => id)}::uuid[]) ORDER BY seq`,
  );
  const locked = await lockLots(
    ctx,
    holds.map(({ lotId }) => lotId),
  );
  const good = holds.filter(({ lotId }) => locked.get(lotId)?.voided === false);
  for (const alike of grouped(good, ({ cause, reason }) => `${cause} ${reason}`).values())
    for (const once of rounds(alike)) {
      const [{ cause, reason }] = once;
      await openHolds(ctx, locked, { ids: once.map(({ lotId }) => lotId), actionId: jobId, cause, reason });
    }
  if (good.length === 0) tellNothing(ctx, input);
  return { met: rows.length, changed: good.length, next };
}

/** A lot that had the same hold twice gets it twice: each round has every lot at most once. */
function rounds(holds: readonly LiftedHold[]): [LiftedHold, ...LiftedHold[]][] {
  const met = new Map<string, number>();
  const found: [LiftedHold, ...LiftedHold[]][] = [];
  for (const hold of holds) {
    const at = met.get(hold.lotId) ?? 0;
    met.set(hold.lotId, at + 1);
    const round = found[at];
    if (round) round.push(hold);
    else found.push([hold]);
  }
  return found;
}
