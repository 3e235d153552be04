import sql from 'sql-template-tag';
import type { Actor, Company } from '../kernel/ctx';
import type { Database } from '../server/db';
import { permissionsOf } from './permission-table';
import type { SessionClaims } from './session-token';

/** Who is signed in, in which company, with what rights; made from the database on every request. */
export type Session = {
  readonly claims: SessionClaims;
  readonly actor: Actor;
  readonly company: Company & { readonly name: string; readonly language: string };
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly language: string | null;
    readonly theme: string | null;
  };
  readonly companies: readonly { readonly id: number; readonly code: string; readonly name: string }[];
};

type Row = {
  user_name: string;
  email: string;
  user_language: string | null;
  theme: string | null;
  roles: string[];
  company_id: number;
  code: string;
  name: string;
  language: string;
  time_zone: string;
  demo: boolean;
};

/**
 * The session of these claims: the user is active, the session version is the present one, the session was not signed out, and the user
 * is a member of a company; the chosen one if it is among them, else the first by code. Null in every other case.
 * One statement over primary keys and the index on membership (user_id); it also notes, once a minute, that the session is in use.
 */
export async function readSession(db: Pick<Database, 'sql'>, claims: SessionClaims, chosenCompany: number | null): Promise<Session | null> {
  const rows = await db.sql<Row>(
    sql`WITH seen AS (UPDATE user_session s SET last_seen_at = clock_timestamp()
          WHERE s.id = ${claims.sessionId}::uuid AND s.last_seen_at < clock_timestamp() - interval '1 minute')
        SELECT u.name AS user_name, u.email, u.language AS user_language, u.theme, m.roles,
               m.company_id, c.code, c.name, c.language, c.time_zone, c.demo
        FROM app_user u JOIN membership m ON m.user_id = u.id AND m.active JOIN company c ON c.id = m.company_id
        WHERE u.id = ${claims.userId}::uuid AND u.active AND u.session_version = ${claims.sessionVersion}
          AND NOT EXISTS (SELECT FROM ended_session e WHERE e.id = ${claims.sessionId}::uuid)
        ORDER BY c.code_key`,
    'read-session',
  );
  const row = rows.find((each) => each.company_id === chosenCompany) ?? rows[0];
  if (!row) return null;
  const company = { id: row.company_id, code: row.code, name: row.name, language: row.language, timeZone: row.time_zone, demo: row.demo };
  return {
    claims,
    actor: { userId: claims.userId, name: row.user_name, companyId: company.id, permissions: permissionsOf(row.roles) },
    company,
    user: { id: claims.userId, name: row.user_name, email: row.email, language: row.user_language, theme: row.theme },
    companies: rows.map((each) => ({ id: each.company_id, code: each.code, name: each.name })),
  };
}
