import { randomBytes } from 'node:crypto';
import sql from 'sql-template-tag';
import { sealSoon } from '../audit/sealer';
import type { Session } from '../auth/read-session';
import type { Company, Ctx, RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import { runVerb } from '../server/run-verb';
import { memberFact, rolesText } from '../users/members';
import type { EnterDemo } from './enter-demo.schema';
import { makeDemoCompany } from './make-demo-company';

/** Who asks: an administrator of a company of this portal. */
export type DemoGuest = { readonly db: Database; readonly session: Pick<Session, 'actor' | 'user'> };

/** The demo company, and whether this person is a member of it; null when there is none. */
export async function readDemo(run: RunSql, userId: string): Promise<(Company & { readonly mine: boolean }) | null> {
  const [found] = await run<Company & { mine: boolean }>(
    sql`SELECT c.id, c.code, c.time_zone AS "timeZone", c.demo,
          EXISTS (SELECT FROM membership m WHERE m.company_id = c.id AND m.user_id = ${userId}::uuid) AS mine
        FROM company c WHERE c.demo ORDER BY c.id LIMIT 1`,
  );
  return found ?? null;
}

async function join(ctx: Ctx, user: Session['user']): Promise<null> {
  const roles = ['ADMIN'] as const;
  await ctx.sql(
    sql`INSERT INTO membership (company_id, user_id, roles) VALUES (${ctx.company.id}, ${user.id}::uuid, ${roles}) ON CONFLICT (company_id, user_id) DO NOTHING`,
  );
  ctx.record(memberFact('user.join', { userId: user.id, name: user.name }, { email: [null, user.email], roles: [null, rolesText(roles)] }));
  return null;
}

/**
 * Makes the demo company, if there is none, and lets an administrator of this portal into it as its administrator. Nobody learns the
 * passwords of its own people: they are made up and forgotten. Asked twice it does it once.
 * @throws E_CODE_EXISTS (database) when somebody real has its code or one of its addresses
 */
export async function enterDemo({ db, session }: DemoGuest, { language }: EnterDemo, requestId: string): Promise<{ companyId: number }> {
  await makeDemoCompany(db, { language, passwordOf: () => randomBytes(32).toString('base64url') });
  const found = await readDemo(db.sql, session.user.id);
  if (!found) throw new AppError('E_NOT_FOUND');
  const { mine, ...company } = found;
  if (!mine) {
    await runVerb(db, { actor: { ...session.actor, companyId: company.id }, company, requestId }, join, session.user);
    sealSoon(db, company.id);
  }
  return { companyId: company.id };
}
