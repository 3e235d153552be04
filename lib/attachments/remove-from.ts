import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { RemoveAttachment } from './attachment.schema';
import type { AttachmentOwner } from './attachment.types';
import { removeAttachment } from './change-attachment';
import { lockAttachment } from './owner';

/** Takes a file away from where it is said to be. @throws E_FORBIDDEN, E_NOT_FOUND (also where it hangs on something else), E_CONFLICT @rules UI-09 */
export async function removeFrom(ctx: Ctx, { owner, ownerId, ...input }: RemoveAttachment & AttachmentOwner): Promise<{ id: string }> {
  const file = await lockAttachment(ctx, input.id);
  if (file.owner !== owner || file.ownerId !== ownerId) throw new AppError('E_NOT_FOUND');
  return removeAttachment(ctx, input);
}
