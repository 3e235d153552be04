/** The small tables that share one mechanism (domain.md 2.6, 2.12): code, description and a few fields of their own. */
export const TABLE_KEYS = [
  'units',
  'item-classes',
  'characteristics',
  'product-categories',
  'item-types',
  'brands',
  'variants',
  'lot-types',
  'lot-statuses',
  'lot-evaluations',
  'location-types',
  'location-statuses',
  'projects',
  'cost-centres',
] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

/** The tables by what they describe, in the order of the work. */
export const TABLE_GROUPS = [
  { key: 'ofItems', tables: ['units', 'item-classes', 'characteristics', 'product-categories', 'item-types', 'brands', 'variants'] },
  { key: 'ofLots', tables: ['lot-types', 'lot-statuses', 'lot-evaluations'] },
  { key: 'ofPlaces', tables: ['location-types', 'location-statuses', 'projects', 'cost-centres'] },
] as const satisfies readonly { readonly key: string; readonly tables: readonly TableKey[] }[];

export const LOT_STATUS_KINDS = ['RELEASED', 'QUARANTINE', 'REJECTED', 'OTHER'] as const;
export type LotStatusKind = (typeof LOT_STATUS_KINDS)[number];

/** What a label says about a lot; an item names a report for each. */
export const LABEL_KINDS = ['UNIQUE', 'COMPLIANT', 'NON_COMPLIANT', 'QUARANTINE'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A field that only some tables have. `initial` is proposed for a new row. */
export type ExtraField =
  | { readonly name: 'decimals'; readonly kind: 'integer'; readonly initial: number; readonly min: number; readonly max: number }
  | {
      readonly name: 'changeClassAllowed' | 'excludeFromAvailability' | 'notAvailableForMrp';
      readonly kind: 'flag';
      readonly initial: boolean;
    }
  | { readonly name: 'kind'; readonly kind: 'choice'; readonly initial: LotStatusKind; readonly choices: readonly LotStatusKind[] }
  | { readonly name: 'labelKind'; readonly kind: 'optional'; readonly initial: null; readonly choices: readonly LabelKind[] };

export type ExtraName = ExtraField['name'];

export type TableShape = { readonly codeMax: number; readonly extras: readonly ExtraField[] };

const plain = (codeMax: number): TableShape => ({ codeMax, extras: [] });

export const TABLES: Readonly<Record<TableKey, TableShape>> = {
  units: { codeMax: 5, extras: [{ name: 'decimals', kind: 'integer', initial: 2, min: 0, max: 6 }] },
  'item-classes': { codeMax: 3, extras: [{ name: 'changeClassAllowed', kind: 'flag', initial: false }] },
  characteristics: plain(20),
  'product-categories': plain(20),
  'item-types': plain(20),
  brands: plain(20),
  variants: plain(20),
  'lot-types': plain(10),
  'lot-statuses': {
    codeMax: 10,
    extras: [
      { name: 'kind', kind: 'choice', initial: 'OTHER', choices: LOT_STATUS_KINDS },
      { name: 'excludeFromAvailability', kind: 'flag', initial: false },
      { name: 'notAvailableForMrp', kind: 'flag', initial: false },
      { name: 'labelKind', kind: 'optional', initial: null, choices: LABEL_KINDS },
    ],
  },
  'lot-evaluations': plain(10),
  'location-types': plain(10),
  'location-statuses': plain(10),
  projects: plain(20),
  'cost-centres': plain(20),
};

export const DESCRIPTION_MAX = 80;

export const isTableKey = (text: string): text is TableKey => (TABLE_KEYS as readonly string[]).includes(text);

/** What a person enters in a row of a small table; the extras are there where the table has them. */
export type TableValues = {
  readonly code: string;
  readonly description: string;
  readonly active: boolean;
  readonly decimals?: number;
  readonly kind?: LotStatusKind;
  readonly changeClassAllowed?: boolean;
  readonly excludeFromAvailability?: boolean;
  readonly notAvailableForMrp?: boolean;
  readonly labelKind?: LabelKind | null;
};

/** A row as lists and forms get it. */
export type TableRow = TableValues & { readonly id: string; readonly version: number };

/** What a new row starts with. */
export function newTableValues(table: TableKey): TableValues {
  const extras = Object.fromEntries(TABLES[table].extras.map(({ name, initial }) => [name, initial]));
  return { code: '', description: '', active: true, ...extras };
}
