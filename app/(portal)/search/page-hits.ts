import { getTranslations } from 'next-intl/server';
import type { SearchGroup } from '@/components/shell/search.types';
import type { Messages } from '@/lib/i18n/messages/en';
import { isPageFor } from '@/lib/search/page-words.rules';
import { TABLE_KEYS } from '@/lib/tables/tables.types';

const MOST = 6;

type Named = keyof Messages['search']['pageNames'];
type Place = Extract<keyof Messages['nav'], keyof Messages['search']['pageWords']>;

/** Pages that no line of the side menu leads to. */
const BESIDE: readonly (readonly [Named, string])[] = [
  ['lotsOnHold', '/lots?held=1'],
  ['letters', '/setup/letters'],
  ['locations', '/setup/warehouses'],
  ['gallery', '/setup/templates/new'],
  ['profile', '/profile'],
  ['jobs', '/jobs'],
  ['imports', '/imports'],
  ['guide', '/guide'],
  ['serialGuide', '/?guide=serials'],
];

/** Places of the side menu that have other words as well; their names are found before anything is asked. */
const PLACES: readonly (readonly [Place, string])[] = [
  ['items', '/setup/items'],
  ['partners', '/setup/partners'],
  ['templates', '/setup/templates'],
  ['boms', '/setup/boms'],
  ['labels', '/setup/labels'],
  ['printedLabels', '/labels'],
  ['periods', '/setup/periods'],
  ['serials', '/serials'],
  ['trace', '/trace'],
];

/** Pages by their names and the words that people use for them; null when none is meant. */
export async function pageHits(text: string, permissions: ReadonlySet<string>): Promise<SearchGroup | null> {
  const [t, nav, tables, shell] = await Promise.all([
    getTranslations('search'),
    getTranslations('nav'),
    getTranslations('tables'),
    getTranslations('shell'),
  ]);
  const all = [
    ...PLACES.map(([key, href]) => ({ href, title: nav(key), words: t(`pageWords.${key}`) })),
    ...(permissions.has('audit.read') ? [{ href: '/administration/audit', title: nav('audit'), words: t('pageWords.audit') }] : []),
    ...BESIDE.map(([key, href]) => ({ href, title: t(`pageNames.${key}`), words: t(`pageWords.${key}`) })),
    ...TABLE_KEYS.map((key) => ({ href: `/setup/tables/${key}`, title: tables(`${key}.title`), words: t(`pageWords.${key}`) })),
  ].filter(
    ({ href }) =>
      (href !== '/setup/templates/new' || permissions.has('config.edit')) && (href !== '/imports' || permissions.has('import.run')),
  );
  const rows = all
    .filter(({ title, words }) => isPageFor(text, `${title} ${words}`))
    .slice(0, MOST)
    .map(({ href, title }) => ({ href, code: null, title, detail: null, off: null }));
  return rows.length === 0 ? null : { key: 'pages', label: shell('pages'), rows, more: null };
}
