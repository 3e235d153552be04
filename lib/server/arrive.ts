import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { cookieOptions, sessionCookieName } from '../auth/cookies';
import { SESSION_HOURS, type SessionLimits } from '../auth/session-limits';
import { type SeenToken, seeToken } from '../auth/session-token';
import { SESSION_END_COOKIE } from '../kernel/habits';
import { newId } from '../kernel/id';
import { arrivalHeaders } from './arrival';
import { isOwnOrigin } from './request';
import { pagePolicy, readsPictures } from './security-headers';
import type { Trust } from './trusted-proxies';

/** What an arrival is judged by. */
export type House = { readonly publicUrl: string; readonly secret: string; readonly limits: SessionLimits; readonly trusts: Trust };

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Files of the build need nothing of this; the REST API has no cookies and asks for its own keys. */
const isPlain = (address: string): boolean => /^\/(_next\/static|api\/v1)\//.test(address);

/** The address without what the router adds for itself; where a person returns to after signing in. */
export function placeOf(address: string): string {
  const end = address.indexOf('?');
  if (end < 0) return address;
  const params = new URLSearchParams(address.slice(end));
  params.delete('_rsc');
  const path = address.slice(0, end);
  return params.size > 0 ? `${path}?${params}` : path;
}

/**
 * The address with a path that can be read. A broken percent sign (`/lots/%E0%A4%A`) names nothing: it is kept as a sign, so that the page
 * that was not found answers, and not a failure of the framework.
 */
export function readableOf(address: string): string {
  const end = address.indexOf('?');
  const path = end < 0 ? address : address.slice(0, end);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll('%', '%25') + address.slice(path.length);
  }
}

/** Scripts of the page may know when the session ends and whose it is, to warn in time; the session itself they cannot read. */
const endOf = ({ until, end, claims }: SeenToken): string => [until, end, claims.userId.slice(-12)].join('.');

/**
 * The cookies that keep a session in use alive: a token older than a minute is replaced by a fresh one, and the page is told when the
 * session ends. Whether it still holds is asked where it is used.
 * @param header the request's Cookie header
 * @returns values of Set-Cookie
 */
export async function cookiesToKeepAlive(header: string | undefined, house: House, now: Date): Promise<readonly string[]> {
  const cookies = parseCookie(header ?? '');
  const name = sessionCookieName(house.publicUrl);
  const token = cookies[name];
  const seen = token ? await seeToken(token, house.secret, now, house.limits) : null;
  if (!seen) return [];
  const options = cookieOptions(house.publicUrl);
  const made: string[] = [];
  if (seen.renewed) made.push(stringifySetCookie({ ...options, name, value: seen.renewed.token, maxAge: seen.renewed.maxAge }));
  const end = endOf(seen);
  if (cookies[SESSION_END_COOKIE] !== end) {
    const maxAge = SESSION_HOURS.max * 3_600;
    made.push(stringifySetCookie({ ...options, name: SESSION_END_COOKIE, value: end, maxAge, httpOnly: false }));
  }
  return made;
}

/**
 * Before every request reaches the framework: where it comes from, its id, number and policy of its page, a first look at the origin, a longer
 * life for the session. It protects nothing by itself: every page, action and route asks again. In the portal's own server and not in the
 * framework's proxy, which would build and take apart a second request for it: that cost a quarter of a posting.
 * @returns false when the request was refused and answered
 */
export async function arrive(request: IncomingMessage, response: ServerResponse, house: House): Promise<boolean> {
  const { origin, 'x-forwarded-for': forwardedFor, cookie } = request.headers;
  const address = readableOf(request.url ?? '/');
  request.url = address;
  const { publicUrl, trusts } = house;
  const arrival = { publicUrl, trusts, socket: request.socket.remoteAddress, origin, forwardedFor: forwardedFor?.toString() };
  const id = newId();
  Object.assign(request.headers, arrivalHeaders(arrival), { 'x-request-id': id, 'x-path': placeOf(address) });
  if (isPlain(address)) return true;
  response.setHeader('x-request-id', id);
  const reader = { get: (name: string) => request.headers[name]?.toString() ?? null };
  if (!READING.has(request.method ?? '') && !isOwnOrigin(reader, house.publicUrl)) {
    response.writeHead(403, { 'cache-control': 'no-store' }).end();
    return false;
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = pagePolicy(nonce, readsPictures(address));
  Object.assign(request.headers, { 'x-nonce': nonce, 'content-security-policy': policy });
  if (address.startsWith('/api/')) return true;
  // A file that somebody attached is no page: the strict policy of every other answer stands.
  if (!address.startsWith('/attachments/')) response.setHeader('content-security-policy', policy);
  for (const made of await cookiesToKeepAlive(cookie, house, new Date())) response.appendHeader('set-cookie', made);
  return true;
}
