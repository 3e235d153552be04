import { createTranslator } from 'next-intl';
import { compiled } from './compiled';
import type { Locale } from './locales';
import { en, type Messages } from './messages/en';
import { it } from './messages/it';
import type { Translated } from './messages/translated';
import { bindFormats, type Formats } from './words';

// Inside the portal, mails and printed pages included, the formatter takes parsed texts; what runs beside it has the one that parses.
const ready = process.env.NEXT_RUNTIME ? compiled : <Texts>(texts: Texts): Texts => texts;
const MESSAGES: Record<Locale, Translated<Messages>> = { en: ready(en), it: ready(it) };

/** Every text in one language. */
export const messagesOf = (locale: Locale): Messages => MESSAGES[locale] as Messages;

/** Texts and formats in a language that is not the one of the request: of a mail's reader, of the console. */
export function wordsIn(locale: Locale, timeZone: string): { readonly t: ReturnType<typeof translator>; readonly formats: Formats } {
  return { t: translator(locale), formats: bindFormats(locale, timeZone) };
}

const translator = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });
