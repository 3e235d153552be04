import { BETWEEN_STEPS_MS, sealSoon } from '../../audit/sealer';
import { runVerb, type Caller, type Verb } from '../run-verb';
import type { Database } from '../db';
import { Stopping, TakenOver } from './ends';
import type { Job, Step, StepInput, StepWork } from './job.types';
import { keepStep, readWay } from './queue';

type Desk = { readonly db: Database; readonly isStopping: () => boolean; readonly callerOf: () => Promise<Caller> };

/** One step and the place it came to, in one transaction: both stand or neither does. @returns whether it was the last */
const stepOf =
  (job: Job, step: Verb<StepInput<unknown>, Step>): Verb<unknown, boolean> =>
  async (ctx, input) => {
    const way = await readWay(ctx.sql, job);
    if (!way) throw new TakenOver();
    const { met, changed, next, total } = await step(ctx, { jobId: job.id, input, after: way.after });
    const now = { after: next, done: way.done + met, changed: way.changed + changed, attempt: job.attempt };
    if (!(await keepStep(ctx.sql, job, now, total))) throw new TakenOver();
    return next === null;
  };

/** Takes step after step from where the last one that stands ended, each with the rights of its moment. */
export async function takeSteps({ db, isStopping, callerOf }: Desk, job: Job, kind: StepWork): Promise<void> {
  for (let ended = false; !ended; ) {
    if (isStopping()) throw new Stopping();
    ended = await runVerb(db, await callerOf(), stepOf(job, kind.step as Verb<StepInput<unknown>, Step>), job.input);
    // What a step told the trail does not wait for the last one.
    sealSoon(db, job.companyId, BETWEEN_STEPS_MS);
  }
}
