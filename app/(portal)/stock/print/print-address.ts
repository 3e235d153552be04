import { isLocale, LOCALES, type Locale } from '@/lib/i18n/locales';
import { paramsOf } from '@/lib/kernel/list-kit';
import type { Search } from '@/lib/kernel/list-params';

/** The print of the list with the same parameters: what is filtered on screen is filtered on paper; in a language of its own, if one was chosen. */
export function printAddress(search: Search, language?: Locale): string {
  const given = paramsOf(search);
  for (const own of ['page', 'open', 'language']) given.delete(own);
  if (language) given.set('language', language);
  const text = given.toString();
  return text ? `/stock/print?${text}` : '/stock/print';
}

/** What the paper speaks: what was chosen, else the company's language. @rules UI-08 */
export function printLanguage({ language }: Search, company: string): Locale {
  return [language, company].find((each): each is Locale => typeof each === 'string' && isLocale(each)) ?? LOCALES[0];
}
