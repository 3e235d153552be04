import { isHarmlessArchive, isOfficeArchive } from '../attachments/archive.rules';
import { AppError } from '../kernel/errors';
import { breathe } from '../server/breath';
import type { CellKind, FileCell, FileRow, OpenFile, ReadSettings } from './file.types';
import { MOST_COLUMNS, MOST_MERGES, MOST_ROWS, MOST_SIGNS } from './limits.rules';
import { type Merge, mergeWatch } from './merges.rules';
import { areaOf, columnOf, dayOfSerial, numberText, textCell } from './xlsx-cell.rules';
import { type NumberLook, readLooks, readStrings, readWorkbook } from './xlsx-parts';
import { type Archive, broken, openArchive, textParts, xmlReader } from './xlsx-xml';

type Around = { readonly strings: readonly string[]; readonly looks: readonly NumberLook[]; readonly since1904: boolean };

/** Cells that a row of a spreadsheet can have. */
const SHEET_COLUMNS = 16_384;

/** A cell while it is read. */
type Raw = { column: number; type: string; style: number; value: string; inline: string; formula: boolean };

function cellOf(raw: Raw, { strings, looks, since1904 }: Around): FileCell {
  const { type, style, value, inline, formula } = raw;
  if (formula) return { kind: 'formula', text: value };
  if (type === 's') return textCell(strings[Number(value)] ?? '');
  if (type === 'inlineStr') return textCell(inline);
  if (type === 'str') return textCell(value);
  if (type === 'b') return { kind: 'flag', text: value };
  if (type === 'e') return { kind: 'fault', text: value };
  if (type === 'd') return { kind: 'day', text: value.replace(/T00:00:00(\.0+)?Z?$/, '') };
  const look = looks[style];
  if (value === '' || !look || look.kind === 'number')
    return { kind: value === '' ? 'text' : 'number', text: numberText(value, look?.digits ?? 0) };
  const day = look.kind === 'day' ? dayOfSerial(value, since1904) : null;
  return day === null ? { kind: 'moment', text: value } : { kind: 'day', text: day };
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]{1,40})"/g;
const ROWS_END = 'sheetData>';
/** No element that says what is joined is longer. */
const LONGEST_MERGE = 300;

/** The joined areas stand after the rows, so they are looked for first. */
async function mergesOf(parts: AsyncIterable<Buffer>): Promise<Merge[]> {
  let [merges, behind, carry]: [Merge[], boolean, string] = [[], false, ''];
  for await (const part of parts) {
    let text = carry + part.toString('latin1');
    const end = text.lastIndexOf(ROWS_END);
    if (end >= 0) [merges, behind, text] = [[], true, text.slice(end + ROWS_END.length)];
    let met = 0;
    if (behind)
      for (const found of text.matchAll(MERGE)) {
        const merge = areaOf(found[1] ?? '');
        if (merge) merges.push(merge);
        if (merges.length > MOST_MERGES) throw new AppError('E_FILE_ARCHIVE', { name: 'xlsx' }).at('file');
        met = found.index + found[0].length;
      }
    carry = text.slice(Math.max(met, text.length - LONGEST_MERGE));
    await breathe();
  }
  return merges;
}

/** Puts the cells of a row in their places; what is joined with another is marked. */
function placed(cells: readonly Raw[], line: number, around: Around, merges: readonly Merge[]): FileCell[] {
  const row: FileCell[] = [];
  for (const raw of cells) {
    if (raw.column >= MOST_COLUMNS) {
      if (raw.value !== '' || raw.inline !== '') throw new AppError('E_IMPORT_COLUMNS', { max: MOST_COLUMNS });
      continue;
    }
    if (raw.value.length > MOST_SIGNS || raw.inline.length > MOST_SIGNS) throw new AppError('E_IMPORT_CELL', { line, max: MOST_SIGNS });
    while (row.length < raw.column) row.push(textCell(''));
    row[raw.column] = cellOf(raw, around);
  }
  for (const { left, right, top } of merges)
    for (let at = left; at <= Math.min(right, MOST_COLUMNS - 1); at++) {
      while (row.length <= at) row.push(textCell(''));
      row[at] = { kind: 'merged' satisfies CellKind, text: top === line && at === left ? (row[at]?.text ?? '') : '' };
    }
  return row;
}

/** Collects what the reader of a sheet tells into rows. */
function rowCollector(around: Around, merges: readonly Merge[]) {
  const mergedAt = mergeWatch(merges);
  const state = { line: 0, cells: [] as Raw[], cell: null as Raw | null, into: null as 'value' | 'inline' | null, count: 0 };
  const ready: FileRow[] = [];
  const endRow = () => {
    const cells = placed(state.cells, state.line, around, mergedAt(state.line));
    if (cells.every(({ text, kind }) => text.trim() === '' && kind !== 'formula')) return;
    if (++state.count > MOST_ROWS + 1) throw new AppError('E_IMPORT_ROWS', { max: MOST_ROWS });
    ready.push({ line: state.line, cells });
  };
  return {
    take: () => ready.splice(0),
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      const { cell } = state;
      if (name === 'row') {
        const line = attributes['r'] === undefined ? state.line + 1 : Number(attributes['r']);
        if (!(line > state.line && line <= 1_048_576)) throw broken();
        [state.line, state.cells] = [line, []];
      } else if (name === 'c') {
        const column = attributes['r'] === undefined ? (state.cells.at(-1)?.column ?? -1) + 1 : columnOf(attributes['r']);
        if (column === null || column >= SHEET_COLUMNS || state.cells.length >= SHEET_COLUMNS) throw broken();
        state.cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', inline: '', formula: false };
        state.cells.push(state.cell);
      } else if (!cell) return;
      else if (name === 'f') cell.formula = true;
      else if (name === 'v') state.into = 'value';
      else if (name === 't') state.into = 'inline';
    },
    text: (text: string) => {
      if (state.cell && state.into && state.cell[state.into].length <= MOST_SIGNS) state.cell[state.into] += text;
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') state.into = null;
      if (name === 'c') state.cell = null;
      if (name === 'row') endRow();
    },
  };
}

async function* rowsOf(archive: Archive, path: string, around: () => Promise<Around>): AsyncGenerator<FileRow> {
  const merges = await mergesOf(archive.unpack(path));
  const collector = rowCollector(await around(), merges);
  const reader = xmlReader(collector);
  for await (const part of textParts(archive.unpack(path))) {
    reader.write(part);
    yield* collector.take();
  }
}

/**
 * A sheet of a workbook: the first that people see, or the one that is named. Numbers come as they are stored, so that nothing is rounded or guessed;
 * formulas, joined cells and faults are told as such. The archive is judged before anything is unpacked.
 * @throws E_FILE_ARCHIVE, E_FILE_CONTENT, E_IMPORT_SHEETS, and while its rows are read E_IMPORT_ROWS, E_IMPORT_COLUMNS, E_IMPORT_CELL
 * @rules I6, I9, S18
 */
export async function openXlsx(bytes: Uint8Array, settings: ReadSettings): Promise<OpenFile> {
  if (!isHarmlessArchive(bytes)) throw new AppError('E_FILE_ARCHIVE', { name: 'xlsx' }).at('file');
  if (!isOfficeArchive(bytes, 'xl')) throw broken();
  const archive = openArchive(bytes);
  const book = await readWorkbook(archive);
  const seen = book.sheets.filter(({ hidden }) => !hidden);
  const sheet = seen.find(({ name }) => name === settings.sheet) ?? seen[0];
  if (!sheet) throw broken();
  const around = async (): Promise<Around> => ({
    strings: await readStrings(archive, book.strings),
    looks: await readLooks(archive, book.styles),
    since1904: book.since1904,
  });
  return {
    format: 'xlsx',
    encoding: null,
    separator: null,
    sheets: seen.map(({ name }) => name),
    sheet: sheet.name,
    hiddenSheets: book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    rows: () => rowsOf(archive, sheet.path, around),
  };
}
