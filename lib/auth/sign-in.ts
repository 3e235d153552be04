import { AppError } from '../kernel/errors';
import { codeKey } from '../kernel/code';
import type { Database } from '../server/db';
import { hashPassword, needsRehash, verifyPassword } from './password';
import { PASSWORD_MAX } from './password.rules';
import { countAttempt, forgiveAttempt, lockedError } from './throttle';

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };
export type SignedIn = { readonly userId: string; readonly sessionVersion: number };

/**
 * Checks a name and a password. A name that nobody has, a wrong password and a user who is not active or belongs to no company are the same
 * answer after the same work.
 * @throws E_SIGN_IN, E_SIGN_IN_LOCKED after too many failures of this account from this address, or of the address
 */
export async function signIn(db: Database, { email, password, address }: Credentials): Promise<SignedIn> {
  const account = codeKey(email) ?? '';
  if (account.length > 320 || password.length > PASSWORD_MAX * 4) throw new AppError('E_SIGN_IN');
  const attempt = { account, address };
  const wait = await db.transaction((transaction) => countAttempt(transaction, attempt));
  if (wait > 0) throw lockedError(wait);
  const user = await db.prisma.appUser.findUnique({
    where: { emailKey: account },
    select: { id: true, passwordHash: true, active: true, sessionVersion: true, memberships: { select: { companyId: true }, take: 1 } },
  });
  const right = await verifyPassword(user?.passwordHash ?? null, password);
  if (!right || !user?.active || user.memberships.length === 0) throw new AppError('E_SIGN_IN');
  await db.transaction((transaction) => forgiveAttempt(transaction, attempt));
  if (needsRehash(user.passwordHash))
    await db.prisma.appUser.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } });
  return { userId: user.id, sessionVersion: user.sessionVersion };
}
