import { hasControlCharacter } from '../kernel/code';
import type { ErrorCode } from '../kernel/error-codes';
import { AppError, type ErrorParams, type FieldError } from '../kernel/errors';
import { isSourceKind, rawValueOf } from '../codes/compose-code.rules';
import { hasCounter } from '../codes/counter.rules';
import { CODE_MAX_LENGTH, isKindOf, NEW_COUNTER, SEGMENT_KINDS } from './code-type.types';
import type { CodeSources, CounterState, CodeSegment, CodeTypeDef, SegmentKind } from './code-type.types';
import { pickFree } from '../codes/pick-code.rules';

const TEXT_MAX_LENGTH = 20;
const LETTERS_MAX_LENGTH = 10;
const TWO_DIGITS: ReadonlySet<SegmentKind> = new Set(['INS_DAY', 'INS_MONTH', 'EXP_DAY', 'EXP_MONTH']);

const lengthOf = (text: string): number => [...text].length;
const complaint = (path: string, code: ErrorCode, params: ErrorParams = {}): FieldError => ({ path, code, params });

function segmentErrors(segment: CodeSegment, path: string): FieldError[] {
  const { kind, length, fillChar, text } = segment;
  const errors: FieldError[] = [];
  const least = TWO_DIGITS.has(kind) ? 2 : 1;
  if (length !== null && (!Number.isInteger(length) || length < least || length > CODE_MAX_LENGTH)) {
    errors.push(complaint(`${path}.length`, 'E_CODE_SEGMENT_LENGTH', { kind, min: least, max: CODE_MAX_LENGTH }));
  }
  if (fillChar !== null && (lengthOf(fillChar) !== 1 || /\s/u.test(fillChar) || hasControlCharacter(fillChar))) {
    errors.push(complaint(`${path}.fillChar`, 'E_CODE_CHARS', { code: fillChar }));
  }
  if (kind !== 'TEXT') return errors;
  if (text === null || text.trim() === '') errors.push(complaint(`${path}.text`, 'E_REQUIRED'));
  else if (lengthOf(text) > TEXT_MAX_LENGTH) errors.push(complaint(`${path}.text`, 'E_TOO_LONG', { max: TEXT_MAX_LENGTH }));
  else if (hasControlCharacter(text)) errors.push(complaint(`${path}.text`, 'E_CODE_CHARS', { code: text }));
  return errors;
}

const strangeKinds = ({ purpose, segments, rootKinds }: CodeTypeDef): FieldError[] => [
  ...segments.flatMap(({ kind }, index) =>
    isKindOf(purpose, kind) ? [] : [complaint(`segments.${index}.kind`, 'E_CODE_KIND', { kind, purpose })],
  ),
  ...rootKinds.flatMap((kind, index) =>
    isKindOf(purpose, kind) ? [] : [complaint(`rootKinds.${index}`, 'E_CODE_KIND', { kind, purpose })],
  ),
];

function repeatedKinds(segments: readonly CodeSegment[]): FieldError[] {
  const seen = new Set<SegmentKind>();
  return segments.flatMap(({ kind }, index) => {
    const repeated = kind !== 'TEXT' && seen.has(kind);
    seen.add(kind);
    return repeated ? [complaint(`segments.${index}.kind`, 'E_CODE_SEGMENTS', { kind })] : [];
  });
}

/** The characters a code has at least: fixed lengths, and constant texts without one. */
const fixedLength = (segments: readonly CodeSegment[]): number =>
  segments.reduce((total, { length, kind, text }) => total + (length ?? (kind === 'TEXT' ? lengthOf(text ?? '') : 0)), 0);

function startErrors(type: CodeTypeDef): FieldError[] {
  const errors: FieldError[] = [];
  const lengthOfKind = (kind: SegmentKind): number | null => type.segments.find((segment) => segment.kind === kind)?.length ?? null;
  const digits = lengthOfKind('PROGRESSIVE') ?? CODE_MAX_LENGTH;
  const letters = Math.min(lengthOfKind('ALPHA') ?? LETTERS_MAX_LENGTH, LETTERS_MAX_LENGTH);
  const significant = type.startNumeric.replace(/^0+(?=\d)/, '');
  if (!/^\d+$/.test(type.startNumeric) || significant.length > digits) {
    errors.push(complaint('startNumeric', 'E_CODE_START', { value: type.startNumeric, length: digits }));
  }
  if (!/^[A-Za-z]+$/.test(type.startAlpha) || type.startAlpha.length > letters) {
    errors.push(complaint('startAlpha', 'E_CODE_START', { value: type.startAlpha, length: letters }));
  }
  return errors;
}

/**
 * Everything that keeps a code type from being saved, each complaint on its field (`segments.2.length`); empty when it is good.
 * Codes: E_CODE_SEGMENTS, E_CODE_KIND (a part that codes of this purpose cannot have), E_CODE_SEGMENT_LENGTH, E_CODE_CHARS, E_REQUIRED, E_TOO_LONG, E_CODE_TOO_LONG, E_CODE_START, E_CODE_ROOT.
 * @rules CODE-04, CODE-05, CODE-06, CODE-22
 */
export function saveErrors(type: CodeTypeDef): FieldError[] {
  const { segments, rootKinds } = type;
  const length = fixedLength(segments);
  return [
    ...(segments.length === 0 ? [complaint('segments', 'E_CODE_SEGMENTS')] : []),
    ...repeatedKinds(segments),
    ...strangeKinds(type),
    ...segments.flatMap((segment, index) => segmentErrors(segment, `segments.${index}`)),
    ...(length > CODE_MAX_LENGTH ? [complaint('segments', 'E_CODE_TOO_LONG', { length, max: CODE_MAX_LENGTH })] : []),
    ...startErrors(type),
    ...rootKinds.flatMap((kind, index) => (isSourceKind(kind) ? [] : [complaint(`rootKinds.${index}`, 'E_CODE_ROOT', { kind })])),
  ];
}

/** The type as it is stored: letters in upper case, the start number without leading zeros, the root without repetitions. */
export const normalType = (type: CodeTypeDef): CodeTypeDef => ({
  ...type,
  startNumeric: type.startNumeric.replace(/^0+(?=\d)/, ''),
  startAlpha: type.startAlpha.toUpperCase(),
  rootKinds: [...new Set(type.rootKinds)],
});

/** W_ROOT_NOT_IN_CODE when a root kind is no segment: two roots could then give the same code. @rules CODE-08 */
export function rootWarnings(type: CodeTypeDef): FieldError[] {
  const inCode = new Set(type.segments.map(({ kind }) => kind));
  const kinds = type.rootKinds.filter((kind) => !inCode.has(kind));
  return kinds.length === 0 ? [] : [complaint('rootKinds', 'W_ROOT_NOT_IN_CODE', { kinds })];
}

/** The sources that the code or its root uses and that have no value, so that a preview can name them. @rules CODE-17 */
export function missingSources(type: CodeTypeDef, sources: CodeSources): SegmentKind[] {
  const used = new Set([...type.segments.map(({ kind }) => kind), ...type.rootKinds]);
  return SEGMENT_KINDS.filter((kind) => used.has(kind) && isSourceKind(kind) && (rawValueOf(kind, sources) ?? '').trim() === '');
}

export type CodePreview = {
  readonly codes: readonly string[];
  readonly error: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
};

/**
 * The next `count` codes and, when they end earlier, the error that ends them. Consumes nothing and never throws for
 * what a person can mend: a type that could not be saved gives no code and its first complaint.
 * A type without counter has one code.
 * @rules CODE-13, CODE-14
 */
export function previewCodes(
  type: CodeTypeDef,
  sources: CodeSources,
  options: { readonly state?: CounterState; readonly taken?: ReadonlySet<string>; readonly count: number },
): CodePreview {
  const wrong = saveErrors(type)[0];
  if (wrong) return { codes: [], error: { code: wrong.code, params: wrong.params } };
  const taken = new Set(options.taken);
  const codes: string[] = [];
  let state = options.state ?? NEW_COUNTER;
  const count = hasCounter(type) ? options.count : Math.min(1, options.count);
  try {
    while (codes.length < count) {
      const picked = pickFree(type, sources, state, taken);
      codes.push(picked.code);
      taken.add(picked.key);
      state = picked.state;
    }
    return { codes, error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { codes, error: { code: error.code, params: error.params } };
  }
}
