import { cookies } from 'next/headers';
import { LANGUAGE_COOKIE } from '../i18n/locales';
import { DENSITY_COOKIE, FIRST_PAGE_COOKIE, SINGLE_KEYS_COOKIE, THEME_COOKIE } from '../kernel/habits';
import { env } from './env';

const YEAR_SECONDS = 31_536_000;

export type Habits = {
  readonly language: string | null;
  readonly theme: string | null;
  readonly density: string | null;
  readonly singleKeys: boolean;
  readonly firstPage: string;
};

/** Makes this browser follow a person's habits; what the person never chose stays as it is here. For actions and routes. */
export async function setHabits({ language, theme, density, singleKeys, firstPage }: Habits): Promise<void> {
  const jar = await cookies();
  const options = { path: '/', sameSite: 'lax', secure: env().secure, maxAge: YEAR_SECONDS } as const;
  if (language) jar.set(LANGUAGE_COOKIE, language, options);
  if (theme) jar.set(THEME_COOKIE, theme === 'system' ? '' : theme, { ...options, maxAge: theme === 'system' ? 0 : YEAR_SECONDS });
  if (density) jar.set(DENSITY_COOKIE, density, { ...options, maxAge: density === 'comfortable' ? 0 : YEAR_SECONDS });
  jar.set(FIRST_PAGE_COOKIE, firstPage, { ...options, maxAge: firstPage === 'home' ? 0 : YEAR_SECONDS });
  jar.set(SINGLE_KEYS_COOKIE, 'off', { ...options, maxAge: singleKeys ? 0 : YEAR_SECONDS });
}
