import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Role } from '../kernel/permissions';
import { assertAdministratorStays, isActiveAdministrator, orderedRoles, type Standing } from './user.rules';
import type { LinkRecipient } from './link.types';
import type { MemberRef } from './user.schema';

export type Member = Standing & {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly version: number;
};

/**
 * Reads and locks one member of the company; with the other administrators, so that two who take each other's rights away at the same
 * moment come one after the other.
 * @throws E_NOT_FOUND for a stranger, E_CONFLICT when the membership has changed since it was read
 */
export async function lockMember(ctx: Ctx, { userId, version }: MemberRef): Promise<{ member: Member; otherAdministrators: number }> {
  const rows = await ctx.sql<Member & { accountActive: boolean }>(
    sql`SELECT m.user_id AS "userId", m.roles, m.active, m.version, u.name, u.email, u.active AS "accountActive"
        FROM membership m JOIN app_user u ON u.id = m.user_id
        WHERE m.company_id = ${ctx.company.id} AND (m.user_id = ${userId}::uuid OR 'ADMIN' = ANY(m.roles)) ORDER BY m.user_id FOR UPDATE OF m`,
  );
  const found = rows.find((row) => row.userId === userId);
  if (!found) throw new AppError('E_NOT_FOUND');
  if (found.version !== version) throw new AppError('E_CONFLICT', {}, [{ path: '', code: 'E_CONFLICT', params: {} }]);
  const { accountActive: _active, ...member } = found;
  const others = rows.filter((row) => row.userId !== userId && row.accountActive && isActiveAdministrator(row));
  return { member, otherAdministrators: others.length };
}

/**
 * Writes what a member may do and whether at all.
 * @throws E_NOT_FOUND, E_CONFLICT, E_LAST_ADMIN
 * @rules SEC-03
 */
export async function changeMember(
  ctx: Ctx,
  ref: MemberRef,
  change: { readonly active?: boolean; readonly roles?: readonly Role[] },
): Promise<{ readonly before: Member; readonly version: number }> {
  const { member, otherAdministrators } = await lockMember(ctx, ref);
  const after = { active: change.active ?? member.active, roles: orderedRoles(change.roles ?? member.roles) };
  assertAdministratorStays(otherAdministrators, member, after);
  const [saved] = await ctx.sql<{ version: number }>(
    sql`UPDATE membership SET roles = ${after.roles}, active = ${after.active}, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid
        WHERE company_id = ${ctx.company.id} AND user_id = ${member.userId}::uuid RETURNING version`,
  );
  if (!saved) throw new AppError('E_NOT_FOUND');
  return { before: member, version: saved.version };
}

/** A higher session version ends every session that is out there, from the next request on. */
export async function endSessionsOf(ctx: Ctx, userId: string): Promise<void> {
  await ctx.tx.appUser.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 }, updatedAt: ctx.now } });
}

/** A fact about a member, for the trail. */
export const memberFact = (action: string, member: Pick<Member, 'userId' | 'name'>, changes?: AuditFact['changes']): AuditFact => ({
  action,
  entity: 'user',
  entityId: member.userId,
  label: member.name,
  ...(changes ? { changes } : {}),
});

export const rolesText = (roles: readonly Role[]): string => orderedRoles(roles).join(', ');

/** Whom a link is for, and what this person reads: the language of the account, else of the company. */
export async function recipient(ctx: Ctx, { name, email }: Pick<Member, 'name' | 'email'>): Promise<LinkRecipient> {
  const [found] = await ctx.sql<{ language: string }>(
    sql`SELECT coalesce(u.language, c.language) AS language FROM company c LEFT JOIN app_user u ON u.email_key = ${codeKey(email)} /* company_id */
        WHERE c.id = ${ctx.company.id}`,
  );
  return { name, email, language: found?.language ?? 'en' };
}
