import type { CodeSources, CodeSegment, CodeTypeDef, SegmentKind } from './code-type.types';

/** A segment in short: kind, length, fill character, text. */
export type ShortSegment = readonly [kind: SegmentKind, length?: number | null, fillChar?: string | null, text?: string];

export const segmentsOf = (short: readonly ShortSegment[]): CodeSegment[] =>
  short.map(([kind, length = null, fillChar = null, text], index) => ({ sequence: index + 1, kind, length, fillChar, text: text ?? null }));

/** A code type with the defaults of domain.md 2.10. */
export const sampleType = (short: readonly ShortSegment[], rest: Partial<CodeTypeDef> = {}): CodeTypeDef => ({
  id: 't1',
  purpose: 'LOT',
  code: 'T1',
  description: 'Sample',
  fillMissing: false,
  startNumeric: '0',
  startAlpha: 'A',
  unitHandling: false,
  segments: segmentsOf(short),
  rootKinds: [],
  ...rest,
});

const YEAR_LETTERS: Readonly<Record<string, string>> = { '2025': 'R', '2026': 'S' };
const MONTH_LETTERS = 'ABCDEFGHIJKL';

/** Item MOB/ART, inserted on 2025-03-10; letters follow the insert date as in domain.md 3.2. */
export function sampleSources(rest: Partial<CodeSources> = {}): CodeSources {
  const insertDate = rest.insertDate ?? '2025-03-10';
  return {
    itemClass: 'MOB',
    itemCode: 'ART',
    characteristic: null,
    productCategory: null,
    itemType: null,
    variant: null,
    lotType: null,
    supplierNickname: null,
    supplierLot: null,
    expiryDate: null,
    purchaseDnNo: null,
    purchaseInvoiceNo: null,
    yearLetters: YEAR_LETTERS[insertDate.slice(0, 4)] ?? null,
    monthLetters: MONTH_LETTERS[Number(insertDate.slice(5, 7)) - 1] ?? null,
    ...rest,
    insertDate,
  };
}
