import { constants, deflateRawSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { archive } from './archives';
import { workbook, workbookParts, zipOf } from './import-files';

const MB = 1024 * 1024;

/** Raw deflate of so many times the same bytes, without ever holding them all. */
function deflated(piece: Buffer, times: number): Buffer {
  const part = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  return Buffer.concat([...Array.from({ length: times }, () => part), deflateRawSync(Buffer.alloc(0))]);
}

type Sheet = {
  readonly piece: string;
  readonly times: number;
  readonly head?: string;
  readonly end?: string;
  readonly claims?: number;
  /** The part of the workbook that is so long. */
  readonly part?: string;
};

/** A workbook of which one part is the same text over and over; what cannot be packed well stands beside it, so that its ratio looks harmless. */
function repeated({
  piece,
  times,
  head = '<worksheet><sheetData>',
  end = '</sheetData></worksheet>',
  claims,
  part: long = 'sheet0',
}: Sheet): Buffer {
  const many = Math.max(1, Math.floor(MB / piece.length));
  const noise = `<!--${randomBytes(Math.ceil((piece.length * times) / 90)).toString('base64')}-->`;
  const text = Buffer.from(piece.repeat(Math.min(many, times)));
  const packed = Buffer.concat([
    deflateRawSync(Buffer.from(`${head}${claims === undefined ? noise : ''}`), { finishFlush: constants.Z_FULL_FLUSH }),
    deflated(text, Math.max(1, Math.round(times / many))).subarray(0, -2),
    deflateRawSync(Buffer.from(end)),
  ]);
  const length = head.length + (claims === undefined ? noise.length : 0) + text.length * Math.max(1, Math.round(times / many)) + end.length;
  const parts = workbookParts([{ name: 'S', xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' }]).map((part) =>
    part.name.includes(long) ? { ...part, packed, unpacked: claims ?? length } : part,
  );
  return zipOf(parts);
}

type Hostile = { readonly name: string; readonly codes: readonly string[]; readonly make: () => Buffer };
const BOMB = ['E_FILE_ARCHIVE'];
const BROKEN = ['E_FILE_CONTENT'];

/** Files made to harm, each with what it is refused as. */
export const HOSTILE_FILES: Readonly<Record<string, Hostile>> = {
  'bomb of 1 GB that says so': {
    name: 'x.xlsx',
    codes: BOMB,
    make: () => repeated({ piece: 'x'.repeat(MB), times: 1_024, claims: 1_024 * MB }),
  },
  'bomb of 1 GB that says 40 MB': {
    name: 'x.xlsx',
    codes: BROKEN.concat(BOMB),
    make: () => repeated({ piece: 'x'.repeat(MB), times: 1_024, claims: 40 * MB }),
  },
  'cell of 45 MB': {
    name: 'x.xlsx',
    codes: ['E_IMPORT_CELL'],
    make: () =>
      repeated({
        head: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>',
        piece: 'x'.repeat(1_000),
        times: 45_000,
        end: '</t></is></c></row></sheetData></worksheet>',
      }),
  },
  'rows without end, 45 MB of them': {
    name: 'x.xlsx',
    codes: ['E_IMPORT_ROWS'],
    make: () => repeated({ piece: '<row><c><v>1</v></c></row>', times: 1_700_000 }),
  },
  'rows without cells, 45 MB of them': { name: 'x.xlsx', codes: BROKEN, make: () => repeated({ piece: '<row/>', times: 7_000_000 }) },
  'cells of one row, 45 MB of them': {
    name: 'x.xlsx',
    codes: BROKEN,
    make: () =>
      repeated({ head: '<worksheet><sheetData><row>', piece: '<c r="A1"/>', times: 4_000_000, end: '</row></sheetData></worksheet>' }),
  },
  'elements in one another, 45 MB of them': { name: 'x.xlsx', codes: BROKEN, make: () => repeated({ piece: '<a>', times: 15_000_000 }) },
  'attribute of 45 MB': {
    name: 'x.xlsx',
    codes: BROKEN,
    make: () => repeated({ head: '<worksheet><sheetData><row r="', piece: '1', times: 45_000_000, end: '"/></sheetData></worksheet>' }),
  },
  'shared texts without letters, 45 MB of them': {
    name: 'x.xlsx',
    codes: BROKEN,
    make: () => repeated({ part: 'sharedStrings', head: '<sst>', piece: '<si/>', times: 9_000_000, end: '</sst>' }),
  },
  'cell styles, 45 MB of them': {
    name: 'x.xlsx',
    codes: BROKEN,
    make: () =>
      repeated({ part: 'styles', head: '<styleSheet><cellXfs>', piece: '<xf/>', times: 9_000_000, end: '</cellXfs></styleSheet>' }),
  },
  'joined areas, 45 MB of them': {
    name: 'x.xlsx',
    codes: BOMB,
    make: () =>
      repeated({
        head: '<worksheet><sheetData></sheetData><mergeCells>',
        piece: '<mergeCell ref="A1:B2"/>',
        times: 1_800_000,
        end: '</mergeCells></worksheet>',
      }),
  },
  '1,000 sheets': {
    name: 'x.xlsx',
    codes: ['E_IMPORT_SHEETS', 'E_FILE_ARCHIVE'],
    make: () => workbook(Array.from({ length: 1_000 }, (_, at) => ({ name: `S${at}`, xml: '<sheetData/>' }))),
  },
  '900 sheets': {
    name: 'x.xlsx',
    codes: ['E_IMPORT_SHEETS'],
    make: () => workbook(Array.from({ length: 900 }, (_, at) => ({ name: `S${at}`, xml: '<sheetData/>' }))),
  },
  '60,000 entries': { name: 'x.xlsx', codes: BOMB, make: () => archive(Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/${at}` }))) },
  '10 million rows as text': { name: 'x.csv', codes: ['E_FILE_TOO_LARGE'], make: () => Buffer.from(`a\n${'1\n'.repeat(10_000_000)}`) },
  '5 million rows as text': { name: 'x.csv', codes: ['E_IMPORT_ROWS'], make: () => Buffer.from(`a\n${'1\n'.repeat(5_000_000)}`) },
  'quote that never ends, 10 MB': {
    name: 'x.csv',
    codes: ['E_IMPORT_CELL', 'E_IMPORT_QUOTES'],
    make: () => Buffer.from(`a,b\n1,"${'x'.repeat(10_000_000)}`),
  },
  '10 MB of separators': { name: 'x.csv', codes: ['E_IMPORT_COLUMNS'], make: () => Buffer.from(','.repeat(10_000_000)) },
  '10 MB of empty lines': { name: 'x.csv', codes: ['none', 'E_IMPORT_EMPTY'], make: () => Buffer.from('\n'.repeat(10_000_000)) },
};
