import { hasControlCharacter } from '../kernel/code';
import { dayParts, type Day } from '../kernel/day';
import { AppError } from '../kernel/errors';
import { CODE_MAX_LENGTH, SEGMENT_KINDS } from '../code-types/code-type.types';
import type { CodeSources, CounterPosition, CodeSegment, CodeTypeDef, SegmentKind } from '../code-types/code-type.types';

type CounterKind = 'PROGRESSIVE' | 'ALPHA';
type SourceKind = Exclude<SegmentKind, CounterKind | 'TEXT'>;

const ROOT_SEPARATOR = '\u001F';

const part = (day: Day | null, name: 'year' | 'month' | 'day'): string | null => (day === null ? null : String(dayParts(day)[name]));

const RAW_VALUE: Readonly<Record<SourceKind, (sources: CodeSources) => string | null>> = {
  ITEM_CLASS: (s) => s.itemClass,
  ITEM_CODE: (s) => s.itemCode,
  CHARACTERISTIC: (s) => s.characteristic,
  PRODUCT_CATEGORY: (s) => s.productCategory,
  ITEM_TYPE: (s) => s.itemType,
  VARIANT: (s) => s.variant,
  LOT_TYPE: (s) => s.lotType,
  LOT_CODE: (s) => s.lotCode ?? null,
  SUPPLIER_NICKNAME: (s) => s.supplierNickname,
  SUPPLIER_LOT: (s) => s.supplierLot,
  YEAR_LETTER: (s) => s.yearLetters,
  MONTH_LETTER: (s) => s.monthLetters,
  INS_YEAR: (s) => part(s.insertDate, 'year'),
  INS_MONTH: (s) => part(s.insertDate, 'month'),
  INS_DAY: (s) => part(s.insertDate, 'day'),
  EXP_YEAR: (s) => part(s.expiryDate, 'year'),
  EXP_MONTH: (s) => part(s.expiryDate, 'month'),
  EXP_DAY: (s) => part(s.expiryDate, 'day'),
  PURCHASE_DN_NO: (s) => s.purchaseDnNo,
  PURCHASE_INVOICE_NO: (s) => s.purchaseInvoiceNo,
};

const PADDED_LEFT: ReadonlySet<SegmentKind> = new Set([
  'PROGRESSIVE',
  'ALPHA',
  'PURCHASE_DN_NO',
  'PURCHASE_INVOICE_NO',
  'INS_YEAR',
  'INS_MONTH',
  'INS_DAY',
  'EXP_YEAR',
  'EXP_MONTH',
  'EXP_DAY',
]);
/** Of document numbers and years the end varies, so the end is kept. */
const KEEPS_END: ReadonlySet<SegmentKind> = new Set(['PURCHASE_DN_NO', 'PURCHASE_INVOICE_NO', 'INS_YEAR', 'EXP_YEAR']);
/** Digits and letters of counters, which are never cut: nothing to take apart. */
const COUNTERS: ReadonlySet<SegmentKind> = new Set(['PROGRESSIVE', 'ALPHA']);
/** Counters and days are never cut: a shortened one would repeat. */
const NEVER_CUT: ReadonlySet<SegmentKind> = new Set(['PROGRESSIVE', 'ALPHA', 'INS_MONTH', 'INS_DAY', 'EXP_MONTH', 'EXP_DAY']);

export const isCounterKind = (kind: SegmentKind): kind is CounterKind => kind === 'PROGRESSIVE' || kind === 'ALPHA';

/** True for kinds whose value comes from the lot being created, its item, supplier or document. */
export const isSourceKind = (kind: SegmentKind): kind is SourceKind => !isCounterKind(kind) && kind !== 'TEXT';

/** The raw value of a source; null when there is none. */
export const rawValueOf = (kind: SourceKind, sources: CodeSources): string | null => RAW_VALUE[kind](sources);

/** The segments of a type in the order of the code. */
export const segmentsInOrder = (type: Pick<CodeTypeDef, 'segments'>): CodeSegment[] =>
  type.segments.toSorted((a, b) => a.sequence - b.sequence);

/**
 * A raw value brought to the length of its segment: text is padded on the right and keeps its beginning,
 * numbers, document numbers and counters are padded on the left, document numbers and years keep their end.
 * Without a length the value stays as it is; without a fill character nothing is padded.
 * @rules CODE-03, CODE-17
 */
export function formatValue(segment: Pick<CodeSegment, 'kind' | 'length' | 'fillChar'>, raw: string): string {
  const { kind, length, fillChar } = segment;
  if (length === null) return raw;
  if (COUNTERS.has(kind)) return (fillChar ?? '').repeat(Math.max(0, length - raw.length)) + raw;
  const characters = [...raw];
  const missing = length - characters.length;
  if (missing >= 0) {
    const padding = (fillChar ?? '').repeat(missing);
    return PADDED_LEFT.has(kind) ? padding + raw : raw + padding;
  }
  if (NEVER_CUT.has(kind)) return raw;
  return (KEEPS_END.has(kind) ? characters.slice(-length) : characters.slice(0, length)).join('');
}

/** A source as the code needs it: letters of year and month must be there, every other missing value is empty. */
function sourceText(type: CodeTypeDef, kind: SourceKind, sources: CodeSources): string {
  const raw = rawValueOf(kind, sources)?.trim() ?? '';
  if (raw !== '') return raw;
  if (kind !== 'YEAR_LETTER' && kind !== 'MONTH_LETTER') return '';
  throw new AppError('E_CODE_SOURCE_MISSING', { type: type.code, source: kind, date: sources.insertDate });
}

/**
 * The key of the counter: formatted values of the root kinds in the order of the segments, joined by U+001F;
 * a root kind that is no segment adds its raw value, behind the others. An empty root is ''.
 * Throws E_CODE_SOURCE_MISSING for letters that are not set up.
 * @rules CODE-08
 */
export function rootKeyOf(type: CodeTypeDef, sources: CodeSources): string {
  const root = new Set(type.rootKinds);
  const values: string[] = [];
  for (const segment of segmentsInOrder(type)) {
    const { kind } = segment;
    if (!root.delete(kind) || !isSourceKind(kind)) continue;
    values.push(formatValue(segment, sourceText(type, kind, sources)));
  }
  for (const kind of SEGMENT_KINDS) if (root.has(kind) && isSourceKind(kind)) values.push(sourceText(type, kind, sources));
  return values.join(ROOT_SEPARATOR);
}

/** A root key as a person reads it: its values with a space between. */
export const rootText = (rootKey: string): string => rootKey.replaceAll(ROOT_SEPARATOR, ' ');

/**
 * Checks a code, composed or typed, and returns it without outer spaces.
 * Throws E_LOT_CODE_REQUIRED (nothing is left), E_CODE_TOO_LONG (over 50 characters), E_CODE_CHARS (control characters).
 * @rules CODE-04, CODE-22
 */
export function checkedCode(text: string): string {
  const code = text.trim();
  if (code === '') throw new AppError('E_LOT_CODE_REQUIRED');
  const length = code.length > CODE_MAX_LENGTH ? [...code].length : code.length;
  if (length > CODE_MAX_LENGTH) throw new AppError('E_CODE_TOO_LONG', { code, length, max: CODE_MAX_LENGTH });
  if (hasControlCharacter(code)) throw new AppError('E_CODE_CHARS', { code });
  return code;
}

/**
 * Composes the codes of one type for one set of values, position by position: formatted segments in order, nothing between them.
 * What does not count is formatted once, so that thousands of codes cost little.
 * Throws E_CODE_SOURCE_MISSING (letters of year or month); the function it returns throws what `checkedCode` throws.
 * @rules CODE-01, CODE-02, CODE-04, CODE-17
 */
export function codeComposer(type: CodeTypeDef, sources: CodeSources): (position: CounterPosition) => string {
  const parts = segmentsInOrder(type).map((segment): string | ((position: CounterPosition) => string) => {
    const { kind } = segment;
    if (kind === 'PROGRESSIVE') return ({ numeric }) => formatValue(segment, numeric.toString());
    if (kind === 'ALPHA') return ({ alpha }) => formatValue(segment, alpha);
    return formatValue(segment, kind === 'TEXT' ? (segment.text ?? '') : sourceText(type, kind, sources));
  });
  return (position) => {
    let code = '';
    for (const part of parts) code += typeof part === 'string' ? part : part(position);
    return checkedCode(code);
  };
}

/** The code at one position of the counters; throws what `codeComposer` and its function throw. @rules CODE-01 */
export const composeCode = (type: CodeTypeDef, sources: CodeSources, position: CounterPosition): string =>
  codeComposer(type, sources)(position);
