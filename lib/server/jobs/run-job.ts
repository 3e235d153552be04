import { readCaller } from '../../auth/read-caller';
import type { Ctx, RunSql } from '../../kernel/ctx';
import { AppError } from '../../kernel/errors';
import { answerOf } from '../answer';
import type { Database } from '../db';
import { asAppError } from '../db-errors';
import { log } from '../log';
import { type Caller, runVerb, type Verb } from '../run-verb';
import type { Job, JobKind, JobKinds } from './job.types';
import { Stopping, TakenOver } from './ends';
import { endJob, failJob, handBack, tellProgress } from './queue';
import { takeSteps } from './take-steps';

/** After so many tries something is wrong that another one does not mend: it may be what ends the process. */
const MAX_ATTEMPTS = 10;
const LONGEST_PAUSE_SECONDS = 60;

/** `tell` writes at once, on a connection beside that of the work: how far it is can be seen while the work itself cannot. */
export type Desk = { readonly db: Database; readonly tell: RunSql; readonly kinds: JobKinds; readonly isStopping: () => boolean };

/** Whether it is the database that is busy or away, or somebody was quicker: then another try is worth it. */
const isPassing = (error: unknown): boolean => {
  const code = error instanceof AppError ? error.code : asAppError(error)?.code;
  return code === 'E_BUSY' || code === 'E_DATABASE_DOWN' || code === 'E_CONFLICT';
};

/** The person who asked, with the rights of now. @throws E_FORBIDDEN */
async function callerOf(db: Database, job: Job, kind: JobKind): Promise<Caller> {
  const caller = await readCaller(db, job);
  if (!caller || (kind.permission && !caller.actor.permissions.has(kind.permission))) throw new AppError('E_FORBIDDEN');
  return { ...caller, requestId: job.id };
}

async function attempt({ db, tell, kinds, isStopping }: Desk, job: Job): Promise<void> {
  const kind = kinds[job.kind];
  if (!kind) throw new Error(`no such kind of job: ${job.kind}`);
  if (job.tries > MAX_ATTEMPTS) throw new AppError('E_JOB_GAVE_UP');
  if ('step' in kind) return takeSteps({ db, isStopping, callerOf: () => callerOf(db, job, kind) }, job, kind);
  const caller = await callerOf(db, job, kind);
  const progress: Ctx['progress'] = async (done, total) => {
    if (isStopping()) throw new Stopping();
    if (!(await tellProgress(tell, job, done, total))) throw new TakenOver();
  };
  const verb = kind.run as Verb<unknown, unknown>;
  const toTheEnd: Verb<unknown, unknown> = async (ctx, input) => {
    const result = await verb(ctx, input);
    if (!(await endJob(ctx.sql, job, result))) throw new TakenOver();
    return result;
  };
  const result = await runVerb(db, { ...caller, progress }, toTheEnd, job.input);
  // A command that was done before ends its verb early.
  await endJob(db.sql, job, result);
}

/**
 * One try of a job: the same verb as in the foreground, and the end of the job in the same transaction. What it is refused for is kept, what passes
 * by itself is tried again later. It never throws but for a database that is away; then the job is taken up when that is back.
 */
export async function runJob(desk: Desk, job: Job): Promise<void> {
  const about = { jobId: job.id, companyId: job.companyId, kind: job.kind, attempt: job.attempt };
  log('info', 'job begins', about);
  try {
    await attempt(desk, job);
    log('info', 'job done', about);
  } catch (error) {
    if (error instanceof TakenOver) return log('warn', 'job taken over', about);
    if (error instanceof Stopping) return handBack(desk.db.sql, job, 0);
    if (isPassing(error) && job.tries < MAX_ATTEMPTS) {
      log('warn', 'job put off', { ...about, error });
      return handBack(desk.db.sql, job, Math.min(2 ** job.tries, LONGEST_PAUSE_SECONDS));
    }
    const failure = answerOf(error, job.id, 'job');
    log('info', 'job failed', { ...about, code: failure.code });
    const giveBack = desk.kinds[job.kind]?.giveBack;
    await failJob(desk.db, job, failure, giveBack && ((run) => giveBack(run, job)));
  }
}
