import { crc32, deflateRawSync } from 'node:zlib';
import { openFile } from '../import-files/open-file';
import type { FileRow, ReadSettings } from '../import-files/file.types';

/** Reads a whole file; its rows and what was found out about it. */
export async function readWhole(name: string, bytes: Uint8Array, settings: ReadSettings = {}) {
  const file = await openFile(name, bytes, settings);
  const rows: FileRow[] = [];
  for await (const row of file.rows()) rows.push(row);
  return { ...file, rows, texts: rows.map(({ cells }) => cells.map(({ text }) => text)) };
}

type Entry = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly unpacked?: number;
  /** The bytes as they stand in the archive, where they were packed before. */
  readonly packed?: Buffer;
};

/** A ZIP archive; `unpacked` may lie. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, unpacked = bytes.length, packed = deflateRawSync(bytes) } of entries) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(unpacked, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(head, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

type SheetOf = { readonly name: string; readonly xml: string; readonly state?: 'hidden' | 'veryHidden' };

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook whose sheets are given as the XML of their rows (and what follows them). */
export function workbookParts(sheets: readonly SheetOf[], { styles = '', since1904 = false, strings = '' } = {}): Entry[] {
  const part = (name: string, text: string): Entry => ({ name, bytes: Buffer.from(text) });
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return [
    part('[Content_Types].xml', '<Types/>'),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="${RELATIONS}"><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${sheets
        .map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).join('')}${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    part('xl/styles.xml', styles || '<styleSheet/>'),
    part('xl/sharedStrings.xml', strings || '<sst/>'),
    ...sheets.map(({ xml }, at) => part(`xl/worksheets/sheet${at}.xml`, `<worksheet>${xml}</worksheet>`)),
  ];
}

export const workbook = (...given: Parameters<typeof workbookParts>): Buffer => zipOf(workbookParts(...given));
