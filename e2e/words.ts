import { createTranslator } from 'next-intl';
import { bindFormats } from '../lib/i18n/words';
import type { Locale } from '../lib/i18n/locales';
import { en, type Messages } from '../lib/i18n/messages/en';
import { it } from '../lib/i18n/messages/it';

const MESSAGES = { en, it };

/** What the pages say in a language: its texts, and its spelling of days and quantities. */
export function wordsOf(locale: Locale) {
  // Every language has the keys of English, whose texts are literal types.
  const t = createTranslator({ locale, messages: MESSAGES[locale] as Messages });
  return { t, ...bindFormats(locale, 'Europe/Rome') };
}
export type Words = ReturnType<typeof wordsOf>;
