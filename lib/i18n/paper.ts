import { isLocale, type Locale } from './locales';

/** `?paper=it`: the page as it will be on paper, in that language. @rules UI-08 */
export const PAPER = 'paper';

/** The language of the paper that an address asks for; null where it asks for none. */
export function paperOf(address: string | null): Locale | null {
  const asked = new URLSearchParams(address?.split('?')[1] ?? '').get(PAPER);
  return asked !== null && isLocale(asked) ? asked : null;
}

/** The same page as paper in a language, or back from it. Everything else in the address stays: what is on show is what is printed. */
export function paperAddress(path: string, search: string, language: Locale | null): string {
  const params = new URLSearchParams(search);
  if (language === null) params.delete(PAPER);
  else params.set(PAPER, language);
  return params.size > 0 ? `${path}?${params}` : path;
}
