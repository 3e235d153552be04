import sql from 'sql-template-tag';
import { sealSoon } from '../audit/sealer';
import { takeLink } from '../auth/one-time-link';
import { hashPassword } from '../auth/password';
import { assertPassword } from '../auth/password.rules';
import { permissionsOf } from '../auth/permission-table';
import { provePassword } from '../auth/sign-in';
import { tokenHash } from '../getting-started/first-run-token';
import { codeKey } from '../kernel/code';
import type { Company, Ctx, RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import type { Role } from '../kernel/permissions';
import type { Database } from '../server/db';
import { runVerb } from '../server/run-verb';
import { memberFact, rolesText } from './members';
import type { AcceptInvitation } from './user.schema';

export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly invitedBy: string;
  readonly company: Company & { readonly name: string };
  /** The account that the address has already. */
  readonly userId: string | null;
};

/** What a link invites to; null when it is unknown, used up or too old. */
export async function readInvitation(run: RunSql, token: string): Promise<OpenInvitation | null> {
  const [found] = await run<OpenInvitation>(
    sql`SELECT i.id, i.email, i.name, i.roles, i.invited_by_name AS "invitedBy", u.id AS "userId",
          json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'timeZone', c.time_zone, 'demo', c.demo) AS company
        FROM one_time_token t JOIN invitation i ON i.company_id = t.company_id AND i.id = t.invitation_id
        JOIN company c ON c.id = i.company_id LEFT JOIN app_user u ON u.email_key = i.email_key
        WHERE t.kind = 'INVITATION' AND t.token_hash = ${tokenHash(token)} AND t.used_at IS NULL AND t.expires_at > clock_timestamp()`,
  );
  return found ?? null;
}

type Joining = { readonly invitation: OpenInvitation; readonly input: AcceptInvitation; readonly passwordHash: string | null };

/** Uses the link up and makes the person a member, with a new account or the one there is. */
async function join(ctx: Ctx, { invitation, input, passwordHash }: Joining): Promise<{ sessionVersion: number }> {
  await takeLink(ctx.sql, 'INVITATION', input.token);
  const { userId, name } = ctx.actor;
  const { email, roles } = invitation;
  if (passwordHash !== null) {
    await ctx.tx.appUser.create({ data: { id: userId, email, emailKey: codeKey(email) ?? '', name, passwordHash } });
  }
  await ctx.sql(
    sql`INSERT INTO membership (company_id, user_id, roles) VALUES (${ctx.company.id}, ${userId}::uuid, ${roles})
        ON CONFLICT (company_id, user_id) DO NOTHING`,
  );
  await ctx.sql(sql`DELETE FROM invitation WHERE company_id = ${ctx.company.id} AND id = ${invitation.id}::uuid`);
  ctx.record(memberFact('user.join', { userId, name }, { email: [null, email], roles: [null, rolesText(roles)] }));
  return ctx.tx.appUser.findUniqueOrThrow({ where: { id: userId }, select: { sessionVersion: true } });
}

export type Entered = { readonly userId: string; readonly sessionVersion: number; readonly companyId: number };
export type Origin = { readonly requestId: string; readonly address: string };

/**
 * Answers an invitation: a newcomer chooses name and password, whoever has an account already proves its password and keeps both.
 * @throws E_TOKEN, E_PASSWORD_WEAK, E_SIGN_IN, E_SIGN_IN_LOCKED
 * @rules SEC-03
 */
export async function acceptInvitation(db: Database, input: AcceptInvitation, { requestId, address }: Origin): Promise<Entered> {
  // Asked before as well, so that strangers cannot make the portal hash passwords.
  const invitation = await readInvitation(db.sql, input.token);
  if (!invitation) throw new AppError('E_TOKEN');
  const { company, email, roles } = invitation;
  let actor = { userId: newId(), name: input.name };
  let passwordHash: string | null = null;
  if (invitation.userId) {
    const account = await provePassword(db, { email, password: input.password, address });
    actor = { userId: account.userId, name: account.name };
  } else {
    assertPassword(input.password, [company.code, company.name, input.name, email], 'password');
    passwordHash = await hashPassword(input.password);
  }
  const caller = { actor: { ...actor, companyId: company.id, permissions: permissionsOf(roles) }, company, requestId };
  const { sessionVersion } = await runVerb(db, caller, join, { invitation, input, passwordHash });
  sealSoon(db, company.id);
  return { userId: actor.userId, sessionVersion, companyId: company.id };
}
