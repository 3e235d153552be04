import type { FieldError } from '../kernel/errors';
import {
  type Carrier,
  CARRIERS,
  type FieldLine,
  type LabelDesign,
  type LabelField,
  LABEL_FIELDS,
  type LabelSubjectKind,
  type TextSize,
  TEXT_SIZES,
} from './label.types';

const OF_ITEM: readonly LabelField[] = ['ITEM_CODE', 'ITEM_NAME', 'VARIANT', 'GTIN'];
const ALWAYS: readonly LabelField[] = ['COMPANY', 'FREE_TEXT', 'HRI'];
const FIELDS_OF: Readonly<Record<LabelSubjectKind, readonly LabelField[]>> = {
  LOT: ['LOT_CODE', ...OF_ITEM, 'SUPPLIER_LOT', 'SUPPLIER', 'START', 'EXPIRY', 'STATUS', 'QUANTITY'],
  SERIAL: ['SERIAL_CODE', ...OF_ITEM, 'LOT_CODE', 'SUPPLIER', 'START', 'EXPIRY', 'WAREHOUSE'],
  LOCATION: ['LOCATION_CODE', 'LOCATION_NAME', 'WAREHOUSE'],
  RECORD: ['RECORD_NUMBER', 'RECORD_DATE', 'TEMPLATE', 'WAREHOUSE', 'PARTNER', 'DOCUMENT'],
  UNIT: ['SSCC', 'RECORD_NUMBER', 'RECORD_DATE', 'WAREHOUSE', 'PARTNER', 'DOCUMENT'],
};
const PLAIN: readonly Carrier[] = ['DATAMATRIX', 'CODE128', 'QR', 'NONE'];

/** What can be written on a label of this kind. */
export const fieldsOf = (kind: LabelSubjectKind): readonly LabelField[] => [...FIELDS_OF[kind], ...ALWAYS];

/** The symbols that a label of this kind can have: GS1 ones name an item, or a transport unit, which has GS1-128 alone. @rules LAB-01, LAB-08 */
export function carriersOf(kind: LabelSubjectKind): readonly Carrier[] {
  if (kind === 'UNIT') return ['GS1_128', 'NONE'];
  return kind === 'LOT' || kind === 'SERIAL' ? CARRIERS : PLAIN;
}

/** Carriers that hold GS1 elements or the address made of them. */
export const needsGtin = (carrier: Carrier): boolean => !PLAIN.includes(carrier);
/** Carriers whose symbol is a row of bars. */
export const isLinear = (carrier: Carrier): boolean => carrier === 'GS1_128' || carrier === 'CODE128';

const isField = (text: string): text is LabelField => (LABEL_FIELDS as readonly string[]).includes(text);
const isSize = (text: string): text is TextSize => (TEXT_SIZES as readonly string[]).includes(text);

/** The lines as they are stored: `LOT_CODE:LARGE EXPIRY:NORMAL`. */
export const fieldsText = (lines: readonly FieldLine[]): string => lines.map(({ field, size }) => `${field}:${size}`).join(' ');

/** The stored lines again; what is no line of a label is left out. */
export function readFields(text: string): FieldLine[] {
  return text.split(' ').flatMap((part) => {
    const [field = '', size = ''] = part.split(':');
    return isField(field) && isSize(size) ? [{ field, size }] : [];
  });
}

const round = (length: number): string => String(Math.round(length * 100) / 100);

function sheetErrors(design: LabelDesign): FieldError[] {
  if (design.medium === 'ROLL') return [];
  const sides = [
    {
      path: 'sheetColumns',
      count: design.sheetColumns,
      size: design.widthMm,
      gap: design.gapXMm,
      margin: design.marginLeftMm,
      room: design.pageWidthMm,
    },
    {
      path: 'sheetRows',
      count: design.sheetRows,
      size: design.heightMm,
      gap: design.gapYMm,
      margin: design.marginTopMm,
      room: design.pageHeightMm,
    },
  ];
  return sides.flatMap(({ path, count, size, gap, margin, room }) => {
    const needed = margin + count * size + (count - 1) * gap;
    return needed > room + 0.05
      ? [{ path, code: 'E_LABEL_SHEET' as const, params: { required: round(needed), available: round(room) } }]
      : [];
  });
}

/**
 * What is wrong with a design: a symbol or a field that its kind has not, a field twice, nothing on it at all, labels that do not fit the sheet.
 * @rules LAB-01
 */
export function designErrors(design: LabelDesign): FieldError[] {
  const errors: FieldError[] = [];
  if (!carriersOf(design.kind).includes(design.carrier)) errors.push({ path: 'carrier', code: 'E_LABEL_CARRIER', params: {} });
  const known = fieldsOf(design.kind);
  for (const [at, { field }] of design.lines.entries()) {
    const twice = design.lines.findIndex((line) => line.field === field) < at;
    if (twice || !known.includes(field)) errors.push({ path: `lines.${at}.field`, code: 'E_LABEL_FIELD', params: {} });
  }
  if (design.lines.length === 0 && design.carrier === 'NONE') errors.push({ path: 'lines', code: 'E_LABEL_EMPTY', params: {} });
  return [...errors, ...sheetErrors(design)];
}
