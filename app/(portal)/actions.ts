'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { companyCookieName, cookieOptions, sessionCookieName } from '@/lib/auth/cookies';
import { endSession } from '@/lib/auth/end-session';
import { LOCALES } from '@/lib/i18n/locales';
import { AppError } from '@/lib/kernel/errors';
import { defineSessionAction } from '@/lib/server/action';
import { env } from '@/lib/server/env';
import { log } from '@/lib/server/log';

/** Ends this session on the server, so that a copy of its cookie is worth nothing, and goes to the sign-in page. */
export const signOutAction = defineSessionAction({
  input: z.unknown(),
  run: async ({ db, session }, _input, requestId) => {
    await endSession(db, session.claims, new Date());
    (await cookies()).delete({ name: sessionCookieName(env().publicUrl), ...cookieOptions(env().publicUrl) });
    log('info', 'signed out', { requestId, userId: session.user.id });
    redirect('/sign-in');
  },
});

/** A request like any other: it makes the session last. */
export const extendSessionAction = defineSessionAction({ input: z.null(), run: async () => null });

/** Goes on working in another of the person's companies. */
export const chooseCompanyAction = defineSessionAction({
  input: z.object({ companyId: z.int() }),
  run: async ({ session }, { companyId }) => {
    if (!session.companies.some(({ id }) => id === companyId)) throw new AppError('E_NOT_FOUND');
    (await cookies()).set(companyCookieName(env().publicUrl), String(companyId), { ...cookieOptions(env().publicUrl), maxAge: 31_536_000 });
    redirect('/' as Route);
  },
});

/** Remembers the language for the next sign-in, on whatever device. */
export const chooseLanguageAction = defineSessionAction({
  input: z.object({ language: z.enum(LOCALES) }),
  run: async ({ db, session }, { language }) => {
    await db.prisma.appUser.update({ where: { id: session.user.id }, data: { language, updatedAt: new Date() } });
    return null;
  },
});
