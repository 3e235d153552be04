'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { changePassword, signOutEverywhere } from '@/lib/auth/change-password';
import { changePasswordSchema } from '@/lib/auth/change-password.schema';
import { defineAction } from '@/lib/server/action';
import { startSession } from '@/lib/server/start-session';

/** This very session goes on under the new password. */
export const changePasswordAction = defineAction({
  permission: null,
  input: changePasswordSchema,
  run: changePassword,
  after: ({ userId, sessionVersion }) => startSession(userId, sessionVersion),
});

export const signOutEverywhereAction = defineAction({
  permission: null,
  input: z.null(),
  run: signOutEverywhere,
  after: () => redirect('/sign-in'),
});
