import sql from 'sql-template-tag';
import { hashPassword } from '../auth/password';
import { assertPassword } from '../auth/password.rules';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import type { Caller } from '../server/run-verb';
import { addCompany } from './create-company';
import { firstRunState, tokenHash } from './first-run-token';
import type { SetUpCompanyInput } from './set-up-company.schema';

/** The advisory lock under which the first company is made. */
const FIRST_RUN_LOCK = 2;

async function assertOpen(db: Pick<Database, 'prisma'>, token: string, now: Date): Promise<void> {
  const state = await firstRunState(db, token, now);
  if (state === 'done') throw new AppError('E_SETUP_DONE');
  if (state === 'unknown-token') throw new AppError('E_TOKEN');
}

/**
 * The first run: makes the first company and its administrator, once, for whoever holds the token that the start printed.
 * Many at the same time make one company; the others learn that it is done.
 * @throws E_SETUP_DONE, E_TOKEN, E_PASSWORD_WEAK
 */
export async function setUpCompany(db: Database, input: SetUpCompanyInput, requestId?: string): Promise<Caller> {
  const { token, code, name, language, timeZone, administratorName, email, password } = input;
  // Asked before as well, so that strangers cannot make the portal hash passwords.
  await assertOpen(db, token, new Date());
  assertPassword(password, [code, name, administratorName, email], 'password');
  const passwordHash = await hashPassword(password);
  return db.transaction(async (transaction) => {
    const { tx, now } = transaction;
    await transaction.sql(sql`SELECT pg_advisory_xact_lock(${FIRST_RUN_LOCK}::int, 0)`);
    await assertOpen({ prisma: tx }, token, now);
    await tx.oneTimeToken.update({ where: { tokenHash: tokenHash(token) }, data: { usedAt: now } });
    return addCompany(
      transaction,
      { code, name, language, timeZone, administrator: { name: administratorName, email, passwordHash } },
      requestId,
    );
  });
}
