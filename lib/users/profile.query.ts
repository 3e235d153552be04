import { type Locale, LOCALES } from '../i18n/locales';
import { FIRST_PAGES } from '../kernel/habits';
import type { Database } from '../server/db';
import { DENSITIES, type SaveProfile, THEMES } from './save-profile.schema';

/** A person's own name and habits; the language is null until one was chosen. */
export async function readProfile(
  db: Pick<Database, 'prisma'>,
  userId: string,
): Promise<Omit<SaveProfile, 'language'> & { readonly language: Locale | null }> {
  const found = await db.prisma.appUser.findUniqueOrThrow({
    where: { id: userId },
    select: { version: true, name: true, language: true, theme: true, density: true, singleKeys: true, firstPage: true },
  });
  return {
    version: found.version,
    name: found.name,
    language: LOCALES.find((each) => each === found.language) ?? null,
    theme: THEMES.find((each) => each === found.theme) ?? 'system',
    density: DENSITIES.find((each) => each === found.density) ?? 'comfortable',
    singleKeys: found.singleKeys,
    firstPage: FIRST_PAGES.find((each) => each === found.firstPage) ?? 'home',
  };
}
