import { expect, vi } from 'vitest';
import { JOB_KINDS } from '../jobs/job-kinds';
import { readJob } from '../jobs/job.query';
import type { JobView } from '../jobs/job.types';
import { dayIn } from '../kernel/day';
import { lotFilters } from '../lots/lot-register.params';
import { countLots } from '../lots/lot-totals.query';
import type { JobKinds } from '../server/jobs/job.types';
import { startWorker, type Worker } from '../server/jobs/worker';
import type { LotHouse } from './lot-house';
import type { Workbench } from './workbench';

type Search = Record<string, string>;
type CountedLots = Omit<Awaited<ReturnType<typeof countLots>>, 'last'> & { readonly last: string };

/** Work in the background over the rows of a filter, on a workbench: who does it, and lots for it. */
export type BulkBench = {
  /** Starts a worker, one that knows these kinds where they are given. */
  readonly work: (kinds?: JobKinds) => void;
  /** The work once it has ended; a worker is started where there is none. */
  readonly ended: (jobId: string) => Promise<JobView>;
  readonly done: (asked: Promise<{ jobId: string }>) => Promise<JobView>;
  /** An item with as many lots of 1, and the filter that finds them. */
  readonly manyLots: (house: LotHouse, code: string, count: number) => Promise<CountedLots & { itemId: string; search: Search }>;
  readonly counted: (search: Search) => Promise<CountedLots>;
  /** Ends the workers. */
  readonly stop: () => Promise<void>;
};

export function bulkBench(one: Workbench): BulkBench {
  const workers: Worker[] = [];
  const work = (kinds: JobKinds = JOB_KINDS) => {
    workers.push(startWorker({ db: one.db, url: one.adminUrl, kinds }));
  };
  const ended = async (jobId: string) => {
    if (workers.length === 0) work();
    return vi.waitFor(
      async () => {
        const job = await readJob(one.db.sql, { companyId: one.companyId, userId: one.caller.actor.userId }, jobId);
        expect(job?.endedAt).toBeTruthy();
        if (!job) throw new Error('no such job');
        return job;
      },
      { timeout: 60_000, interval: 50 },
    );
  };
  const counted = async (search: Search) => {
    const { last, ...counts } = await countLots(one.db.sql, one.companyId, lotFilters.parse(search), dayIn('Europe/Rome', new Date()));
    return { last: last ?? '', ...counts };
  };
  return {
    work,
    ended,
    done: async (asked) => ended((await asked).jobId),
    manyLots: async (house, code, count) => {
      const itemId = await house.item(code);
      const lots = Array.from({ length: count }, () => ({ generated: true, quantity: '1' }));
      await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: String(count), lots }] });
      const search = { itemId, view: 'all' };
      return { itemId, search, ...(await counted(search)) };
    },
    counted,
    stop: async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    },
  };
}
