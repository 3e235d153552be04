import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { sealSoon } from '../../audit/sealer';
import type { RunSql } from '../../kernel/ctx';
import type { Database } from '../db';
import { log } from '../log';
import type { Job, JobKinds } from './job.types';
import { beginJob, forgetOldJobs, JOB_CHANNEL, waitingJobs } from './queue';
import { runJob } from './run-job';

export type Worker = {
  /** Takes nothing new; what runs stops at its next step, undone, and goes back into the queue. */
  readonly stop: () => Promise<void>;
};

export type WorkerOptions = { readonly db: Database; readonly url: string; readonly kinds: JobKinds };

/** The class of advisory locks by which one worker holds a job; they end with its connection, however it ends. */
const JOB_LOCK = 2;
/** Announcements wake a worker; this is for what nobody announced: a worker that died, a job put off. */
const LOOK_MS = 5_000;
const LONGEST_WAIT_MS = 30_000;

const CONNECTION = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 10_000,
  keepAlive: true,
  application_name: 'filo jobs',
} satisfies pg.ClientConfig;

/** A connection of the worker's own: it listens, and holds the locks of what runs. */
class Post {
  private awake: (() => void) | null = null;
  private called = false;
  lost = false;

  constructor(private readonly client: pg.Client) {
    const end = () => {
      this.lost = true;
      this.wake();
    };
    client.on('error', end);
    client.on('end', end);
    client.on('notification', () => this.wake());
  }

  readonly run: RunSql = async <Row>(statement: Sql) =>
    (await this.client.query({ text: statement.text, values: statement.values })).rows as Row[];

  wake(): void {
    this.called = true;
    this.awake?.();
  }

  /** Until it is called, or a while has passed. */
  async rest(): Promise<void> {
    if (!this.called)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MS);
        timer.unref();
        this.awake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.awake = null;
    this.called = false;
  }

  async take(): Promise<Job | null> {
    for (const ref of await waitingJobs(this.run)) {
      const key = [JOB_LOCK, ref.id];
      const { rows } = await this.client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS got', key);
      if (!rows[0]?.got) continue;
      const job = await beginJob(this.run, ref);
      if (job) return job;
      await this.release(ref);
    }
    return null;
  }

  async release({ id }: Pick<Job, 'id'>): Promise<void> {
    if (!this.lost) await this.client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [JOB_LOCK, id]);
  }
}

/**
 * Works through the queue, one job at a time, until it is stopped. Any number of workers may share a database: a job is held by an advisory lock,
 * so that a worker that dies leaves its job to the next one at once, and each try has a number, so that one that was given up writes nothing more.
 */
export function startWorker({ db, url, kinds }: WorkerOptions): Worker {
  const state: { stopping: boolean; post: Post | null } = { stopping: false, post: null };
  const stopped = new AbortController();

  const work = async (): Promise<void> => {
    const client = new pg.Client({ ...CONNECTION, connectionString: url });
    const post = new Post(client);
    try {
      await client.connect();
      await client.query(`LISTEN ${JOB_CHANNEL}`);
      state.post = post;
      await forgetOldJobs(post.run);
      while (!state.stopping && !post.lost) {
        const job = await post.take();
        if (!job) {
          await post.rest();
          continue;
        }
        await runJob({ db, tell: post.run, kinds, isStopping: () => state.stopping }, job);
        sealSoon(db, job.companyId);
        await post.release(job);
      }
    } finally {
      state.post = null;
      await client.end().catch(() => undefined);
    }
  };
  const loop = async (): Promise<void> => {
    for (let failed = 0; !state.stopping; ) {
      const began = Date.now();
      await work().catch((error: unknown) => log('warn', 'jobs', { error }));
      failed = Date.now() - began > LONGEST_WAIT_MS ? 0 : failed + 1;
      if (!state.stopping)
        await pause(Math.min(500 * 2 ** failed, LONGEST_WAIT_MS), undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      state.stopping = true;
      stopped.abort();
      state.post?.wake();
      await running;
    },
  };
}
