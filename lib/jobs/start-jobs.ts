import { startWorker, type Worker } from '../server/jobs/worker';
import type { Database } from '../server/db';
import { JOB_KINDS } from './job-kinds';

/** Where the web server that runs this process finds what it has to stop before it ends. */
const KEY = Symbol.for('filo.jobs');

/** Starts working through the queue in this process, once. */
export function startJobs(db: Database, url: string): Worker {
  const store = globalThis as { [KEY]?: Worker };
  store[KEY] ??= startWorker({ db, url, kinds: JOB_KINDS });
  return store[KEY];
}
