import sql from 'sql-template-tag';
import { makeLink } from '../auth/one-time-link';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { assertAdministratorStays } from './user.rules';
import type { MadeLink } from './link.types';
import { changeMember, endSessionsOf, lockMember, memberFact, recipient, rolesText } from './members';
import type { ChangeRoles, MemberRef } from './user.schema';

/**
 * Gives a member other roles; they hold from the member's next request on.
 * @throws E_NOT_FOUND, E_CONFLICT, E_LAST_ADMIN
 * @rules SEC-03
 */
export async function changeRoles(ctx: Ctx, { roles, ...ref }: ChangeRoles): Promise<{ version: number }> {
  const { before, version } = await changeMember(ctx, ref, { roles });
  ctx.record(memberFact('user.roles', before, { roles: [rolesText(before.roles), rolesText(roles)] }));
  return { version };
}

/**
 * Keeps a member out of the company and ends the member's sessions; everything posted stays.
 * @throws E_NOT_FOUND, E_CONFLICT, E_LAST_ADMIN
 * @rules SEC-03
 */
export async function disableMember(ctx: Ctx, ref: MemberRef): Promise<{ version: number }> {
  const { before, version } = await changeMember(ctx, ref, { active: false });
  await endSessionsOf(ctx, before.userId);
  ctx.record(memberFact('user.disable', before, { active: [before.active, false] }));
  return { version };
}

/** Lets a member in again. @throws E_NOT_FOUND, E_CONFLICT */
export async function enableMember(ctx: Ctx, ref: MemberRef): Promise<{ version: number }> {
  const { before, version } = await changeMember(ctx, ref, { active: true });
  ctx.record(memberFact('user.enable', before, { active: [before.active, true] }));
  return { version };
}

/** Signs a member out everywhere. @throws E_NOT_FOUND, E_CONFLICT */
export async function signMemberOut(ctx: Ctx, ref: MemberRef): Promise<null> {
  const { member } = await lockMember(ctx, ref);
  await endSessionsOf(ctx, member.userId);
  ctx.record(memberFact('user.sign-out', member));
  return null;
}

/**
 * Takes a member out of the company; the account stays, so the person can be invited again.
 * @throws E_NOT_FOUND, E_CONFLICT, E_LAST_ADMIN
 * @rules SEC-03
 */
export async function removeMember(ctx: Ctx, ref: MemberRef): Promise<null> {
  const { member, otherAdministrators } = await lockMember(ctx, ref);
  assertAdministratorStays(otherAdministrators, member, null);
  await ctx.sql(sql`DELETE FROM membership WHERE company_id = ${ctx.company.id} AND user_id = ${member.userId}::uuid`);
  await endSessionsOf(ctx, member.userId);
  ctx.record(memberFact('user.remove', member, { email: [member.email, null], roles: [rolesText(member.roles), null] }));
  return null;
}

/** The account opens other companies too, in which the actor is no administrator: its password is not the actor's to give. */
async function belongsToOthers(ctx: Ctx, userId: string): Promise<boolean> {
  const others = await ctx.sql(
    sql`SELECT 1 FROM membership o WHERE o.user_id = ${userId}::uuid AND o.company_id <> ${ctx.company.id} AND NOT EXISTS (
          SELECT 1 FROM membership a WHERE a.company_id = o.company_id AND a.user_id = ${ctx.actor.userId}::uuid AND a.active AND 'ADMIN' = ANY(a.roles)) LIMIT 1`,
  );
  return others.length > 0;
}

/**
 * Makes a link by which a member sets a new password, once, within a day. The present password works until then.
 * @throws E_NOT_FOUND, E_CONFLICT, E_USER_SHARED (a member of companies that the actor does not administer)
 */
export async function makeResetLink(ctx: Ctx, ref: MemberRef): Promise<MadeLink> {
  const { member } = await lockMember(ctx, ref);
  if (await belongsToOthers(ctx, member.userId)) throw new AppError('E_USER_SHARED', { name: member.name });
  const { token, expiresAt } = await makeLink(ctx, 'PASSWORD_RESET', { userId: member.userId });
  ctx.record(memberFact('user.reset-link', member));
  return { token, expiresAt: expiresAt.toISOString(), to: await recipient(ctx, member) };
}
