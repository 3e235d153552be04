import { queuedRecordSchema } from '@/lib/scan-screens/scanned-record.schema';
import { postQueued } from '@/lib/scan-screens/post-queued';
import { defineJsonRoute, runFor } from '@/lib/server/json-route';

/** What the scan screens keep in their queue, posted once by the id of each. */
export const POST = defineJsonRoute({
  permission: 'record.post',
  input: queuedRecordSchema,
  keyed: true,
  run: (session, input, requestId) => runFor(session, requestId, postQueued, input),
});
