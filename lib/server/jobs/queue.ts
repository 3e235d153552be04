import sql from 'sql-template-tag';
import type { Ctx, RunSql } from '../../kernel/ctx';
import { newId } from '../../kernel/id';
import type { ActionFailure } from '../../kernel/result';
import type { Database } from '../db';
import type { Job } from './job.types';

/** On this channel the workers of all web processes hear, with the commit, that something waits. */
export const JOB_CHANNEL = 'filo_job';

/** Complaints of a failed job that are kept: a person reads the first few. */
const MOST_COMPLAINTS = 50;

/** `id` is also the command under which the work happens once. */
export type NewJob = {
  readonly id?: string;
  readonly kind: string;
  readonly label: string;
  readonly input: unknown;
  readonly total: number;
  /** The work that this one takes back. */
  readonly undoes?: string;
};

/** Puts work into the queue with the commit of this verb. */
export async function askForJob(ctx: Ctx, { id = newId(), kind, label, input, total, undoes }: NewJob): Promise<{ jobId: string }> {
  await ctx.sql(
    sql`WITH asked AS (INSERT INTO job (company_id, id, kind, user_id, label, input, total, undoes)
          VALUES (${ctx.company.id}, ${id}::uuid, ${kind}, ${ctx.actor.userId}::uuid, ${label}, ${JSON.stringify(input)}::jsonb, ${total}, ${undoes ?? null}::uuid))
        SELECT pg_notify(${JOB_CHANNEL}, '')`,
  );
  ctx.record({ action: 'job.ask', entity: 'job', entityId: id, label });
  return { jobId: id };
}

type JobRef = Pick<Job, 'companyId' | 'id'>;

/** Jobs that may be taken, the longest waiting first: those that wait, and those whose worker may have died. */
export const waitingJobs = (run: RunSql): Promise<JobRef[]> =>
  run<JobRef>(
    sql`SELECT company_id AS "companyId", id FROM job WHERE state IN ('WAITING', 'RUNNING') AND due_at <= clock_timestamp() ORDER BY due_at, id LIMIT 50`,
  );

/** Begins the next try of a job; null when it ended, was cancelled or put off meanwhile. The caller holds the lock that one worker has at a time. */
export async function beginJob(run: RunSql, { companyId, id }: JobRef): Promise<Job | null> {
  const [job] = await run<Job>(
    sql`UPDATE job SET state = 'RUNNING', attempt = attempt + 1, started_at = clock_timestamp(), done = COALESCE((progress->>'done')::int, 0)
        WHERE company_id = ${companyId} AND id = ${id}::uuid AND state IN ('WAITING', 'RUNNING') AND due_at <= clock_timestamp()
        RETURNING company_id AS "companyId", id, kind, user_id AS "userId", input, attempt, attempt - COALESCE((progress->>'attempt')::int, 0) AS tries`,
  );
  return job ?? null;
}

const isMine = ({ companyId, id, attempt }: Job) =>
  sql`company_id = ${companyId} AND id = ${id}::uuid AND state = 'RUNNING' AND attempt = ${attempt}`;

/** @returns whether this try still holds the job */
export async function tellProgress(run: RunSql, job: Job, done: number, total: number): Promise<boolean> {
  return (await run(sql`UPDATE job SET done = ${done}, total = ${total} WHERE ${isMine(job)} RETURNING id`)).length === 1;
}

/** Ends a job well; inside the transaction of its work, so that both stand or neither does. @returns whether this try still held it */
export async function endJob(run: RunSql, job: Job, result: unknown): Promise<boolean> {
  const ended = await run(
    sql`UPDATE job SET state = 'DONE', done = total, result = ${JSON.stringify(result ?? null)}::jsonb, input = NULL, ended_at = clock_timestamp()
        WHERE ${isMine(job)} RETURNING id`,
  );
  return ended.length === 1;
}

/** How far a work in steps came: the last row met, and what was done up to it; `attempt`: the try that came so far. */
export type Way = { readonly after: string | null; readonly done: number; readonly changed: number; readonly attempt: number };

/** Where the next step begins; null when this try does not hold the job any more. */
export async function readWay(run: RunSql, job: Job): Promise<Way | null> {
  const [held] = await run<{ progress: Way | null }>(sql`SELECT progress FROM job WHERE ${isMine(job)}`);
  return held ? (held.progress ?? { after: null, done: 0, changed: 0, attempt: 0 }) : null;
}

/** Keeps a step inside its transaction, and ends the job with the last one. @returns whether this try still held it */
export async function keepStep(run: RunSql, job: Job, way: Way, total = 0): Promise<boolean> {
  const isEnd = way.after === null;
  const kept = await run(
    sql`UPDATE job SET progress = ${JSON.stringify(way)}::jsonb, done = ${way.done}, total = CASE WHEN ${isEnd} THEN ${way.done} ELSE GREATEST(CASE WHEN ${total} > 0 THEN ${total} ELSE total END, ${way.done}) END,
          state = CASE WHEN ${isEnd} THEN 'DONE' ELSE state END, ended_at = CASE WHEN ${isEnd} THEN clock_timestamp() END
        WHERE ${isMine(job)} RETURNING id`,
  );
  return kept.length === 1;
}

/** Keeps others from ending one's own job while a step of it goes on: whoever stops it waits for the end of the step. */
export const holdJob = (ctx: Ctx, jobId: string): Promise<unknown> =>
  ctx.sql(sql`SELECT 1 FROM job WHERE company_id = ${ctx.company.id} AND id = ${jobId}::uuid FOR UPDATE`);

/** Ends a job that was refused or broke; what was typed is given back with it. */
export async function failJob(db: Database, job: Job, failure: ActionFailure, giveBack?: (run: RunSql) => Promise<void>): Promise<void> {
  const told = { ...failure, fields: failure.fields.slice(0, MOST_COMPLAINTS) };
  await db.transaction(async ({ sql: run }) => {
    const ended = await run(
      sql`UPDATE job SET state = 'FAILED', failure = ${JSON.stringify(told)}::jsonb, ended_at = clock_timestamp() WHERE ${isMine(job)} RETURNING id`,
    );
    if (ended.length === 1) await giveBack?.(run);
  });
}

/** Puts a job back into the queue, to be taken after some seconds. */
export async function handBack(run: RunSql, job: Job, seconds: number): Promise<void> {
  await run(
    sql`WITH back AS (UPDATE job SET state = 'WAITING', started_at = NULL, done = COALESCE((progress->>'done')::int, 0), due_at = clock_timestamp() + make_interval(secs => ${seconds})
          WHERE ${isMine(job)} RETURNING id)
        SELECT pg_notify(${JOB_CHANNEL}, '') FROM back`,
  );
}

/** Jobs that ended long ago are forgotten; what they did stands elsewhere. */
export const forgetOldJobs = (run: RunSql): Promise<unknown> =>
  run(sql`DELETE FROM job WHERE ended_at < clock_timestamp() - interval '90 days'`);
