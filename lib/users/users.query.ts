import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import { likeText } from '../kernel/like';
import type { Role } from '../kernel/permissions';
import { offsetOf, type PageOf, pageOf } from '../server/page-of';
import { USER_PAGE, type UserRegisterParams, type UserView } from './user-register.params';

export type UserState = 'active' | 'disabled' | 'invited';

/** A member, or somebody who was invited and has not come yet. */
export type UserRow = {
  readonly id: string;
  readonly state: UserState;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** When the person was last here; for an invitation until when its link works. */
  readonly seen: string | null;
};

const ORDER: Readonly<Record<UserRegisterParams['sort'], Sql>> = {
  name: sql`upper(p.name), p.id`,
  '-name': sql`upper(p.name) DESC, p.id DESC`,
  email: sql`upper(p.email), p.id`,
  '-email': sql`upper(p.email) DESC, p.id DESC`,
  seen: sql`p.seen NULLS FIRST, p.id`,
  '-seen': sql`p.seen DESC NULLS LAST, p.id DESC`,
};

const VIEW: Readonly<Record<UserView, Sql>> = {
  all: sql`true`,
  active: sql`p.state = 'active'`,
  disabled: sql`p.state = 'disabled'`,
  invited: sql`p.state = 'invited'`,
};

/** One page of the people of a company, members and invited, in one statement. */
export async function listUsers(run: RunSql, companyId: number, params: UserRegisterParams): Promise<PageOf<UserRow>> {
  const { q, view, role, sort, page } = params;
  const all = [VIEW[view]];
  if (q) all.push(sql`(upper(p.name) LIKE ${likeText(q.toUpperCase())} OR upper(p.email) LIKE ${likeText(q.toUpperCase())})`);
  if (role) all.push(sql`${role} = ANY(p.roles)`);
  const rows = await run<UserRow & { total: number }>(
    sql`SELECT p.id, p.state, p.name, p.email, p.roles, p.seen, count(*) OVER ()::int AS total FROM (
          SELECT u.id, CASE WHEN m.active AND u.active THEN 'active' ELSE 'disabled' END AS state, u.name, u.email, m.roles,
            (SELECT max(s.last_seen_at) FROM user_session s WHERE s.user_id = u.id) AS seen
          FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.company_id = ${companyId}
          UNION ALL
          SELECT i.id, 'invited', i.name, i.email, i.roles, i.expires_at FROM invitation i WHERE i.company_id = ${companyId}) p
        WHERE ${join(all, ' AND ')} ORDER BY ${ORDER[sort]} LIMIT ${raw(String(USER_PAGE))} OFFSET ${offsetOf(page)}`,
  );
  const plain = pageOf(rows);
  return { ...plain, rows: plain.rows.map((row) => ({ ...row, seen: row.seen ? new Date(row.seen).toISOString() : null })) };
}

export type UserCard = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** The account as such was switched off. */
  readonly accountActive: boolean;
  readonly version: number;
  readonly since: Date;
  readonly seen: Date | null;
  /** Other active administrators of the company. */
  readonly otherAdministrators: number;
};

/** One member; null for a stranger. */
export async function readUser(run: RunSql, companyId: number, userId: string): Promise<UserCard | null> {
  const [found] = await run<UserCard>(
    sql`SELECT u.id AS "userId", u.name, u.email, m.roles, m.active, u.active AS "accountActive", m.version, m.created_at AS since,
          (SELECT max(s.last_seen_at) FROM user_session s WHERE s.user_id = u.id) AS seen,
          (SELECT count(*)::int FROM membership a JOIN app_user o ON o.id = a.user_id AND o.active
            WHERE a.company_id = m.company_id AND a.user_id <> m.user_id AND a.active AND 'ADMIN' = ANY(a.roles)) AS "otherAdministrators"
        FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.company_id = ${companyId} AND m.user_id = ${userId}::uuid`,
  );
  return found ?? null;
}

export type InvitationCard = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly version: number;
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
};

/** One invitation that is still open; null when there is none. */
export async function readOpenInvitation(run: RunSql, companyId: number, id: string): Promise<InvitationCard | null> {
  const [found] = await run<InvitationCard>(
    sql`SELECT id, name, email, roles, version, invited_by_name AS "invitedBy", created_at AS "createdAt", expires_at AS "expiresAt",
          expires_at <= clock_timestamp() AS expired FROM invitation WHERE company_id = ${companyId} AND id = ${id}::uuid`,
  );
  return found ?? null;
}
