'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { resetPassword } from '@/lib/users/reset-password';
import { resetPasswordSchema } from '@/lib/users/user.schema';
import { definePublicAction } from '@/lib/server/action';
import { enter } from '@/lib/server/enter';

/** Sets the new password and signs its person in. */
export const resetPasswordAction = definePublicAction({
  input: resetPasswordSchema,
  run: (db, input, { requestId }) => resetPassword(db, input, requestId),
  after: async (entered) => {
    await enter(entered);
    redirect('/' as Route);
  },
});
