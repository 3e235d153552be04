import { openApi } from '@/lib/api/open-api';
import { wordsIn } from '@/lib/i18n/words-in';
import { env } from '@/lib/server/env';

/** The OpenAPI description of the interface; it holds nothing of any company, so it is told to everybody. */
export function GET(): Response {
  const { t } = wordsIn('en', 'UTC');
  const file = openApi(env().publicUrl, (id) => t(`api.operations.${id}`));
  return Response.json(file, { headers: { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' } });
}
