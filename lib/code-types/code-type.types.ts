import type { Day } from '../kernel/day';

/** What the codes of a type name: lots, or single pieces. */
export const CODE_PURPOSES = ['LOT', 'SERIAL'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];

/** What one component of a code may be (domain.md 2.10, 2.11). */
export const SEGMENT_KINDS = [
  'ITEM_CLASS',
  'ITEM_CODE',
  'CHARACTERISTIC',
  'PRODUCT_CATEGORY',
  'ITEM_TYPE',
  'VARIANT',
  'PROGRESSIVE',
  'ALPHA',
  'INS_DAY',
  'INS_MONTH',
  'INS_YEAR',
  'EXP_DAY',
  'EXP_MONTH',
  'EXP_YEAR',
  'LOT_TYPE',
  'YEAR_LETTER',
  'MONTH_LETTER',
  'SUPPLIER_NICKNAME',
  'PURCHASE_INVOICE_NO',
  'PURCHASE_DN_NO',
  'SUPPLIER_LOT',
  'LOT_CODE',
  'TEXT',
] as const;

export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A serial number says what stays with its piece for ever: item, lot and day of creation; no expiry, supplier or document (domain.md 2.11). */
const SERIAL_KINDS: ReadonlySet<SegmentKind> = new Set([
  'ITEM_CLASS',
  'ITEM_CODE',
  'CHARACTERISTIC',
  'PRODUCT_CATEGORY',
  'ITEM_TYPE',
  'VARIANT',
  'PROGRESSIVE',
  'ALPHA',
  'INS_DAY',
  'INS_MONTH',
  'INS_YEAR',
  'YEAR_LETTER',
  'MONTH_LETTER',
  'LOT_CODE',
  'TEXT',
]);

/** Whether codes of this purpose may have such a component. */
export const isKindOf = (purpose: CodePurpose, kind: SegmentKind): boolean =>
  purpose === 'SERIAL' ? SERIAL_KINDS.has(kind) : kind !== 'LOT_CODE';

/** The parameters of the folded filters of the list. */
export const CODE_TYPE_FILTERS = ['part', 'used'] as const;

export type CodeSegment = {
  readonly sequence: number;
  readonly kind: SegmentKind;
  readonly length: number | null;
  readonly fillChar: string | null;
  /** Only for the kind TEXT. */
  readonly text: string | null;
};

/** One component in words: its kind with length and fill character, a fixed text in quotes. */
export function partWords(
  { kind, length, fillChar, text }: Omit<CodeSegment, 'sequence'>,
  kindWord: (kind: SegmentKind) => string,
): string {
  if (kind === 'TEXT') return `“${text ?? ''}”`;
  return `${kindWord(kind)}${length ? ` ${length}${fillChar ? ` (${fillChar})` : ''}` : ''}`;
}

/** A code type as rules and preview need it. `startNumeric` is a string of digits: up to 50 of them. */
export type CodeTypeDef = {
  readonly id: string;
  readonly purpose: CodePurpose;
  readonly code: string;
  readonly description: string;
  readonly fillMissing: boolean;
  readonly startNumeric: string;
  readonly startAlpha: string;
  readonly unitHandling: boolean;
  readonly segments: readonly CodeSegment[];
  readonly rootKinds: readonly SegmentKind[];
};

/** The raw values a code is composed of, before formatting (domain.md 3.2). Null means that there is none. */
export type CodeSources = {
  readonly itemClass: string | null;
  readonly itemCode: string | null;
  readonly characteristic: string | null;
  readonly productCategory: string | null;
  readonly itemType: string | null;
  readonly variant: string | null;
  readonly lotType: string | null;
  /** Of a serial number alone: the lot its piece belongs to. */
  readonly lotCode?: string | null;
  readonly supplierNickname: string | null;
  readonly supplierLot: string | null;
  readonly insertDate: Day;
  readonly expiryDate: Day | null;
  /** Letters of the insert date's year and month. */
  readonly yearLetters: string | null;
  readonly monthLetters: string | null;
  readonly purchaseDnNo: string | null;
  readonly purchaseInvoiceNo: string | null;
};

/**
 * What a counter remembers of one root: the last value issued, and the ordinal up to which no gap is left
 * (only kept for types that fill missing values; null when unknown or when the type was changed).
 */
export type CounterState = {
  readonly lastNumeric: string | null;
  readonly lastAlpha: string | null;
  readonly filledThrough: string | null;
};

/** One value of the counters of a type: the number and the letters that a code shows. */
export type CounterPosition = { readonly numeric: bigint; readonly alpha: string };

export const NEW_COUNTER: CounterState = { lastNumeric: null, lastAlpha: null, filledThrough: null };
export const CODE_MAX_LENGTH = 50;
