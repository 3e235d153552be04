/** What a label is stuck on. */
export const LABEL_SUBJECTS = ['LOT', 'SERIAL', 'LOCATION', 'RECORD', 'UNIT'] as const;
export type LabelSubjectKind = (typeof LABEL_SUBJECTS)[number];

/** The symbol on a label: GS1 symbols need the GTIN of an item, the plain ones hold the bare code. */
export const CARRIERS = [
  'GS1_DATAMATRIX',
  'GS1_128',
  'GS1_QR',
  'LINK_QR',
  'LINK_DATAMATRIX',
  'DATAMATRIX',
  'CODE128',
  'QR',
  'NONE',
] as const;
export type Carrier = (typeof CARRIERS)[number];

/** What may be written on a label. */
export const LABEL_FIELDS = [
  'COMPANY',
  'ITEM_CODE',
  'ITEM_NAME',
  'VARIANT',
  'LOT_CODE',
  'SERIAL_CODE',
  'SUPPLIER_LOT',
  'SUPPLIER',
  'START',
  'EXPIRY',
  'STATUS',
  'QUANTITY',
  'GTIN',
  'WAREHOUSE',
  'LOCATION_CODE',
  'LOCATION_NAME',
  'RECORD_NUMBER',
  'RECORD_DATE',
  'TEMPLATE',
  'PARTNER',
  'DOCUMENT',
  'SSCC',
  'FREE_TEXT',
  'HRI',
] as const;
export type LabelField = (typeof LABEL_FIELDS)[number];

export const TEXT_SIZES = ['SMALL', 'NORMAL', 'LARGE', 'HUGE'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type FieldLine = { readonly field: LabelField; readonly size: TextSize };

export const LABEL_MEDIA = ['ROLL', 'SHEET'] as const;
export type LabelMedium = (typeof LABEL_MEDIA)[number];
export const PRINTER_DPI = [203, 300, 600] as const;
export const LABEL_FORMATS = ['PDF', 'SVG', 'PNG', 'ZPL'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

/** Everything that decides how a label looks; lengths in millimetres. */
export type LabelDesign = {
  readonly kind: LabelSubjectKind;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly carrier: Carrier;
  readonly withExpiry: boolean;
  readonly withLot: boolean;
  readonly lines: readonly FieldLine[];
  readonly freeText: string | null;
  readonly medium: LabelMedium;
  readonly pageWidthMm: number;
  readonly pageHeightMm: number;
  readonly sheetColumns: number;
  readonly sheetRows: number;
  readonly marginLeftMm: number;
  readonly marginTopMm: number;
  readonly gapXMm: number;
  readonly gapYMm: number;
  readonly dpi: number;
};

/** A design as cards and lists get it. */
export type StoredDesign = LabelDesign & {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly active: boolean;
};
