import { saveDraft } from '@/lib/drafts/drafts';
import { saveDraftSchema } from '@/lib/drafts/save-draft.schema';
import { postRecordOrAsk } from '@/lib/records/post-record-or-ask';
import { postRecordSchema } from '@/lib/records/record.schema';
import { appDatabase } from '@/lib/server/app-database';
import { defineJsonRoute, runFor } from '@/lib/server/json-route';

/** Records whose numbers do not fit into an action: posted, */
export const POST = defineJsonRoute({
  permission: 'record.post',
  input: postRecordSchema,
  run: (session, input, requestId) => runFor(session, requestId, postRecordOrAsk, input),
});

/** and kept as drafts. */
export const PUT = defineJsonRoute({
  permission: 'record.draft',
  input: saveDraftSchema,
  run: (session, input) => saveDraft({ db: appDatabase(), session }, input),
});
