import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, LANGUAGE_COOKIE } from './locales';
import { paperOf } from './paper';
import { messagesOf } from './words-in';

/** Language and texts of one request. Moments are formatted with the company's zone by `formats.ts`, never by the default here. */
export default getRequestConfig(async () => {
  const asked = await headers();
  // Paper speaks its own language, whatever the person reads.
  const paper = paperOf(asked.get('x-path'));
  const locale = paper ?? chooseLocale((await cookies()).get(LANGUAGE_COOKIE)?.value, asked.get('accept-language'));
  // The English texts are literal types so that their placeholders are checked; every language has the same keys.
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' };
});
