import type { Preset } from '../code-types/presets.types';
import type { ItemFields } from '../items/item.types';
import type { TableKey } from '../tables/tables.types';
import type { OwnDataFacts } from './own-data.types';

/** Ready-made beginnings, the plain one first. */
export const PROFILE_KEYS = ['GENERAL', 'FOOD', 'PHARMA', 'ELECTRONICS'] as const;
export type ProfileKey = (typeof PROFILE_KEYS)[number];
export const PROFILE_LANGUAGES = ['en', 'it'] as const;
export type ProfileLanguage = (typeof PROFILE_LANGUAGES)[number];

type Names = Readonly<Record<ProfileLanguage, string>>;
type Extras = Readonly<Record<string, string | number | boolean>>;

/** A row of a small table that a beginning makes. */
export type ProfileRow = { readonly table: TableKey; readonly code: string; readonly name: Names; readonly extras: Extras };
export type ProfileCodeType = Omit<Preset, 'purpose' | 'startNumeric'> & { readonly name: Names };

/** What the form of the first item is filled with; nothing is stored before that form is saved. */
export type ItemProposal = Pick<
  ItemFields,
  'withdrawalType' | 'lotValidityDays' | 'lotExpiryType' | 'allowExpiryEdit' | 'blockWarningDays' | 'blockDays'
> & {
  /** The first status of new lots, by its kind; null: none. */
  readonly firstStatus: 'RELEASED' | 'QUARANTINE' | null;
};

export type Profile = {
  readonly rows: readonly ProfileRow[];
  readonly codeType: ProfileCodeType;
  readonly item: ItemProposal;
  readonly reprintReason?: true;
};

const unit = (code: string, en: string, it: string, decimals: number): ProfileRow => ({
  table: 'units',
  code,
  name: { en, it },
  extras: { decimals },
});
const itemClass = (code: string, en: string, it: string): ProfileRow => ({
  table: 'item-classes',
  code,
  name: { en, it },
  extras: { changeClassAllowed: false },
});
const status = (code: string, en: string, it: string, kind: string): ProfileRow => ({
  table: 'lot-statuses',
  code,
  name: { en, it },
  extras: { kind, excludeFromAvailability: true, notAvailableForMrp: true },
});
const part = (kind: Preset['segments'][number]['kind'], length: number | null, fillChar: string | null, text: string | null = null) => ({
  kind,
  length,
  fillChar,
  text,
});

const PIECES = unit('PCS', 'Piece', 'Pezzo', 0);
const KILOGRAM = unit('KG', 'Kilogram', 'Chilogrammo', 3);

/** What each line of business begins with (standards.md 9, first status, dates and numbering). */
export const PROFILES: Readonly<Record<ProfileKey, Profile>> = {
  GENERAL: {
    rows: [PIECES, KILOGRAM, itemClass('RAW', 'Raw material', 'Materia prima'), itemClass('FIN', 'Finished product', 'Prodotto finito')],
    codeType: {
      code: 'N5',
      name: { en: 'Number of five digits', it: 'Numero di cinque cifre' },
      segments: [part('PROGRESSIVE', 5, '0')],
      rootKinds: [],
    },
    item: {
      withdrawalType: 'FIFO',
      lotValidityDays: null,
      lotExpiryType: 'EXACT',
      allowExpiryEdit: false,
      blockWarningDays: null,
      blockDays: null,
      firstStatus: null,
    },
  },
  FOOD: {
    rows: [
      KILOGRAM,
      PIECES,
      itemClass('RAW', 'Ingredient', 'Ingrediente'),
      itemClass('PAC', 'Packaging', 'Imballo'),
      itemClass('FIN', 'Finished food', 'Prodotto alimentare finito'),
      status('BLK', 'Blocked by quality', 'Bloccato dalla qualità', 'OTHER'),
    ],
    codeType: {
      code: 'LDAY',
      name: { en: 'L, day and number', it: 'L, giorno e numero' },
      segments: [
        part('TEXT', null, null, 'L'),
        part('INS_YEAR', 2, null),
        part('INS_MONTH', 2, '0'),
        part('INS_DAY', 2, '0'),
        part('PROGRESSIVE', 2, '0'),
      ],
      rootKinds: ['INS_YEAR', 'INS_MONTH', 'INS_DAY'],
    },
    item: {
      withdrawalType: 'EXPIRY',
      lotValidityDays: 180,
      lotExpiryType: 'EXACT',
      allowExpiryEdit: true,
      blockWarningDays: 30,
      blockDays: 0,
      firstStatus: 'RELEASED',
    },
  },
  PHARMA: {
    reprintReason: true,
    rows: [
      PIECES,
      KILOGRAM,
      itemClass('API', 'Active ingredient', 'Principio attivo'),
      itemClass('EXC', 'Excipient', 'Eccipiente'),
      itemClass('FIN', 'Finished medicine', 'Medicinale finito'),
      status('TST', 'Under test', 'In analisi', 'QUARANTINE'),
    ],
    codeType: {
      code: 'YNUM',
      name: { en: 'Year and number', it: 'Anno e numero' },
      segments: [part('INS_YEAR', 2, null), part('PROGRESSIVE', 5, '0')],
      rootKinds: ['INS_YEAR'],
    },
    item: {
      withdrawalType: 'EXPIRY',
      lotValidityDays: 730,
      lotExpiryType: 'EXACT',
      allowExpiryEdit: true,
      blockWarningDays: 90,
      blockDays: 30,
      firstStatus: 'QUARANTINE',
    },
  },
  ELECTRONICS: {
    rows: [
      PIECES,
      itemClass('CMP', 'Component', 'Componente'),
      itemClass('ASM', 'Assembly', 'Assieme'),
      status('MRB', 'Material review', 'In riesame', 'OTHER'),
    ],
    codeType: {
      code: 'YMNUM',
      name: { en: 'Year, month and number', it: 'Anno, mese e numero' },
      segments: [part('INS_YEAR', 2, null), part('INS_MONTH', 2, '0'), part('PROGRESSIVE', 4, '0')],
      rootKinds: ['INS_YEAR', 'INS_MONTH'],
    },
    item: {
      withdrawalType: 'FIFO',
      lotValidityDays: null,
      lotExpiryType: 'EXACT',
      allowExpiryEdit: false,
      blockWarningDays: null,
      blockDays: null,
      firstStatus: 'RELEASED',
    },
  },
};

/** A row that a beginning made, as it is kept for taking it back. */
export type MadeRow = { readonly table: TableKey | 'code-types'; readonly id: string; readonly code: string };

/** Where the getting started of a company stands. */
export type GuideState = {
  readonly dismissedBy: string | null;
  readonly dismissedAt: string | null;
  /** The same of the guide for serial numbers. */
  readonly serialsDismissedBy: string | null;
  readonly serialsDismissedAt: string | null;
  readonly profile: ProfileKey | null;
  readonly made: readonly MadeRow[];
  /** What leads on to the company's own goods. */
  readonly own: OwnDataFacts;
  /** Keys of the codes that exist, by table: a beginning leaves them as they are. */
  readonly taken: Readonly<Record<'units' | 'item-classes' | 'lot-statuses' | 'code-types', readonly string[]>>;
  readonly statuses: readonly { readonly id: string; readonly kind: string; readonly name: string; readonly excludes: boolean }[];
};
