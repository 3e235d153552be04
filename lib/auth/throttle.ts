import type { Transaction } from '../server/db';
import { AppError } from '../kernel/errors';
import { afterAttempt, type CounterKind, secondsToWait } from './throttle.rules';

export type Attempt = { readonly account: string; readonly address: string };

/** All counters of one account begin with this, whatever the address. */
export const accountPrefix = (account: string): string => `account:${account}|`;
const accountKey = ({ account, address }: Attempt): string => `${accountPrefix(account)}${address}`;
const addressKey = ({ address }: Attempt): string => `address:${address}`;
const keysOf = (attempt: Attempt): readonly (readonly [CounterKind, string])[] => [
  ['account', accountKey(attempt)],
  ['address', addressKey(attempt)],
];

/**
 * Counts an attempt before its password is looked at, so that many at once cannot slip through; a success takes it back.
 * The counters live in the database: a restart or a second process changes nothing.
 * @returns the seconds to wait; 0: go on
 */
export async function countAttempt({ tx, now }: Transaction, attempt: Attempt): Promise<number> {
  let wait = 0;
  for (const [kind, key] of keysOf(attempt)) {
    // The write takes the row's lock, so attempts on one counter queue up behind each other.
    const row = await tx.signInThrottle.upsert({
      where: { key },
      create: { key, failures: 0, windowStart: now },
      update: { failures: { increment: 0 } },
    });
    const counter = row.failures === 0 ? null : row;
    wait = Math.max(wait, secondsToWait(counter, now));
    if (wait === 0) await tx.signInThrottle.update({ where: { key }, data: afterAttempt(kind, counter, now) });
  }
  return wait;
}

/** After a success: the account's counter is gone, the address's goes back by this one attempt; old rows are swept. */
export async function forgiveAttempt({ tx, now }: Transaction, attempt: Attempt): Promise<void> {
  await tx.signInThrottle.deleteMany({
    where: { OR: [{ key: accountKey(attempt) }, { windowStart: { lt: new Date(now.getTime() - 86_400_000) } }] },
  });
  await tx.signInThrottle.updateMany({ where: { key: addressKey(attempt), failures: { gt: 0 } }, data: { failures: { decrement: 1 } } });
}

export const lockedError = (seconds: number): AppError =>
  new AppError('E_SIGN_IN_LOCKED', { minutes: Math.max(1, Math.ceil(seconds / 60)) });
