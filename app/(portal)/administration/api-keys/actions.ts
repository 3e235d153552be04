'use server';

import { refresh } from 'next/cache';
import { makeApiKeySchema, revokeApiKeySchema } from '@/lib/api-keys/api-key.schema';
import { makeApiKey, revokeApiKey } from '@/lib/api-keys/make-api-key';
import { defineAction } from '@/lib/server/action';

export const makeApiKeyAction = defineAction({ permission: 'api.manage', input: makeApiKeySchema, run: makeApiKey });
export const revokeApiKeyAction = defineAction({
  permission: 'api.manage',
  input: revokeApiKeySchema,
  run: revokeApiKey,
  after: () => refresh(),
});
