'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { acceptInvitation } from '@/lib/users/accept-invitation';
import { acceptInvitationSchema } from '@/lib/users/user.schema';
import { definePublicAction } from '@/lib/server/action';
import { enter } from '@/lib/server/enter';

/** Makes the person a member and opens the company. */
export const acceptInvitationAction = definePublicAction({
  input: acceptInvitationSchema,
  run: acceptInvitation,
  after: async (entered) => {
    await enter(entered);
    redirect('/' as Route);
  },
});
