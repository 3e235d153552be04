import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { safeCallback } from '../auth/safe-callback.rules';
import type { Permission } from '../kernel/permissions';
import { currentSession, type Session } from './session';

/**
 * The session of a page, read before anything is shown: nobody signed in goes to the sign-in page and comes back afterwards; a missing
 * right shows the forbidden page (403). Every page calls it itself, whatever its layout did.
 */
export async function requireSession(permission: Permission | null = null): Promise<Session> {
  const session = await currentSession();
  if (!session) {
    const here = safeCallback((await headers()).get('x-path'));
    redirect(here === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(here)}`);
  }
  if (permission && !session.actor.permissions.has(permission)) forbidden();
  return session;
}
