import { AppError } from '../kernel/errors';
import { type Archive, broken, MOST_ABOUT, readXml } from './xlsx-xml';
import { MOST_SHEETS, MOST_SIGNS } from './limits.rules';

export type Sheet = { readonly name: string; readonly hidden: boolean; readonly path: string };
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly since1904: boolean;
  readonly styles: string | null;
  readonly strings: string | null;
};

type Relation = { readonly type: string; readonly target: string };

const inFolder = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);

async function relationsOf(archive: Archive): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const open = (name: string, { Id = '', Type = '', Target = '' }: Readonly<Record<string, string>>) => {
    if (name === 'Relationship') relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: inFolder(Target) });
  };
  await readXml(archive.unpack('xl/_rels/workbook.xml.rels', MOST_ABOUT), { open });
  return relations;
}

/** The sheets of the document in their order, and where the rest of it lies. @throws E_IMPORT_SHEETS, E_FILE_CONTENT */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const relations = await relationsOf(archive);
  const sheets: Sheet[] = [];
  let since1904 = false;
  await readXml(archive.unpack('xl/workbook.xml', MOST_ABOUT), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet') return;
      if (sheets.length >= MOST_SHEETS) throw new AppError('E_IMPORT_SHEETS', { max: MOST_SHEETS }).at('file');
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(id);
      // Charts on a page of their own have no cells.
      if (relation?.type !== 'worksheet') return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', hidden, path: relation.target });
    },
  });
  if (sheets.length === 0) throw broken();
  const pathOf = (type: string) => [...relations.values()].find((one) => one.type === type && archive.has(one.target))?.target ?? null;
  return { sheets, since1904, styles: pathOf('styles'), strings: pathOf('sharedStrings') };
}

/** More do not fit into a file that may be sent, unless they say nothing. */
const MOST_STRINGS = 2_000_000;

/** The texts that cells point to; the readings of Japanese signs are left out. */
export async function readStrings(archive: Archive, path: string | null): Promise<string[]> {
  const strings: string[] = [];
  if (path === null) return strings;
  let [text, inText, inReading] = ['', false, false];
  await readXml(archive.unpack(path), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    text: (part) => {
      if (inText && text.length <= MOST_SIGNS) text += part;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      if (strings.length >= MOST_STRINGS) throw broken();
      strings.push(text);
    },
  });
  return strings;
}

/** How a number is shown, as far as it says what the number is: a day, a moment, or digits with zeros in front. */
export type NumberLook = { readonly kind: 'number' | 'day' | 'moment'; readonly digits: number };

const PLAIN: NumberLook = { kind: 'number', digits: 0 };
const DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const MOMENTS = new Set([18, 19, 20, 21, 22, 45, 46, 47]);

function lookOf(id: number, formats: ReadonlyMap<number, string>): NumberLook {
  if (DAYS.has(id)) return { kind: 'day', digits: 0 };
  if (MOMENTS.has(id)) return { kind: 'moment', digits: 0 };
  const format = formats.get(id);
  if (format === undefined) return PLAIN;
  const zeros = /^0{2,}$/.exec(format);
  if (zeros) return { kind: 'number', digits: format.length };
  // Words in quotes, colours and escaped signs say nothing about the number.
  const plain = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/[yd]/.test(plain)) return { kind: 'day', digits: 0 };
  return /[hs]/.test(plain) ? { kind: 'moment', digits: 0 } : PLAIN;
}

/** The looks of the cell styles, by their number. */
export async function readLooks(archive: Archive, path: string | null): Promise<NumberLook[]> {
  if (path === null) return [];
  const formats = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await readXml(archive.unpack(path, MOST_ABOUT), {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => lookOf(id, formats));
}
