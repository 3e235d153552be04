import type { JobKinds, WholeWork } from '../server/jobs/job.types';
import { CHECK_IMPORT_JOB, giveBackImport, type ImportJob, RUN_IMPORT_JOB, UNDO_IMPORT_JOB } from './move-import';
import { checkImport, runImport, undoImport } from './run-import';

const job = (run: WholeWork['run']): WholeWork => ({
  permission: 'import.run',
  run,
  giveBack: (sql, { companyId, input }) => giveBackImport(sql, companyId, input as ImportJob),
});

/** What imports do in the background. */
export const IMPORT_JOBS: JobKinds = {
  [CHECK_IMPORT_JOB]: job(checkImport),
  [RUN_IMPORT_JOB]: job(runImport),
  [UNDO_IMPORT_JOB]: job(undoImport),
};
