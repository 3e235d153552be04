import { writeCsv } from 'hucre/csv';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Locale } from '../i18n/locales';
import { exactNumber, guardText } from './cells.rules';
import type { ExportFormat, ExportKind, ExportRows, ExportValue } from './list-export.types';

type Head = { readonly label: string; readonly kind?: ExportKind };

/** A file to be made: its heads and its rows, as they come. `yes` and `no` are words of the language. */
export type FilePlan = {
  readonly format: ExportFormat;
  readonly locale: Locale;
  readonly title: string;
  readonly heads: readonly Head[];
  readonly rows: AsyncIterable<ExportRows>;
  readonly yes: string;
  readonly no: string;
};

export const CONTENT_TYPE: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const WIDTH: Readonly<Record<ExportKind, number>> = { text: 22, number: 14, day: 12, moment: 18, flag: 10 };
const FORMAT: Partial<Record<ExportKind, string>> = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' };

/** A spreadsheet's own name for a sheet: at most 31 signs, none of them special. */
const sheetName = (title: string): string => title.replaceAll(/[\\/?*[\]:']/g, ' ').slice(0, 31) || 'Filo';

/** What XML cannot hold, and a spreadsheet would refuse the file for. */
const clean = (text: string): string => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** What makes a cell of a value of its column. */
type CellOf<Out> = (kind: ExportKind, value: ExportValue, plan: FilePlan) => Out;

const typed: CellOf<ExportValue> = (kind, value, { yes, no }) => {
  if (value === null || value === '') return null;
  if (kind === 'number') return typeof value === 'number' ? value : (exactNumber(String(value)) ?? String(value));
  if (kind === 'day') return new Date(`${String(value)}T00:00:00Z`);
  if (kind === 'moment') return value instanceof Date ? value : new Date(String(value));
  if (kind === 'flag') return value ? yes : no;
  return clean(String(value));
};

/** The cell of a CSV: numbers with the sign of the language, days as ISO, texts guarded. */
const plain: CellOf<string> = (kind, value, { locale, yes, no }) => {
  if (value === null) return '';
  if (kind === 'number') return locale === 'it' ? String(value).replace('.', ',') : String(value);
  if (kind === 'day') return String(value);
  if (kind === 'moment') return (value instanceof Date ? value : new Date(String(value))).toISOString();
  return guardText(kind === 'flag' ? (value ? yes : no) : String(value));
};

const rowOf = <Out>(plan: FilePlan, row: readonly ExportValue[], cell: CellOf<Out>): Out[] =>
  row.map((value, at) => cell(plan.heads[at]?.kind ?? 'text', value, plan));

async function* typedRows(plan: FilePlan, batches: AsyncIterator<ExportRows>): AsyncGenerator<ExportValue[]> {
  for await (const batch of { [Symbol.asyncIterator]: () => batches }) for (const row of batch) yield rowOf(plan, row, typed);
}

/** A reader that leaves ends the reading, also before the first row: a generator that nobody began would pass nothing on. */
function eachRow(plan: FilePlan): AsyncIterable<ExportValue[]> {
  const batches = plan.rows[Symbol.asyncIterator]();
  const rows = typedRows(plan, batches);
  const leave = async (): Promise<IteratorResult<ExportValue[]>> => {
    const left = await rows.return(undefined);
    await batches.return?.();
    return left;
  };
  return { [Symbol.asyncIterator]: () => ({ next: () => rows.next(), return: leave }) };
}

const LINE_END = '\r\n';

/** The next batch that has rows; undefined when there is none left. */
async function nextRows(batches: AsyncIterator<ExportRows>): Promise<ExportRows | undefined> {
  for (;;) {
    const { done, value } = await batches.next();
    if (done) return undefined;
    if (value.length > 0) return value;
  }
}

/** Each batch is asked for when the one before it has gone out, and nothing of it is kept. */
function csvFile(plan: FilePlan, heads: string[]): ReadableStream<Uint8Array> {
  const batches = plan.rows[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const delimiter = plan.locale === 'it' ? ';' : ',';
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start: (file) => file.enqueue(encoder.encode(writeCsv([], { headers: heads, bom: true, delimiter }))),
    pull: async (file) => {
      const rows = await nextRows(batches);
      if (!rows) return file.close();
      const cells = rows.map((row) => rowOf(plan, row, plain));
      file.enqueue(encoder.encode(LINE_END + writeCsv(cells, { delimiter })));
    },
    cancel: async () => void (await batches.return?.()),
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}

/**
 * The file as a stream of bytes; memory does not grow with the rows. A CSV speaks the dialect that the language's spreadsheets open by
 * themselves (Italian: semicolon and decimal comma); cells of an XLSX are typed, and none is a formula.
 * @rules S16
 */
export function listFile(plan: FilePlan): ReadableStream<Uint8Array> {
  const heads = plan.heads.map(({ label }) => guardText(label));
  if (plan.format === 'csv') return csvFile(plan, heads);
  const columns = plan.heads.map(({ label, kind = 'text' }) => ({ header: label, width: WIDTH[kind], numFmt: FORMAT[kind] }));
  return writeXlsxStream(eachRow(plan), { name: sheetName(plan.title), columns, freezePane: { rows: 1 } });
}
