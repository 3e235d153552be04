import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { cookieOptions, sessionCookieName } from '@/lib/auth/cookies';
import { SESSION_HOURS } from '@/lib/auth/session-limits';
import { type SeenToken, seeToken } from '@/lib/auth/session-token';
import { SESSION_END_COOKIE } from '@/lib/kernel/habits';
import { newId } from '@/lib/kernel/id';
import { env } from '@/lib/server/env';
import { isOwnOrigin } from '@/lib/server/request';
import { pagePolicy } from '@/lib/server/security-headers';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The address without what the router adds for itself; where a person returns to after signing in. */
function pathOf({ pathname, searchParams }: NextRequest['nextUrl']): string {
  const params = new URLSearchParams(searchParams);
  params.delete('_rsc');
  return params.size > 0 ? `${pathname}?${params}` : pathname;
}

/** A session in use stays alive: a token older than a minute is replaced by a fresh one. Whether it still holds is asked where it is used. */
async function keepAlive(request: NextRequest, answer: NextResponse): Promise<void> {
  const { publicUrl, secret, limits } = env();
  const name = sessionCookieName(publicUrl);
  const token = request.cookies.get(name)?.value;
  const seen = token ? await seeToken(token, secret, new Date(), limits) : null;
  if (!seen) return;
  const response = new NextResponse();
  if (seen.renewed) response.cookies.set(name, seen.renewed.token, { ...cookieOptions(publicUrl), maxAge: seen.renewed.maxAge });
  tellEnd(request, response, seen);
  // As plain headers: of cookies set on the answer itself the framework believes that the page depends on them, and draws it anew after every action.
  for (const cookie of response.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
}

/** Scripts of the page may know when the session ends and whose it is, to warn in time; the session itself they cannot read. */
function tellEnd(request: NextRequest, response: NextResponse, { until, end, claims }: SeenToken): void {
  const value = [until, end, claims.userId.slice(-12)].join('.');
  if (request.cookies.get(SESSION_END_COOKIE)?.value === value) return;
  const maxAge = SESSION_HOURS.max * 3_600;
  response.cookies.set(SESSION_END_COOKIE, value, { ...cookieOptions(env().publicUrl), httpOnly: false, maxAge });
}

/**
 * Before every page: request id, nonce and policy, a first look at the origin, a longer life for the session. It protects nothing by itself:
 * every page, action and route asks again.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const requestId = newId();
  if (!READING.has(request.method) && !isOwnOrigin(request.headers, env().publicUrl)) {
    return new NextResponse(null, { status: 403, headers: { 'x-request-id': requestId, 'cache-control': 'no-store' } });
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = pagePolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-request-id', requestId);
  headers.set('x-path', pathOf(request.nextUrl));
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('x-request-id', requestId);
  if (request.nextUrl.pathname.startsWith('/api/')) return response;
  response.headers.set('content-security-policy', policy);
  await keepAlive(request, response);
  return response;
}

// Files of the build need none of this; the REST API has no cookies and asks for its own keys.
export const config = { matcher: ['/((?!_next/static/|api/v1/).*)'] };
