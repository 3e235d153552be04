import { writeCsvStream } from 'hucre/csv';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Locale } from '../i18n/locales';
import { exactNumber, guardText } from './cells.rules';
import type { ExportCell, ExportFormat, ExportKind } from './list-export.types';

type Cell = string | number | boolean | Date | null;
type Head = { readonly label: string; readonly kind?: ExportKind };

/** A file to be made: its heads and its rows, as they come. `yes` and `no` are words of the language. */
export type FilePlan = {
  readonly format: ExportFormat;
  readonly locale: Locale;
  readonly title: string;
  readonly heads: readonly Head[];
  readonly rows: AsyncIterable<readonly ExportCell[][]>;
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

function typed({ kind, value }: ExportCell, { yes, no }: FilePlan): Cell {
  if (value === null || value === '') return null;
  if (kind === 'number') return typeof value === 'number' ? value : (exactNumber(String(value)) ?? String(value));
  if (kind === 'day') return new Date(`${String(value)}T00:00:00Z`);
  if (kind === 'moment') return value instanceof Date ? value : new Date(String(value));
  if (kind === 'flag') return value ? yes : no;
  return clean(String(value));
}

/** The cell of a CSV: numbers with the sign of the language, days as ISO, texts guarded. */
function plain({ kind, value }: ExportCell, { locale, yes, no }: FilePlan): string {
  if (value === null) return '';
  if (kind === 'number') return locale === 'it' ? String(value).replace('.', ',') : String(value);
  if (kind === 'day') return String(value);
  if (kind === 'moment') return (value instanceof Date ? value : new Date(String(value))).toISOString();
  return guardText(kind === 'flag' ? (value ? yes : no) : String(value));
}

async function* rowsOf<Out>(batches: AsyncIterable<readonly ExportCell[][]>, cell: (cell: ExportCell) => Out): AsyncGenerator<Out[]> {
  for await (const batch of batches) for (const row of batch) yield row.map(cell);
}

/** A reader that leaves ends the reading, also before the first row: a generator that nobody began would pass nothing on. */
function eachRow<Out>(plan: FilePlan, cell: (cell: ExportCell, plan: FilePlan) => Out): AsyncIterable<Out[]> {
  const batches = plan.rows[Symbol.asyncIterator]();
  const rows = rowsOf({ [Symbol.asyncIterator]: () => batches }, (each) => cell(each, plan));
  const leave = async (): Promise<IteratorResult<Out[]>> => {
    const left = await rows.return(undefined);
    await batches.return?.();
    return left;
  };
  return { [Symbol.asyncIterator]: () => ({ next: () => rows.next(), return: leave }) };
}

/**
 * The file as a stream of bytes; memory does not grow with the rows. A CSV speaks the dialect that the language's spreadsheets open by
 * themselves (Italian: semicolon and decimal comma); cells of an XLSX are typed, and none is a formula.
 * @rules S16
 */
export function listFile(plan: FilePlan): ReadableStream<Uint8Array> {
  const heads = plan.heads.map(({ label }) => guardText(label));
  if (plan.format === 'csv')
    return writeCsvStream(eachRow(plan, plain), { headers: heads, bom: true, delimiter: plan.locale === 'it' ? ';' : ',' });
  const columns = plan.heads.map(({ label, kind = 'text' }) => ({ header: label, width: WIDTH[kind], numFmt: FORMAT[kind] }));
  return writeXlsxStream(eachRow(plan, typed), { name: sheetName(plan.title), columns, freezePane: { rows: 1 } });
}
