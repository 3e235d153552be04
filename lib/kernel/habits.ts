/** Cookies of a person's habits; pages and their scripts read them, they are no secret. */
export const THEME_COOKIE = 'filo.theme';
export const DENSITY_COOKIE = 'filo.density';
/** `off`: keys without Ctrl or Alt do nothing (WCAG 2.1.4). */
export const SINGLE_KEYS_COOKIE = 'filo.keys';
/** Where the person begins after signing in; the home page where there is none. */
export const FIRST_PAGE_COOKIE = 'filo.first';
export const FIRST_PAGES = ['home', 'lots', 'serials', 'records', 'stock'] as const;
/** Until when the session lasts, for the warning before its end. */
export const SESSION_END_COOKIE = 'filo.until';
