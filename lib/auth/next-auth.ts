import type { NextAuthOptions, User } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { AppError } from '../kernel/errors';
import { appDatabase } from '../server/app-database';
import { answerOf } from '../server/answer';
import { env } from '../server/env';
import { setHabits } from '../server/habits';
import { log } from '../server/log';
import { addressOf, requestIdOf } from '../server/request';
import { callbackCookieName, cookieOptions, csrfCookieName, sessionCookieName } from './cookies';
import { safeCallback } from './safe-callback.rules';
import { newClaims, toPayload } from './session-token';
import { signIn } from './sign-in';
import { recordSession } from './user-sessions';

declare module 'next-auth' {
  interface User {
    id: string;
    sessionVersion: number;
    agent: string | null;
    address: string;
  }
}

const reader = (headers: Record<string, string> | undefined) => ({ get: (name: string): string | null => headers?.[name] ?? null });

/** The refusal as the one text that next-auth carries back to the form: the code and, for a wait, its minutes. */
function asMessage(error: unknown, requestId: string): string {
  const { code, params } = answerOf(error, requestId, 'sign-in');
  return [code, params.minutes ?? params.incident ?? params.seconds].filter((part) => part !== undefined).join(':');
}

/** The habits that the person chose elsewhere hold on this device too. */
async function keepHabitsOf(userId: string): Promise<void> {
  const select = { language: true, theme: true, density: true, singleKeys: true, firstPage: true } as const;
  const user = await appDatabase().prisma.appUser.findUnique({ where: { id: userId }, select });
  if (user) await setHabits(user);
}

async function authorize(given: Record<'email' | 'password', string> | undefined, headers: Record<string, string> | undefined) {
  const head = reader(headers);
  const requestId = requestIdOf(head);
  const address = addressOf(head);
  try {
    if (typeof given?.email !== 'string' || typeof given.password !== 'string') throw new AppError('E_SIGN_IN');
    const { userId, sessionVersion } = await signIn(appDatabase(), { email: given.email, password: given.password, address });
    log('info', 'signed in', { requestId, userId, address });
    await keepHabitsOf(userId);
    return { id: userId, sessionVersion, agent: head.get('user-agent'), address };
  } catch (error) {
    const message = asMessage(error, requestId);
    log('warn', 'sign-in refused', { requestId, address, code: message });
    throw new Error(message);
  }
}

async function newSession({ id, sessionVersion, agent, address }: User): Promise<Record<string, unknown>> {
  const claims = newClaims(id, sessionVersion, new Date());
  await recordSession(appDatabase(), claims, { agent, address });
  return toPayload(claims);
}

/** What next-auth does for Filo: the sign-in with a password, the encrypted session cookie, its double-submit token. */
export function nextAuthOptions(): NextAuthOptions {
  const { publicUrl, secret, secure, limits } = env();
  process.env.NEXTAUTH_URL = publicUrl; // next-auth reads its own address from here alone
  const options = cookieOptions(publicUrl);
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: limits.idleSeconds },
    cookies: {
      sessionToken: { name: sessionCookieName(publicUrl), options },
      csrfToken: { name: csrfCookieName(publicUrl), options },
      callbackUrl: { name: callbackCookieName(publicUrl), options },
    },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in', newUser: '/' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (given, request) => authorize(given, request.headers),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? newSession(user) : token),
      // What a page needs of its session it reads from the database; the browser is told nothing.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => publicUrl + safeCallback(url.startsWith(publicUrl) ? url.slice(publicUrl.length) : url),
    },
    logger: { error: (code) => log('warn', 'next-auth', { code }), warn: () => undefined, debug: () => undefined },
  };
}
