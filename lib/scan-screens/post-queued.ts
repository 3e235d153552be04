import type { z } from 'zod';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { PostedRecord } from '../records/post-record';
import type { AskedRecord } from '../records/post-record-or-ask';
import { postScanned } from './post-scanned';
import type { queuedRecordSchema } from './scanned-record.schema';

/**
 * Posts what a browser kept for a person in a company, for nobody else and in no other company: whoever signs in on the same phone later does
 * not send it.
 * @throws E_SCAN_OWNER, and what `postScanned` throws
 * @rules BAR-04, POST-02
 */
export async function postQueued(
  ctx: Ctx,
  { userId, companyId, ...input }: z.output<typeof queuedRecordSchema>,
): Promise<PostedRecord | AskedRecord> {
  if (userId !== ctx.actor.userId || companyId !== ctx.company.id) throw new AppError('E_SCAN_OWNER');
  return postScanned(ctx, input);
}
