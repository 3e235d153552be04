import {
  ArrowLeftRight,
  Barcode,
  Boxes,
  Building2,
  CalendarRange,
  ClipboardList,
  Handshake,
  Hash,
  HeartPulse,
  History,
  House,
  KeyRound,
  Layers,
  LayoutGrid,
  type LucideIcon,
  Network,
  Package,
  FileUp,
  Printer,
  Fingerprint,
  ScanBarcode,
  ScanLine,
  Smartphone,
  Split,
  Table2,
  Tags,
  Users,
  Warehouse,
  Waypoints,
} from 'lucide-react';
import type { Messages } from '@/lib/i18n/messages/en';
import type { Permission } from '@/lib/kernel/permissions';

export type Place = {
  readonly key: keyof Messages['nav'];
  readonly href: string;
  readonly icon: LucideIcon;
  /** Shown only to those who hold one of these; absent: to everybody. */
  readonly needs?: readonly Permission[];
  /** One of the four daily places, at the bottom of a phone. */
  readonly daily?: boolean;
  /** A page beside it that belongs here, though its address begins otherwise. */
  readonly beside?: string;
};
export type PlaceGroup = { readonly key: keyof Messages['nav'] | null; readonly places: readonly Place[] };

/** Every place of the portal in the order of the work. A page is reachable from here or from a page that is. */
export const NAVIGATION: readonly PlaceGroup[] = [
  {
    key: null,
    places: [
      { key: 'home', href: '/', icon: House, daily: true },
      { key: 'records', href: '/records', icon: ClipboardList, daily: true },
      { key: 'lots', href: '/lots', icon: Boxes, daily: true },
      { key: 'serials', href: '/serials', icon: Fingerprint },
      { key: 'scan', href: '/scan', icon: ScanLine, daily: true },
      { key: 'scanScreens', href: '/scan/screens', icon: Smartphone },
      { key: 'trace', href: '/trace', icon: Waypoints },
      { key: 'lotFromLot', href: '/lots/transform', icon: Split, needs: ['transform.post'] },
      { key: 'stock', href: '/stock', icon: Layers },
      { key: 'movements', href: '/movements', icon: ArrowLeftRight },
      { key: 'printedLabels', href: '/labels', icon: Printer },
    ],
  },
  {
    key: 'setUp',
    places: [
      { key: 'overview', href: '/setup', icon: LayoutGrid },
      { key: 'codeTypes', href: '/setup/code-types', icon: Hash },
      { key: 'items', href: '/setup/items', icon: Package },
      { key: 'boms', href: '/setup/boms', icon: Network },
      { key: 'templates', href: '/setup/templates', icon: Tags },
      { key: 'labels', href: '/setup/labels', icon: Barcode },
      { key: 'warehouses', href: '/setup/warehouses', icon: Warehouse },
      { key: 'partners', href: '/setup/partners', icon: Handshake },
      { key: 'tables', href: '/setup/tables', icon: Table2, beside: '/setup/letters' },
      { key: 'scanning', href: '/setup/scanning', icon: ScanBarcode },
      { key: 'periods', href: '/setup/periods', icon: CalendarRange },
      { key: 'imports', href: '/imports', icon: FileUp, needs: ['import.run'] },
    ],
  },
  {
    key: 'administration',
    places: [
      { key: 'company', href: '/setup/company', icon: Building2, needs: ['company.manage'] },
      { key: 'users', href: '/administration/users', icon: Users, needs: ['user.manage'] },
      { key: 'apiKeys', href: '/administration/api-keys', icon: KeyRound, needs: ['api.manage'] },
      { key: 'audit', href: '/administration/audit', icon: History, needs: ['audit.read'] },
      { key: 'system', href: '/administration/system', icon: HeartPulse, needs: ['company.manage'] },
    ],
  },
];

/** What this person may open; groups without a place are left out. */
export function placesFor(permissions: ReadonlySet<string>): readonly PlaceGroup[] {
  return NAVIGATION.map((group) => ({
    ...group,
    places: group.places.filter((place) => !place.needs || place.needs.some((need) => permissions.has(need))),
  })).filter((group) => group.places.length > 0);
}

const covers = (path: string, href: string): boolean => (href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`));

const BESIDE = new Map(NAVIGATION.flatMap(({ places }) => places.flatMap(({ href, beside }) => (beside ? [[beside, href] as const] : []))));
const ADDRESSES = NAVIGATION.flatMap((group) => group.places.map((place) => place.href));

/** The place that a path belongs to: the longest address that the path begins with. */
export function isAt(path: string, href: string): boolean {
  const at = BESIDE.get(path) ?? path;
  return covers(at, href) && !ADDRESSES.some((other) => other.length > href.length && covers(at, other));
}

/** The letter that leads to a place after `g`. */
export const LETTERS: Partial<Record<Place['key'], string>> = {
  home: 'h',
  records: 'r',
  lots: 'l',
  serials: 'n',
  scan: 'q',
  scanScreens: '2',
  trace: 'e',
  stock: 's',
  movements: 'm',
  overview: 'o',
  codeTypes: 'c',
  items: 'i',
  boms: 'f',
  templates: 't',
  labels: 'z',
  warehouses: 'w',
  partners: 'p',
  tables: 'b',
  scanning: 'v',
  periods: 'd',
  imports: 'j',
  company: 'y',
  users: 'u',
  audit: 'a',
  system: 'x',
  apiKeys: 'k',
};
