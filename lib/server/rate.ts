import { AppError } from '../kernel/errors';

type Bucket = { tokens: number; at: number };

/** Far above what a person or a scanner does, low enough that a script gone wild leaves the others their share. */
const PER_SECOND = 300;
const BURST = 900;
const MAX_BUCKETS = 10_000;
const buckets = new Map<string, Bucket>();

/**
 * Takes one token from the bucket of `key` at the moment `now` (milliseconds).
 * @throws E_RATE with the seconds to wait when it is empty
 */
export function takeToken(key: string, now: number): void {
  const bucket = buckets.get(key) ?? { tokens: BURST, at: now };
  const tokens = Math.min(BURST, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * PER_SECOND);
  if (!buckets.has(key) && buckets.size >= MAX_BUCKETS) buckets.clear();
  buckets.set(key, { tokens: Math.max(0, tokens - 1), at: now });
  if (tokens < 1) throw new AppError('E_RATE', { seconds: 1 });
}
