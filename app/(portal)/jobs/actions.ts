'use server';

import { refresh } from 'next/cache';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { jobSchema, undoJobSchema } from '@/lib/jobs/change-job.schema';
import { confirmJob } from '@/lib/jobs/confirm-job';
import { readJob } from '@/lib/jobs/job.query';
import { undoJob } from '@/lib/jobs/undo-job';
import { defineAction, defineLookup } from '@/lib/server/action';

export const readJobLookup = defineLookup({
  input: jobSchema,
  read: ({ db, session }, { id }) => readJob(db.sql, { companyId: session.company.id, userId: session.user.id }, id),
});
// Whose work it is, and that the right of its kind still holds, is a matter of the verbs and of the worker.
export const cancelJobAction = defineAction({ permission: null, input: jobSchema, run: cancelJob, after: () => refresh() });
export const confirmJobAction = defineAction({ permission: null, input: jobSchema, run: confirmJob, after: () => refresh() });
export const undoJobAction = defineAction({ permission: null, input: undoJobSchema, run: undoJob });
