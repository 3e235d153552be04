import { runBatch } from '../import-batches/run-batch';
import { undoBatch } from '../import-batches/undo-batch';
import type { JobKinds, StepWork, WholeWork } from '../server/jobs/job.types';
import {
  CHECK_IMPORT_JOB,
  giveBackImport,
  type ImportJob,
  RUN_BATCHES_JOB,
  RUN_IMPORT_JOB,
  UNDO_BATCHES_JOB,
  UNDO_IMPORT_JOB,
} from './move-import';
import { checkImport, runImport, undoImport } from './run-import';

const giveBack: WholeWork['giveBack'] = (sql, { companyId, input }) => giveBackImport(sql, companyId, input as ImportJob);
const job = (run: WholeWork['run']): WholeWork => ({ permission: 'import.run', run, giveBack });
const inBatches = (step: StepWork['step']): StepWork => ({ permission: 'import.run', step, giveBack });

/** What imports do in the background. */
export const IMPORT_JOBS: JobKinds = {
  [CHECK_IMPORT_JOB]: job(checkImport),
  [RUN_IMPORT_JOB]: job(runImport),
  [UNDO_IMPORT_JOB]: job(undoImport),
  [RUN_BATCHES_JOB]: inBatches(runBatch),
  [UNDO_BATCHES_JOB]: inBatches(undoBatch),
};
