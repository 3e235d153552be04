import sql from 'sql-template-tag';
import { sealSoon } from '../audit/sealer';
import { takeLink } from '../auth/one-time-link';
import { hashPassword } from '../auth/password';
import { assertPassword } from '../auth/password.rules';
import { permissionsOf } from '../auth/permission-table';
import { accountPrefix } from '../auth/throttle';
import { tokenHash } from '../getting-started/first-run-token';
import type { Company, Ctx, RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { runVerb } from '../server/run-verb';
import type { Entered } from './accept-invitation';
import { memberFact } from './members';
import type { ResetPassword } from './user.schema';

type ResettableUser = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly emailKey: string;
  readonly company: Company & { readonly name: string };
};

/** Whose password a link sets anew; null when it is unknown, used up, too old, or its person may not enter the company any more. */
export async function readReset(run: RunSql, token: string): Promise<ResettableUser | null> {
  const [found] = await run<ResettableUser>(
    sql`SELECT u.id AS "userId", u.name, u.email, u.email_key AS "emailKey",
          json_build_object('id', c.id, 'code', c.code, 'name', c.name, 'timeZone', c.time_zone, 'demo', c.demo) AS company
        FROM one_time_token t JOIN app_user u ON u.id = t.user_id AND u.active JOIN company c ON c.id = t.company_id
        JOIN membership m ON m.company_id = t.company_id AND m.user_id = u.id AND m.active
        WHERE t.kind = 'PASSWORD_RESET' AND t.token_hash = ${tokenHash(token)} AND t.used_at IS NULL AND t.expires_at > clock_timestamp()`,
  );
  return found ?? null;
}

type Setting = { readonly user: ResettableUser; readonly token: string; readonly passwordHash: string };

async function setPassword(ctx: Ctx, { user, token, passwordHash }: Setting): Promise<{ sessionVersion: number }> {
  await takeLink(ctx.sql, 'PASSWORD_RESET', token);
  await ctx.tx.signInThrottle.deleteMany({ where: { key: { startsWith: accountPrefix(user.emailKey) } } });
  ctx.record(memberFact('user.password', user));
  return ctx.tx.appUser.update({
    where: { id: user.userId },
    data: { passwordHash, sessionVersion: { increment: 1 }, updatedAt: ctx.now },
    select: { sessionVersion: true },
  });
}

/**
 * Sets a new password by a link that works once; every session of before is over, and so is a lock of the account.
 * @throws E_TOKEN, E_PASSWORD_WEAK
 */
export async function resetPassword(db: Database, { token, password }: ResetPassword, requestId: string): Promise<Entered> {
  const user = await readReset(db.sql, token);
  if (!user) throw new AppError('E_TOKEN');
  assertPassword(password, [user.company.code, user.name, user.email], 'password');
  const passwordHash = await hashPassword(password);
  const actor = { userId: user.userId, name: user.name, companyId: user.company.id, permissions: permissionsOf([]) };
  const { sessionVersion } = await runVerb(db, { actor, company: user.company, requestId }, setPassword, { user, token, passwordHash });
  sealSoon(db, user.company.id);
  return { userId: user.userId, sessionVersion, companyId: user.company.id };
}
