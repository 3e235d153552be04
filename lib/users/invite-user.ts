import sql from 'sql-template-tag';
import { makeLink } from '../auth/one-time-link';
import { codeKey } from '../kernel/code';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { Role } from '../kernel/permissions';
import type { MadeLink } from './link.types';
import { recipient, rolesText } from './members';
import { orderedRoles } from './user.rules';
import type { InvitationRef, InviteUser } from './user.schema';

type Invitation = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly version: number;
};

const fact = (action: string, { id, name }: Pick<Invitation, 'id' | 'name'>, changes?: AuditFact['changes']): AuditFact => ({
  action,
  entity: 'invitation',
  entityId: id,
  label: name,
  ...(changes ? { changes } : {}),
});

const linkOf = async (ctx: Ctx, { id, name, email }: Pick<Invitation, 'id' | 'name' | 'email'>): Promise<MadeLink> => {
  const { token, expiresAt } = await makeLink(ctx, 'INVITATION', { invitationId: id });
  await ctx.sql(sql`UPDATE invitation SET expires_at = ${expiresAt} WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`);
  return { token, expiresAt: expiresAt.toISOString(), to: await recipient(ctx, { name, email }) };
};

async function assertNoMember(ctx: Ctx, email: string): Promise<void> {
  const members = await ctx.sql(
    sql`SELECT 1 FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.company_id = ${ctx.company.id} AND u.email_key = ${codeKey(email)}`,
  );
  if (members.length > 0) throw new AppError('E_MEMBER_EXISTS', { email }).at('email');
}

/**
 * Asks a person into the company with these roles, by a link that works once within a week. A second invitation of the same
 * address takes the place of the first.
 * @throws E_MEMBER_EXISTS
 * @rules SEC-03
 */
export async function inviteUser(ctx: Ctx, { email, name, roles }: InviteUser): Promise<MadeLink & { id: string }> {
  await assertNoMember(ctx, email);
  const [saved] = await ctx.sql<{ id: string }>(
    sql`INSERT INTO invitation (company_id, id, email, email_key, name, roles, invited_by, invited_by_name, expires_at)
        VALUES (${ctx.company.id}, ${newId()}::uuid, ${email}, ${codeKey(email)}, ${name}, ${orderedRoles(roles)}, ${ctx.actor.userId}::uuid, ${ctx.actor.name}, ${ctx.now})
        ON CONFLICT (company_id, email_key) DO UPDATE SET email = EXCLUDED.email, name = EXCLUDED.name, roles = EXCLUDED.roles,
          invited_by = EXCLUDED.invited_by, invited_by_name = EXCLUDED.invited_by_name, version = invitation.version + 1
        RETURNING id`,
  );
  if (!saved) throw new AppError('E_NOT_FOUND');
  const link = await linkOf(ctx, { id: saved.id, name, email });
  ctx.record(fact('invitation.save', { id: saved.id, name }, { email: [null, email], roles: [null, rolesText(roles)] }));
  return { ...link, id: saved.id };
}

/** @throws E_NOT_FOUND, E_CONFLICT */
async function lockInvitation(ctx: Ctx, { id, version }: InvitationRef): Promise<Invitation> {
  const [row] = await ctx.sql<Invitation>(
    sql`SELECT id, name, email, roles, version FROM invitation WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid FOR UPDATE`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  if (row.version !== version) throw new AppError('E_CONFLICT', {}, [{ path: '', code: 'E_CONFLICT', params: {} }]);
  return row;
}

/** Makes another link for an invitation; the one before stops working. @throws E_NOT_FOUND, E_CONFLICT */
export async function renewInvitation(ctx: Ctx, ref: InvitationRef): Promise<MadeLink> {
  const invitation = await lockInvitation(ctx, ref);
  const link = await linkOf(ctx, invitation);
  ctx.record(fact('invitation.renew', invitation));
  return link;
}

/** Takes an invitation back; its link stops working. @throws E_NOT_FOUND, E_CONFLICT */
export async function withdrawInvitation(ctx: Ctx, ref: InvitationRef): Promise<null> {
  const { id, name, email, roles } = await lockInvitation(ctx, ref);
  await ctx.sql(sql`DELETE FROM invitation WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`);
  ctx.record(fact('invitation.remove', { id, name }, { email: [email, null], roles: [rolesText(roles), null] }));
  return null;
}
