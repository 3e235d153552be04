'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { changePassword, signOutEverywhere } from '@/lib/auth/change-password';
import { changePasswordSchema } from '@/lib/auth/change-password.schema';
import { endOwnSession } from '@/lib/auth/user-sessions';
import { saveProfile } from '@/lib/users/save-profile';
import { endSessionSchema, saveProfileSchema } from '@/lib/users/save-profile.schema';
import { defineAction, defineSessionAction } from '@/lib/server/action';
import { setHabits } from '@/lib/server/habits';
import { startSession } from '@/lib/server/start-session';

/** This browser follows at once. */
export const saveProfileAction = defineAction({
  permission: null,
  input: saveProfileSchema,
  run: saveProfile,
  after: async (profile) => {
    await setHabits(profile);
    refresh();
  },
});

/** This very session goes on under the new password. */
export const changePasswordAction = defineSessionAction({
  input: changePasswordSchema,
  run: changePassword,
  after: ({ userId, sessionVersion }) => startSession(userId, sessionVersion),
});

export const endSessionAction = defineAction({ permission: null, input: endSessionSchema, run: endOwnSession, after: () => refresh() });

export const signOutEverywhereAction = defineAction({
  permission: null,
  input: z.null(),
  run: signOutEverywhere,
  after: () => redirect('/sign-in'),
});
