import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { ChangePasswordInput } from './change-password.schema';
import { hashPassword, verifyPassword } from './password';
import { assertPassword } from './password.rules';

type NewVersion = { readonly userId: string; readonly sessionVersion: number };

/** A higher session version ends every session that is out there. */
async function endSessions(ctx: Ctx, passwordHash?: string): Promise<NewVersion> {
  const { userId } = ctx.actor;
  const data = { sessionVersion: { increment: 1 }, updatedAt: ctx.now, ...(passwordHash ? { passwordHash } : {}) };
  const { sessionVersion } = await ctx.tx.appUser.update({ where: { id: userId }, data, select: { sessionVersion: true } });
  return { userId, sessionVersion };
}

/**
 * Changes the actor's own password and ends all other sessions.
 * @throws E_SIGN_IN on `current` when it is not the present one, E_PASSWORD_WEAK on `password`
 */
export async function changePassword(ctx: Ctx, { current, password }: ChangePasswordInput): Promise<NewVersion> {
  const user = await ctx.tx.appUser.findUniqueOrThrow({
    where: { id: ctx.actor.userId },
    select: { name: true, email: true, passwordHash: true },
  });
  if (!(await verifyPassword(user.passwordHash, current))) throw new AppError('E_SIGN_IN').at('current');
  assertPassword(password, [ctx.company.code, user.name, user.email], 'password');
  const changed = await endSessions(ctx, await hashPassword(password));
  ctx.record({ action: 'user.password', entity: 'user', entityId: ctx.actor.userId, label: user.name });
  return changed;
}

/** Ends every session of the actor, the present one included. */
export async function signOutEverywhere(ctx: Ctx): Promise<NewVersion> {
  const ended = await endSessions(ctx);
  ctx.record({ action: 'user.sign-out', entity: 'user', entityId: ctx.actor.userId, label: ctx.actor.name });
  return ended;
}
