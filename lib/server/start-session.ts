import { cookies } from 'next/headers';
import { cookieOptions, sessionCookieName } from '../auth/cookies';
import { IDLE_SECONDS, issueToken, newClaims } from '../auth/session-token';
import { env } from './env';

/** Signs a person in who has just proven otherwise who they are (first run, changed password); for actions and routes. */
export async function startSession(userId: string, sessionVersion: number): Promise<void> {
  const { publicUrl, secret } = env();
  const now = new Date();
  const token = await issueToken(newClaims(userId, sessionVersion, now), secret, now);
  (await cookies()).set(sessionCookieName(publicUrl), token, { ...cookieOptions(publicUrl), maxAge: IDLE_SECONDS });
}
