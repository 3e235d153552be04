import { GS1_128_LENGTH, GS1_LOT_LENGTH, outsideSet82 } from '../gs1/characters.rules';
import { codesLeft } from '../codes/capacity.rules';
import { isCounterKind, isSourceKind, segmentsInOrder } from '../codes/compose-code.rules';
import { hasCounter } from '../codes/counter.rules';
import { CODE_MAX_LENGTH, type CodeSegment, type CodeTypeDef, NEW_COUNTER, type SegmentKind } from './code-type.types';

/** Something to know of a code type before it is used; none of it keeps the type from being saved. */
export type CodeNote =
  | { readonly note: 'VARYING' | 'CUT' | 'RETURNS'; readonly kinds: readonly SegmentKind[] }
  | { readonly note: 'FILL'; readonly kind: SegmentKind; readonly fill: string }
  | { readonly note: 'FEW'; readonly count: string }
  | { readonly note: 'LONG' | 'SYMBOL' | 'REFUSED'; readonly length: number; readonly max: number }
  | { readonly note: 'CHARACTERS'; readonly characters: readonly string[] };

const FEW_CODES = 1_000n;
const YEAR_DIGITS = 4;
const YEARS: ReadonlySet<SegmentKind> = new Set(['INS_YEAR', 'EXP_YEAR', 'YEAR_LETTER']);
const DAYS_AND_MONTHS: ReadonlySet<SegmentKind> = new Set(['INS_DAY', 'INS_MONTH', 'MONTH_LETTER', 'EXP_DAY', 'EXP_MONTH']);
/** Between two parts one of these says where the first one ends. */
const SEPARATOR = /[^\p{L}\p{N}\s]/u;

/** The longest value of each source as the tables allow it; document numbers may be as long as a code. */
const LONGEST: Readonly<Partial<Record<SegmentKind, number>>> = {
  ITEM_CLASS: 3,
  CHARACTERISTIC: 20,
  PRODUCT_CATEGORY: 20,
  ITEM_TYPE: 20,
  VARIANT: 20,
  LOT_TYPE: 10,
  YEAR_LETTER: 5,
  MONTH_LETTER: 5,
  SUPPLIER_NICKNAME: 20,
  INS_DAY: 2,
  INS_MONTH: 2,
  EXP_DAY: 2,
  EXP_MONTH: 2,
  INS_YEAR: YEAR_DIGITS,
  EXP_YEAR: YEAR_DIGITS,
};

const lengthOf = (text: string): number => [...text].length;

/** Letters of years and months are few and set up once, commonly all of one length. */
const EVEN_LETTERS: ReadonlySet<SegmentKind> = new Set(['YEAR_LETTER', 'MONTH_LETTER']);

/** The length that a part always has; null when it varies. */
function fixedLength({ kind, length, fillChar, text }: CodeSegment): number | null {
  if (kind === 'TEXT') {
    const natural = lengthOf(text ?? '');
    if (length === null || natural >= length) return length ?? natural;
    return fillChar === null ? natural : length;
  }
  if (kind === 'INS_YEAR' && (length ?? YEAR_DIGITS) <= YEAR_DIGITS) return length ?? YEAR_DIGITS;
  return length !== null && fillChar !== null ? length : null;
}

/** The longest that a part can get; a counter without a length counts as one that still fits a code. */
function longest(segment: CodeSegment): number | null {
  const { kind, length } = segment;
  if (kind === 'TEXT') return fixedLength(segment);
  return length ?? (isCounterKind(kind) ? null : (LONGEST[kind] ?? CODE_MAX_LENGTH));
}

/** How long a code of this type can get; null when a counter may grow without end. */
export function longestCode(type: CodeTypeDef): number | null {
  return type.segments.reduce<number | null>((sum, segment) => {
    const most = longest(segment);
    return sum === null || most === null ? null : sum + most;
  }, 0);
}

/**
 * The parts of which it cannot be told where one ends and the next begins, so that different values give the same code: 1 and 11, 11 and 1.
 * Such a code is never issued twice, it is skipped; but numbers are then missing.
 */
export function varyingParts(type: CodeTypeDef): SegmentKind[] {
  const parts = segmentsInOrder(type);
  const unclear = new Set<SegmentKind>();
  let open: SegmentKind | null = null;
  for (const part of parts) {
    if (part.kind === 'TEXT' && SEPARATOR.test(part.text ?? '') && (part.length ?? CODE_MAX_LENGTH) >= lengthOf(part.text ?? ''))
      open = null;
    if (fixedLength(part) !== null || EVEN_LETTERS.has(part.kind)) continue;
    if (open !== null) unclear.add(open).add(part.kind);
    open = part.kind;
  }
  return [...unclear];
}

/** A fill character that is itself a value of its counter: filled up, 1 looks like 11. */
const confusingFills = (type: CodeTypeDef): CodeNote[] =>
  type.segments.flatMap(({ kind, fillChar }) => {
    const confusing = (kind === 'PROGRESSIVE' && /^[1-9]$/.test(fillChar ?? '')) || (kind === 'ALPHA' && /^[A-Za-z]$/.test(fillChar ?? ''));
    return confusing && fillChar !== null ? [{ note: 'FILL', kind, fill: fillChar }] : [];
  });

/** Text parts that are cut, in a type that does not count: values that begin alike give the same code. */
const cutParts = (type: CodeTypeDef): SegmentKind[] =>
  hasCounter(type)
    ? []
    : type.segments.flatMap(({ kind, length }) =>
        isSourceKind(kind) && length !== null && length < (LONGEST[kind] ?? CODE_MAX_LENGTH) && kind !== 'INS_YEAR' ? [kind] : [],
      );

/** Days and months of a root without their year: they come again, and the counter goes on instead of beginning anew. */
function returningRoots({ rootKinds }: CodeTypeDef): SegmentKind[] {
  return rootKinds.some((kind) => YEARS.has(kind)) ? [] : rootKinds.filter((kind) => DAYS_AND_MONTHS.has(kind));
}

/** What the fixed texts and fill characters bring in that a GS1 symbol cannot carry. */
const foreignCharacters = (type: CodeTypeDef): string[] =>
  outsideSet82(type.segments.map(({ kind, fillChar, text }) => `${fillChar ?? ''}${kind === 'TEXT' ? (text ?? '') : ''}`).join(''));

function lengthNotes(type: CodeTypeDef, codes: readonly string[]): CodeNote[] {
  const now = Math.max(0, ...codes.map(lengthOf));
  const possible = longestCode(type) ?? CODE_MAX_LENGTH + 1;
  const length = Math.max(now, Math.min(possible, CODE_MAX_LENGTH));
  if (length <= GS1_LOT_LENGTH) return [];
  return [
    length > GS1_128_LENGTH ? { note: 'SYMBOL', length, max: GS1_128_LENGTH } : { note: 'LONG', length, max: GS1_LOT_LENGTH },
    ...(possible > CODE_MAX_LENGTH && longestCode(type) !== null
      ? [{ note: 'REFUSED' as const, length: possible, max: CODE_MAX_LENGTH }]
      : []),
  ];
}

/**
 * What a person should know of a composition: codes that may come out the same, series that end soon, codes that a barcode cannot carry.
 * `codes` are codes it gives now, looked at for their characters and lengths as they are.
 * @rules CODE-08, CODE-10, CODE-12, CODE-13
 */
export function codeNotes(type: CodeTypeDef, codes: readonly string[] = []): CodeNote[] {
  if (type.segments.length === 0) return [];
  const varying = varyingParts(type);
  const cut = cutParts(type);
  const returning = returningRoots(type);
  const left = codesLeft(type, NEW_COUNTER);
  const characters = [...new Set([...foreignCharacters(type), ...codes.flatMap(outsideSet82)])];
  return [
    ...(varying.length > 0 ? [{ note: 'VARYING' as const, kinds: varying }] : []),
    ...confusingFills(type),
    ...(cut.length > 0 ? [{ note: 'CUT' as const, kinds: cut }] : []),
    ...(returning.length > 0 ? [{ note: 'RETURNS' as const, kinds: returning }] : []),
    ...(left !== null && left < FEW_CODES ? [{ note: 'FEW' as const, count: left.toString() }] : []),
    ...lengthNotes(type, codes),
    ...(characters.length > 0 ? [{ note: 'CHARACTERS' as const, characters }] : []),
  ];
}
