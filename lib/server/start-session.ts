import { cookies, headers } from 'next/headers';
import { cookieOptions, sessionCookieName } from '../auth/cookies';
import { issueToken, newClaims } from '../auth/session-token';
import { recordSession } from '../auth/user-sessions';
import { appDatabase } from './app-database';
import { env } from './env';
import { addressOf } from './request';

/** Signs a person in who has just proven otherwise who they are (first run, invitation, changed password); for actions and routes. */
export async function startSession(userId: string, sessionVersion: number): Promise<void> {
  const { publicUrl, secret, limits } = env();
  const now = new Date();
  const claims = newClaims(userId, sessionVersion, now);
  const head = await headers();
  await recordSession(appDatabase(), claims, { agent: head.get('user-agent'), address: addressOf(head) });
  const token = await issueToken(claims, secret, now, limits);
  (await cookies()).set(sessionCookieName(publicUrl), token, { ...cookieOptions(publicUrl), maxAge: limits.idleSeconds });
}
