/** Attempts of one account from one address within this time belong together. */
const ACCOUNT_WINDOW_SECONDS = 15 * 60;
const ADDRESS_WINDOW_SECONDS = 60 * 60;
const FREE = 5;
const BLOCK_AT = 10;
const ADDRESS_MAX = 100;
const FIRST_DELAY_SECONDS = 5;

export type Counter = { readonly failures: number; readonly windowStart: Date; readonly blockedUntil: Date | null };
export type CounterKind = 'account' | 'address';

const later = (moment: Date, seconds: number): Date => new Date(moment.getTime() + seconds * 1_000);

function blockAfter(kind: CounterKind, failures: number): number {
  if (kind === 'address') return failures >= ADDRESS_MAX ? ADDRESS_WINDOW_SECONDS : 0;
  if (failures >= BLOCK_AT) return ACCOUNT_WINDOW_SECONDS;
  return failures >= FREE ? FIRST_DELAY_SECONDS * 2 ** (failures - FREE) : 0;
}

/** Seconds still to wait; 0 when an attempt may be made. */
export const secondsToWait = (counter: Counter | null, now: Date): number =>
  counter?.blockedUntil ? Math.max(0, Math.ceil((counter.blockedUntil.getTime() - now.getTime()) / 1_000)) : 0;

/**
 * The counter after one more attempt: from the fifth on each doubles a wait (5, 10, 20 … seconds), the tenth in a quarter of an hour
 * closes the account to this address for as long; a hundred in an hour close the portal to the address.
 */
export function afterAttempt(kind: CounterKind, counter: Counter | null, now: Date): Counter {
  const window = kind === 'account' ? ACCOUNT_WINDOW_SECONDS : ADDRESS_WINDOW_SECONDS;
  const fresh = !counter || later(counter.windowStart, window) <= now;
  const failures = fresh ? 1 : counter.failures + 1;
  const seconds = blockAfter(kind, failures);
  return { failures, windowStart: fresh ? now : counter.windowStart, blockedUntil: seconds > 0 ? later(now, seconds) : null };
}
