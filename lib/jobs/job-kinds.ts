import { giveBackDraft } from '../drafts/give-back-draft';
import { postRecord } from '../records/post-record';
import { POST_RECORD_JOB } from '../records/post-record-or-ask';
import type { PostRecordInput } from '../records/record.schema';
import type { JobKinds } from '../server/jobs/job.types';
import { CHECK_READINESS_JOB, checkReadiness } from '../trace/check-readiness';

/** Everything that can be done in the background. A new kind is a row here, its texts, and its place in `job-place.rules.ts`. */
export const JOB_KINDS: JobKinds = {
  [POST_RECORD_JOB]: {
    permission: 'record.post',
    run: postRecord,
    giveBack: (run, { companyId, id, userId, input }) => {
      const record = input as PostRecordInput;
      return giveBackDraft(run, { companyId, userId, draftId: record.draftId ?? id }, record);
    },
  },
  [CHECK_READINESS_JOB]: { permission: null, run: checkReadiness },
};
