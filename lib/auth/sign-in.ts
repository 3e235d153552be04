import { AppError } from '../kernel/errors';
import { codeKey } from '../kernel/code';
import type { Database } from '../server/db';
import { hashPassword, needsRehash, verifyPassword } from './password';
import { PASSWORD_MAX } from './password.rules';
import { countAttempt, forgiveAttempt, lockedError } from './throttle';

export type Credentials = { readonly email: string; readonly password: string; readonly address: string };
export type SignedIn = { readonly userId: string; readonly sessionVersion: number };

export type Account = SignedIn & { readonly name: string };

/**
 * Checks a name and a password, counting the attempt. A name that nobody has, a wrong password and a user who is not active are the same
 * answer after the same work.
 * @throws E_SIGN_IN, E_SIGN_IN_LOCKED after too many failures of this account from this address, or of the address
 */
export async function provePassword(db: Database, { email, password, address }: Credentials, needsMembership = false): Promise<Account> {
  const account = codeKey(email) ?? '';
  if (account.length > 320 || password.length > PASSWORD_MAX * 4) throw new AppError('E_SIGN_IN');
  const attempt = { account, address };
  const wait = await db.transaction((transaction) => countAttempt(transaction, attempt));
  if (wait > 0) throw lockedError(wait);
  const user = await db.prisma.appUser.findUnique({
    where: { emailKey: account },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      active: true,
      sessionVersion: true,
      memberships: { where: { active: true }, select: { companyId: true }, take: 1 },
    },
  });
  const right = await verifyPassword(user?.passwordHash ?? null, password);
  if (!right || !user?.active || (needsMembership && user.memberships.length === 0)) throw new AppError('E_SIGN_IN');
  await db.transaction((transaction) => forgiveAttempt(transaction, attempt));
  if (needsRehash(user.passwordHash))
    await db.prisma.appUser.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } });
  return { userId: user.id, name: user.name, sessionVersion: user.sessionVersion };
}

/**
 * Signs a person in who may enter at least one company.
 * @throws E_SIGN_IN, E_SIGN_IN_LOCKED
 */
export async function signIn(db: Database, credentials: Credentials): Promise<SignedIn> {
  const { userId, sessionVersion } = await provePassword(db, credentials, true);
  return { userId, sessionVersion };
}
