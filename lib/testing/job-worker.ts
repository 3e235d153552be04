import { JOB_KINDS } from '../jobs/job-kinds';
import { openDatabase } from '../server/db';
import type { JobKinds } from '../server/jobs/job.types';
import { startWorker } from '../server/jobs/worker';

// A worker in a process of its own, which dies at once, as by a power cut, when a job has come this far.
const [url = '', share = '1'] = process.argv.slice(2);

const dying: JobKinds = Object.fromEntries(
  Object.entries(JOB_KINDS).map(([name, kind]) => [
    name,
    {
      ...kind,
      run: (ctx, input) => {
        const progress = async (done: number, total: number) => {
          await ctx.progress?.(done, total);
          if (done / total >= Number(share)) process.kill(process.pid, 'SIGKILL');
        };
        return kind.run({ ...ctx, progress }, input);
      },
    },
  ]),
);
startWorker({ db: openDatabase(url, 4), url, kinds: dying });
