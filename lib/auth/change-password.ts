import { sealSoon } from '../audit/sealer';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { runVerb } from '../server/run-verb';
import type { ChangePasswordInput } from './change-password.schema';
import { hashPassword } from './password';
import { assertPassword } from './password.rules';
import type { Session } from './read-session';
import { provePassword } from './sign-in';

type NewVersion = { readonly userId: string; readonly sessionVersion: number };

/** A higher session version ends every session that is out there. */
async function endSessions(ctx: Ctx, passwordHash?: string): Promise<NewVersion> {
  const { userId } = ctx.actor;
  const data = { sessionVersion: { increment: 1 }, updatedAt: ctx.now, ...(passwordHash ? { passwordHash } : {}) };
  const { sessionVersion } = await ctx.tx.appUser.update({ where: { id: userId }, data, select: { sessionVersion: true } });
  return { userId, sessionVersion };
}

async function renewPassword(ctx: Ctx, passwordHash: string): Promise<NewVersion> {
  const changed = await endSessions(ctx, passwordHash);
  ctx.record({ action: 'user.password', entity: 'user', entityId: ctx.actor.userId, label: ctx.actor.name });
  return changed;
}

/** Guesses at the present password are counted as at the sign-in: a screen left open is no way to find it out. */
async function proveOwn(db: Database, { user }: Pick<Session, 'user'>, current: string): Promise<void> {
  try {
    await provePassword(db, { email: user.email, password: current, address: `session ${user.id}` });
  } catch (error) {
    throw error instanceof AppError ? error.at('current') : error;
  }
}

/** Who changes the own password. */
export type PasswordOwner = { readonly db: Database; readonly session: Pick<Session, 'actor' | 'company' | 'user'> };

/**
 * Changes the actor's own password and ends all other sessions.
 * @throws E_SIGN_IN on `current` when it is not the present one, E_SIGN_IN_LOCKED there after too many guesses, E_PASSWORD_WEAK on `password`
 */
export async function changePassword(
  { db, session }: PasswordOwner,
  { current, password }: ChangePasswordInput,
  requestId: string,
): Promise<NewVersion> {
  const { actor, company, user } = session;
  await proveOwn(db, session, current);
  assertPassword(password, [company.code, user.name, user.email], 'password');
  const changed = await runVerb(db, { actor, company, requestId }, renewPassword, await hashPassword(password));
  sealSoon(db, company.id);
  return changed;
}

/** Ends every session of the actor, the present one included. */
export async function signOutEverywhere(ctx: Ctx): Promise<NewVersion> {
  const ended = await endSessions(ctx);
  ctx.record({ action: 'user.sign-out', entity: 'user', entityId: ctx.actor.userId, label: ctx.actor.name });
  return ended;
}
