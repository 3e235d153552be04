import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { compiled } from './compiled';
import { chooseLocale, LANGUAGE_COOKIE, type Locale } from './locales';
import { en, type Messages } from './messages/en';
import { it } from './messages/it';
import type { Translated } from './messages/translated';

const MESSAGES: Record<Locale, Translated<Messages>> = { en: compiled(en), it: compiled(it) };

/** Language and texts of one request. Moments are formatted with the company's zone by `formats.ts`, never by the default here. */
export default getRequestConfig(async () => {
  const locale = chooseLocale((await cookies()).get(LANGUAGE_COOKIE)?.value, (await headers()).get('accept-language'));
  // The English texts are literal types so that their placeholders are checked; every language has the same keys.
  return { locale, messages: MESSAGES[locale] as Messages, timeZone: 'UTC' };
});
