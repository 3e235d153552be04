import { isLocale, LOCALES, type Locale } from '@/lib/i18n/locales';
import type { Search } from '@/lib/kernel/list-params';

/** The print of the list with the same parameters: what is filtered on screen is filtered on paper; in a language of its own, if one was chosen. */
export function printAddress(search: Search, language?: Locale): string {
  const own = ['page', 'language'];
  const given = Object.entries(search).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !own.includes(entry[0]),
  );
  if (language) given.push(['language', language]);
  const text = new URLSearchParams(given).toString();
  return text ? `/stock/print?${text}` : '/stock/print';
}

/** What the paper speaks: what was chosen, else the company's language. @rules UI-08 */
export function printLanguage({ language }: Search, company: string): Locale {
  return [language, company].find((each): each is Locale => typeof each === 'string' && isLocale(each)) ?? LOCALES[0];
}
