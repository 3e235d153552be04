import { CsvError, parse } from 'csv-parse';
import { unguardText } from '../exports/cells.rules';
import { AppError } from '../kernel/errors';
import { encodingOf, hasBinarySigns, textOf } from './encoding.rules';
import type { FileRow, OpenFile, ReadSettings, Separator } from './file.types';
import { MOST_COLUMNS, MOST_ROWS, MOST_SIGNS } from './limits.rules';
import { separatorOf, withoutSeparatorLine } from './separator.rules';

/** Signs that are given to the parser at a time. */
const PART = 8 * 1024;

function* partsOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PART) yield text.slice(at, at + PART);
}

/** What the parser stops at, in words of ours: which line, and what is wrong with it. */
function complaintOf(error: unknown): AppError {
  if (!(error instanceof CsvError)) throw error;
  const line = Number((error as { lines?: unknown }).lines ?? 0);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new AppError('E_IMPORT_CELL', { line, max: MOST_SIGNS });
  return new AppError('E_IMPORT_QUOTES', { line });
}

/** Line breaks within the cells of a row: it is named by the line that it begins on. */
const breaksIn = (record: readonly string[]): number => record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** One kind of line break, so that lines are counted as people count them. */
const withPlainBreaks = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');

/** A record is not longer than this; a line that is holds little but separators. */
const LONGEST = MOST_SIGNS * 20;

/** Refuses a line of separators without end before it is cut into as many cells. */
function assertColumns(text: string, separator: Separator): void {
  for (let at = 0; text.length - at > LONGEST; ) {
    const part = text.slice(at, at + LONGEST);
    const end = part.lastIndexOf('\n');
    if (end < 0 && part.split(separator, MOST_COLUMNS + 2).length > MOST_COLUMNS + 1)
      throw new AppError('E_IMPORT_COLUMNS', { max: MOST_COLUMNS });
    at += end < 0 ? LONGEST : end + 1;
  }
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

async function* rowsOf(text: string, separator: Separator, skipped: number): AsyncGenerator<FileRow> {
  assertColumns(text, separator);
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // An inch sign within a cell is an inch sign.
    relax_quotes: true,
    // A cell that never ends, because its quote does not.
    max_record_size: LONGEST,
  });
  const feed = async () => {
    for (const part of partsOf(text)) if (!parser.write(part)) await new Promise((resolve) => parser.once('drain', resolve));
    parser.end();
  };
  let count = 0;
  // A reader that leaves early destroys the parser; what feeds it then waits for nothing any more.
  void feed().catch(() => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (++count > MOST_ROWS + 1) throw new AppError('E_IMPORT_ROWS', { max: MOST_ROWS });
      if (record.length > MOST_COLUMNS) throw new AppError('E_IMPORT_COLUMNS', { max: MOST_COLUMNS });
      if (record.some((cell) => cell.length > MOST_SIGNS))
        throw new AppError('E_IMPORT_CELL', { line: info.lines + skipped, max: MOST_SIGNS });
      yield { line: info.lines + skipped - breaksIn(record), cells: record.map((cell) => ({ kind: 'text', text: unguardText(cell) })) };
    }
  } catch (error) {
    throw error instanceof AppError ? error : complaintOf(error);
  }
}

/**
 * A text file of cells. Every cell stays the text that it is; the sign that our own files put before what looks like a formula goes.
 * @throws E_FILE_CONTENT (it is no text), and while its rows are read E_IMPORT_QUOTES, E_IMPORT_CELL, E_IMPORT_ROWS, E_IMPORT_COLUMNS
 * @rules I5, I6, S16
 */
export function openCsv(bytes: Uint8Array, settings: ReadSettings): OpenFile {
  const encoding = settings.encoding ?? encodingOf(bytes);
  const whole = textOf(bytes, encoding);
  if (hasBinarySigns(whole)) throw new AppError('E_FILE_CONTENT', { name: 'csv' }).at('file');
  const { text, lines } = withoutSeparatorLine(withPlainBreaks(whole));
  const separator = settings.separator ?? separatorOf(whole);
  return {
    format: 'csv',
    encoding,
    separator,
    sheets: [],
    sheet: null,
    hiddenSheets: [],
    rows: () => rowsOf(text, separator, lines),
  };
}
