'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { setUpCompany } from '@/lib/getting-started/set-up-company';
import { setUpCompanySchema } from '@/lib/getting-started/set-up-company.schema';
import { definePublicAction } from '@/lib/server/action';
import { startSession } from '@/lib/server/start-session';

/** Makes the first company, signs its administrator in and opens the portal. */
export const setUpCompanyAction = definePublicAction({
  input: setUpCompanySchema,
  run: async (db, input, { requestId }) => ({ userId: (await setUpCompany(db, input, requestId)).actor.userId }),
  after: async ({ userId }) => {
    await startSession(userId, 1);
    redirect('/' as Route);
  },
});
