import { changesOf } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { SaveProfile } from './save-profile.schema';

const FIELDS = { name: true, language: true, theme: true, density: true, singleKeys: true, firstPage: true } as const;

/**
 * Saves the actor's own name and habits.
 * @throws E_CONFLICT when they were changed meanwhile
 */
export async function saveProfile(ctx: Ctx, { version, ...after }: SaveProfile): Promise<SaveProfile> {
  const where = { id: ctx.actor.userId };
  const { version: current, ...before } = await ctx.tx.appUser.findUniqueOrThrow({ where, select: { ...FIELDS, version: true } });
  const { count } = await ctx.tx.appUser.updateMany({
    where: { ...where, version },
    data: { ...after, version: { increment: 1 }, updatedAt: ctx.now },
  });
  if (count !== 1 || current !== version) throw new AppError('E_CONFLICT', {}, [{ path: '', code: 'E_CONFLICT', params: {} }]);
  ctx.record({ action: 'user.profile', entity: 'user', entityId: where.id, label: after.name, changes: changesOf(before, after) });
  return { ...after, version: version + 1 };
}
