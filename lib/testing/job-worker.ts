import { JOB_KINDS } from '../jobs/job-kinds';
import { openDatabase } from '../server/db';
import type { JobKinds } from '../server/jobs/job.types';
import { startWorker } from '../server/jobs/worker';

// A worker in a process of its own, which dies at once, as by a power cut, when a job has come this far.
const [url = '', share = '1', total = '1'] = process.argv.slice(2);

const dieAt = (done: number, total: number) => {
  if (done / total >= Number(share)) process.kill(process.pid, 'SIGKILL');
};

/** Work in steps dies inside its next step, before that is committed. */
let met = 0;

const dying: JobKinds = Object.fromEntries(
  Object.entries(JOB_KINDS).map(([name, kind]) => [
    name,
    'step' in kind
      ? {
          ...kind,
          step: async (ctx, input) => {
            const done = await kind.step(ctx, input);
            met += done.met;
            dieAt(met, Number(total));
            return done;
          },
        }
      : {
          ...kind,
          run: (ctx, input) => {
            const progress = async (done: number, all: number) => {
              await ctx.progress?.(done, all);
              dieAt(done, all);
            };
            return kind.run({ ...ctx, progress }, input);
          },
        },
  ]),
);
startWorker({ db: openDatabase(url, 4), url, kinds: dying });
