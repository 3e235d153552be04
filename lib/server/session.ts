import { cookies } from 'next/headers';
import { cache } from 'react';
import { companyCookieName, sessionCookieName } from '../auth/cookies';
import { readSession, type Session } from '../auth/read-session';
import { readToken } from '../auth/session-token';
import { appDatabase } from './app-database';
import { env } from './env';
import type { Caller } from './run-verb';

export type { Session };

/**
 * Who is signed in on this request, or null. The cookie only says whose session it is; that user, company, active flag, session version
 * and roles hold is read from the database, once per request.
 */
export const currentSession = cache(async (): Promise<Session | null> => {
  const { publicUrl, secret, limits } = env();
  const jar = await cookies();
  const token = jar.get(sessionCookieName(publicUrl))?.value;
  const claims = token ? await readToken(token, secret, new Date(), limits) : null;
  if (!claims) return null;
  const chosen = Number(jar.get(companyCookieName(publicUrl))?.value);
  return readSession(appDatabase(), claims, Number.isSafeInteger(chosen) ? chosen : null);
});

/** On whose behalf `runVerb` works. */
export const callerOf = (session: Session, requestId?: string): Caller => ({ actor: session.actor, company: session.company, requestId });
