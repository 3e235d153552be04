import { giveBackDraft } from '../drafts/give-back-draft';
import { IMPORT_JOBS } from '../imports/import-jobs';
import { printLabels } from '../labels/print-labels';
import { PRINT_LABELS_JOB } from '../labels/print-labels-or-ask';
import { postRecord } from '../records/post-record';
import { POST_RECORD_JOB } from '../records/post-record-or-ask';
import type { PostRecordInput } from '../records/record.schema';
import {
  HOLD_LOTS_JOB,
  holdStep,
  LIFT_HOLDS_JOB,
  liftStep,
  UNDO_HOLDS_JOB,
  UNDO_LIFTS_JOB,
  undoHoldsStep,
  undoLiftsStep,
} from '../holds/holds-of-filter';
import { CHANGE_STATUS_JOB, statusStep, UNDO_STATUS_JOB, undoStatusStep } from '../lots/status-of-filter';
import { CHANGE_FLAGS_JOB, flagsStep, UNDO_FLAGS_JOB, undoFlagsStep } from '../serials/flags-of-filter';
import type { JobKinds } from '../server/jobs/job.types';
import { CHECK_READINESS_JOB, checkReadiness } from '../readiness/check-readiness';

/** The kind of work that takes back what a kind of work did; null where there is none. */
export function undoOf(kind: string): string | null {
  const work = JOB_KINDS[kind];
  return work && 'undo' in work ? (work.undo ?? null) : null;
}

/** Work in steps, which stands as far as it came and can be stopped on its way. */
export function isInSteps(kind: string): boolean {
  const work = JOB_KINDS[kind];
  return work !== undefined && 'step' in work;
}

/** Everything that can be done in the background. A new kind is a row here, its texts, and its place in `job-place.rules.ts`. */
export const JOB_KINDS: JobKinds = {
  ...IMPORT_JOBS,
  [POST_RECORD_JOB]: {
    permission: 'record.post',
    run: postRecord,
    giveBack: (run, { companyId, id, userId, input }) => {
      const record = input as PostRecordInput;
      return giveBackDraft(run, { companyId, userId, draftId: record.draftId ?? id }, record);
    },
  },
  [CHANGE_STATUS_JOB]: { permission: 'lot.status', step: statusStep, undo: UNDO_STATUS_JOB },
  [UNDO_STATUS_JOB]: { permission: 'lot.status', step: undoStatusStep },
  [HOLD_LOTS_JOB]: { permission: 'lot.status', step: holdStep, undo: UNDO_HOLDS_JOB },
  [UNDO_HOLDS_JOB]: { permission: 'lot.status', step: undoHoldsStep },
  [LIFT_HOLDS_JOB]: { permission: 'lot.status', step: liftStep, undo: UNDO_LIFTS_JOB },
  [UNDO_LIFTS_JOB]: { permission: 'lot.status', step: undoLiftsStep },
  [CHANGE_FLAGS_JOB]: { permission: 'serial.flags', step: flagsStep, undo: UNDO_FLAGS_JOB },
  [UNDO_FLAGS_JOB]: { permission: 'serial.flags', step: undoFlagsStep },
  [PRINT_LABELS_JOB]: { permission: 'label.print', run: printLabels },
  [CHECK_READINESS_JOB]: { permission: null, run: checkReadiness },
};
