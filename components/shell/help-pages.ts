import type { Messages } from '@/lib/i18n/messages/en';

export type HelpKey = keyof Messages['help']['pages'];

/** Keys that only some pages have, besides those of every page. */
export type PageKeys = 'rows' | 'form' | 'entry' | 'grid';

type PageHelp = {
  readonly help: HelpKey;
  readonly keys?: readonly PageKeys[];
  /** One page for many lists: its example is of one of them, and says nothing under another that is empty. */
  readonly many?: boolean;
};

/**
 * What every page says about itself: its route as its folder spells it → its sentence and example, and the keys it has of its own.
 * A page that is missing here fails a test; a text that is missing does not compile.
 */
export const HELP_PAGES: Readonly<Record<string, PageHelp>> = {
  '/': { help: 'home' },
  '/guide': { help: 'guide' },
  '/search': { help: 'search' },
  '/profile': { help: 'profile', keys: ['form'] },
  '/jobs': { help: 'jobs', keys: ['rows'] },
  '/jobs/[id]': { help: 'jobs' },
  '/imports': { help: 'imports', keys: ['rows'] },
  '/imports/new': { help: 'newImport' },
  '/imports/[id]': { help: 'oneImport' },
  '/lots': { help: 'lots', keys: ['rows'] },
  '/lots/transform': { help: 'lotFromLot', keys: ['form'] },
  '/lots/[id]': { help: 'lot' },
  '/lots/[id]/edit': { help: 'lotEdit', keys: ['form'] },
  '/serials': { help: 'serials', keys: ['rows'] },
  '/serials/[id]': { help: 'serial' },
  '/serials/[id]/edit': { help: 'serialEdit', keys: ['form'] },
  '/scan': { help: 'scan' },
  '/scan/screens': { help: 'scanScreens' },
  '/scan/[screen]': { help: 'scanScreen' },
  '/scan/stock': { help: 'scanStock' },
  '/scan/test': { help: 'scannerTest' },
  '/01/[...rest]': { help: 'scan' },
  '/trace': { help: 'trace' },
  '/trace/common': { help: 'common' },
  '/trace/readiness': { help: 'readiness' },
  '/records': { help: 'records', keys: ['rows'] },
  '/records/new': { help: 'newRecord', keys: ['form', 'grid'] },
  '/records/[id]': { help: 'record' },
  '/records/[id]/correct': { help: 'correction', keys: ['form', 'grid'] },
  '/setup': { help: 'setup' },
  '/setup/company': { help: 'company', keys: ['form'] },
  '/setup/code-types': { help: 'codeTypes', keys: ['rows'] },
  '/setup/code-types/new': { help: 'codeType', keys: ['form'] },
  '/setup/code-types/[id]': { help: 'codeType', keys: ['form', 'entry'] },
  '/setup/items': { help: 'items', keys: ['rows'] },
  '/setup/items/new': { help: 'item', keys: ['form'] },
  '/setup/items/[id]': { help: 'item', keys: ['form', 'entry'] },
  '/setup/items/[id]/tracking': { help: 'tracking', keys: ['form'] },
  '/setup/boms': { help: 'boms', keys: ['rows'] },
  '/setup/boms/new': { help: 'bom', keys: ['form'] },
  '/setup/boms/[id]': { help: 'bom', keys: ['form', 'entry'] },
  '/setup/scanning': { help: 'scanning', keys: ['form'] },
  '/labels': { help: 'labelPrints', keys: ['rows'] },
  '/setup/labels': { help: 'labelDesigns', keys: ['rows'] },
  '/setup/labels/new': { help: 'labelDesign', keys: ['form'] },
  '/setup/labels/[id]': { help: 'labelDesign', keys: ['form', 'entry'] },
  '/setup/letters': { help: 'letters', keys: ['form'] },
  '/setup/partners': { help: 'partners', keys: ['rows'] },
  '/setup/partners/new': { help: 'partner', keys: ['form'] },
  '/setup/partners/[id]': { help: 'partner', keys: ['form', 'entry'] },
  '/setup/periods': { help: 'periods', keys: ['rows'] },
  '/setup/periods/new': { help: 'period', keys: ['form'] },
  '/setup/periods/[id]': { help: 'period', keys: ['form', 'entry'] },
  '/setup/tables': { help: 'tables', keys: ['rows'] },
  '/setup/tables/[table]': { help: 'tables', keys: ['rows'], many: true },
  '/setup/tables/[table]/new': { help: 'tableRow', keys: ['form'] },
  '/setup/tables/[table]/[id]': { help: 'tableRow', keys: ['form', 'entry'] },
  '/setup/templates': { help: 'templates', keys: ['rows'] },
  '/setup/templates/new': { help: 'template', keys: ['form'] },
  '/setup/templates/[id]': { help: 'template', keys: ['form', 'entry'] },
  '/setup/warehouses': { help: 'warehouses', keys: ['rows'] },
  '/setup/warehouses/new': { help: 'warehouse', keys: ['form'] },
  '/setup/warehouses/[id]': { help: 'warehouse', keys: ['form', 'entry'] },
  '/setup/warehouses/[id]/locations/new': { help: 'location', keys: ['form'] },
  '/setup/warehouses/[id]/locations/[locationId]': { help: 'location', keys: ['form', 'entry'] },
  '/stock': { help: 'stock', keys: ['rows'] },
  '/stock/print': { help: 'stock' },
  '/movements': { help: 'movements', keys: ['rows'] },
  '/administration/users': { help: 'users', keys: ['rows'] },
  '/administration/users/new': { help: 'user', keys: ['form'] },
  '/administration/users/[id]': { help: 'user', keys: ['form'] },
  '/administration/users/invitations/[id]': { help: 'user' },
  '/administration/companies/new': { help: 'newCompany', keys: ['form'] },
  '/setup/items/lot-settings': { help: 'lotSettings', keys: ['form'] },
  '/administration/audit': { help: 'audit', keys: ['rows'] },
  '/administration/api-keys': { help: 'apiKeys', keys: ['rows'] },
  '/administration/api-keys/new': { help: 'apiKeys', keys: ['form'] },
  '/administration/api-keys/[id]': { help: 'apiKeys' },
  '/programs': { help: 'programs' },
  '/administration/system': { help: 'system' },
};

const isPlace = (part: string): boolean => part.startsWith('[');

/** How many parts of a route are the path's own words; -1 where the route does not fit the path. */
function closeness(route: readonly string[], path: readonly string[]): number {
  if (route.length !== path.length || !route.every((part, at) => isPlace(part) || part === path[at])) return -1;
  return route.filter((part) => !isPlace(part)).length;
}

/** The help of the page at this path: of the route with the most words in common. */
export function helpOf(path: string): PageHelp | null {
  const parts = path.split('/').filter(Boolean);
  const [best] = Object.entries(HELP_PAGES)
    .map(([route, page]) => ({ page, fits: closeness(route.split('/').filter(Boolean), parts) }))
    .filter(({ fits }) => fits >= 0)
    .sort((a, b) => b.fits - a.fits);
  return best?.page ?? null;
}
