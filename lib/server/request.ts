import { AppError } from '../kernel/errors';
import { isId, newId } from '../kernel/id';
import { env } from './env';

type HeaderReader = { get(name: string): string | null };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Two names of this very machine are one address, so that a first start works under either. */
function sameOrigin(origin: URL, own: URL): boolean {
  if (origin.origin === own.origin) return true;
  return origin.protocol === own.protocol && origin.port === own.port && LOOPBACK.has(origin.hostname) && LOOPBACK.has(own.hostname);
}

/** True when a request that changes something comes from the portal's own pages; Host and forwarded headers are not asked. */
export function isOwnOrigin(headers: HeaderReader, publicUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if ((site && site !== 'same-origin') || !origin || !URL.canParse(origin)) return false;
  const parsed = new URL(origin);
  // A true Origin header is exactly its own serialisation: no path, no user, no upper case.
  return parsed.origin === origin && sameOrigin(parsed, new URL(publicUrl));
}

/** @throws E_ORIGIN when the request does not come from the portal's own pages */
export function assertOwnOrigin(headers: HeaderReader): void {
  if (!isOwnOrigin(headers, env().publicUrl)) throw new AppError('E_ORIGIN');
}

/** The id that joins log and audit trail: given by the portal's server, or a new one. */
export function requestIdOf(headers: HeaderReader): string {
  const given = headers.get('x-request-id');
  return given && isId(given) ? given : newId();
}

/** Where a request comes from, for counting failed sign-ins: set by the portal's own web server from the connection, never taken from the sender. */
export const addressOf = (headers: HeaderReader): string => headers.get('x-filo-address') ?? 'unknown';
