import { z } from 'zod';
import { removalSchema, textInput } from '../kernel/inputs';
import { API_SCOPES, MOST_KEY_DAYS } from './api-key.rules';

/** A new key: what it is called, what it is good for, and for how many days. */
export const makeApiKeySchema = z.strictObject({
  name: textInput(60),
  scopes: z.array(z.enum(API_SCOPES)).min(1).max(API_SCOPES.length),
  days: z.coerce.number().int().min(1).max(MOST_KEY_DAYS),
});
export type MakeApiKey = z.output<typeof makeApiKeySchema>;

export const revokeApiKeySchema = removalSchema;
