import type { FieldLine, LabelDesign, LabelField, TextSize } from './label.types';

/** Designs to begin with: they fill the form, and nothing is stored until it is saved. */
export const STARTING_DESIGNS = [
  'lotSmall',
  'lotGs1',
  'lotShipping',
  'lotSheet',
  'serialSmall',
  'serialDevice',
  'location',
  'record',
  'transport',
] as const;
export type StartingDesign = (typeof STARTING_DESIGNS)[number];

const lines = (...pairs: readonly (readonly [LabelField, TextSize])[]): FieldLine[] => pairs.map(([field, size]) => ({ field, size }));

const ROLL = {
  withExpiry: true,
  withLot: false,
  freeText: null,
  medium: 'ROLL',
  pageWidthMm: 210,
  pageHeightMm: 297,
  sheetColumns: 1,
  sheetRows: 1,
  marginLeftMm: 0,
  marginTopMm: 0,
  gapXMm: 0,
  gapYMm: 0,
  dpi: 203,
} as const;

/** 24 labels of 63.5 × 33.9 mm on A4, as they are sold everywhere. */
const SHEET_24 = { medium: 'SHEET', sheetColumns: 3, sheetRows: 8, marginLeftMm: 7.2, marginTopMm: 12.9, gapXMm: 2.5, gapYMm: 0 } as const;

export const DESIGNS: Readonly<Record<StartingDesign, LabelDesign & { readonly code: string }>> = {
  lotSmall: {
    ...ROLL,
    code: 'LOT50',
    kind: 'LOT',
    widthMm: 50,
    heightMm: 30,
    carrier: 'DATAMATRIX',
    lines: lines(['LOT_CODE', 'LARGE'], ['ITEM_CODE', 'NORMAL'], ['ITEM_NAME', 'SMALL'], ['EXPIRY', 'NORMAL']),
  },
  lotGs1: {
    ...ROLL,
    code: 'LOTGS1',
    kind: 'LOT',
    widthMm: 100,
    heightMm: 50,
    carrier: 'GS1_DATAMATRIX',
    lines: lines(
      ['ITEM_NAME', 'LARGE'],
      ['ITEM_CODE', 'NORMAL'],
      ['LOT_CODE', 'LARGE'],
      ['EXPIRY', 'NORMAL'],
      ['GTIN', 'NORMAL'],
      ['HRI', 'SMALL'],
    ),
  },
  lotShipping: {
    ...ROLL,
    code: 'LOT128',
    kind: 'LOT',
    widthMm: 100,
    heightMm: 70,
    carrier: 'GS1_128',
    lines: lines(
      ['COMPANY', 'SMALL'],
      ['ITEM_NAME', 'LARGE'],
      ['LOT_CODE', 'LARGE'],
      ['EXPIRY', 'NORMAL'],
      ['QUANTITY', 'NORMAL'],
      ['HRI', 'SMALL'],
    ),
  },
  lotSheet: {
    ...ROLL,
    ...SHEET_24,
    code: 'LOTA4',
    kind: 'LOT',
    widthMm: 63.5,
    heightMm: 33.9,
    carrier: 'DATAMATRIX',
    lines: lines(['LOT_CODE', 'LARGE'], ['ITEM_CODE', 'NORMAL'], ['ITEM_NAME', 'SMALL'], ['EXPIRY', 'NORMAL'], ['STATUS', 'SMALL']),
  },
  serialSmall: {
    ...ROLL,
    code: 'SER50',
    kind: 'SERIAL',
    widthMm: 50,
    heightMm: 25,
    carrier: 'DATAMATRIX',
    lines: lines(['SERIAL_CODE', 'LARGE'], ['ITEM_CODE', 'NORMAL'], ['ITEM_NAME', 'SMALL']),
  },
  serialDevice: {
    ...ROLL,
    code: 'SERUDI',
    kind: 'SERIAL',
    widthMm: 80,
    heightMm: 40,
    carrier: 'GS1_DATAMATRIX',
    withLot: true,
    lines: lines(['ITEM_NAME', 'NORMAL'], ['SERIAL_CODE', 'LARGE'], ['LOT_CODE', 'NORMAL'], ['EXPIRY', 'NORMAL'], ['HRI', 'SMALL']),
  },
  location: {
    ...ROLL,
    code: 'LOC100',
    kind: 'LOCATION',
    widthMm: 100,
    heightMm: 50,
    carrier: 'QR',
    lines: lines(['LOCATION_CODE', 'HUGE'], ['LOCATION_NAME', 'NORMAL'], ['WAREHOUSE', 'SMALL']),
  },
  record: {
    ...ROLL,
    code: 'REC100',
    kind: 'RECORD',
    widthMm: 100,
    heightMm: 50,
    carrier: 'CODE128',
    lines: lines(
      ['TEMPLATE', 'NORMAL'],
      ['RECORD_NUMBER', 'LARGE'],
      ['RECORD_DATE', 'NORMAL'],
      ['PARTNER', 'NORMAL'],
      ['DOCUMENT', 'SMALL'],
    ),
  },
  transport: {
    ...ROLL,
    code: 'SSCC',
    kind: 'UNIT',
    widthMm: 105,
    heightMm: 148,
    carrier: 'GS1_128',
    lines: lines(
      ['COMPANY', 'NORMAL'],
      ['PARTNER', 'LARGE'],
      ['RECORD_NUMBER', 'NORMAL'],
      ['RECORD_DATE', 'NORMAL'],
      ['DOCUMENT', 'NORMAL'],
      ['SSCC', 'LARGE'],
      ['HRI', 'NORMAL'],
    ),
  },
};

export const isStartingDesign = (text: unknown): text is StartingDesign => (STARTING_DESIGNS as readonly unknown[]).includes(text);
