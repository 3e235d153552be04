import { LANGUAGE_COOKIE, type Locale } from '@/lib/i18n/locales';
import { DENSITY_COOKIE, FIRST_PAGE_COOKIE, FIRST_PAGES, SINGLE_KEYS_COOKIE, THEME_COOKIE } from '@/lib/kernel/habits';

export { DENSITY_COOKIE, THEME_COOKIE };

export const FOLDED_COOKIE = 'filo.folded';
const YEAR_SECONDS = 31_536_000;

export type Theme = 'light' | 'dark';
/** True for a theme chosen by the person; anything else follows the system. */
export const isTheme = (text: string | undefined): text is Theme => text === 'light' || text === 'dark';

function remember(name: string, value: string): void {
  const age = value === '' ? 0 : YEAR_SECONDS;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we serve
  document.cookie = `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}

/** Shows the theme at once and remembers it in this browser; null follows the system. */
export function chooseTheme(theme: Theme | null): void {
  remember(THEME_COOKIE, theme ?? '');
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Remembers the language in this browser; the caller refreshes the page. */
export const chooseLanguage = (locale: Locale): void => remember(LANGUAGE_COOKIE, locale);

export const rememberFolded = (folded: boolean): void => remember(FOLDED_COOKIE, folded ? '1' : '0');

/** Sets the height of the rows of every list at once and remembers it in this browser. */
export function rememberDensity(compact: boolean): void {
  remember(DENSITY_COOKIE, compact ? 'compact' : '');
  if (compact) document.documentElement.dataset.density = 'compact';
  else delete document.documentElement.dataset.density;
}

/** Whether keys without Ctrl or Alt do something here; the person can switch them off (WCAG 2.1.4). Ask at every key: it holds at once. */
export const areSingleKeysOn = (): boolean => !document.cookie.split('; ').includes(`${SINGLE_KEYS_COOKIE}=off`);

/** Where the person who just signed in begins. */
export function firstPage(): string {
  const cookies = document.cookie.split('; ');
  const chosen = FIRST_PAGES.find((page) => cookies.includes(`${FIRST_PAGE_COOKIE}=${page}`));
  return chosen === undefined || chosen === 'home' ? '/' : `/${chosen}`;
}
