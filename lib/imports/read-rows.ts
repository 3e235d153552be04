import type { FileRow } from '../import-files/file.types';
import { openFile } from '../import-files/open-file';
import { readValue, type ValueField } from '../import-files/value.rules';
import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import { grouped } from '../kernel/grouped';
import type { ImportField, ImportRow, KindWork, RowComplaint } from '../import-kinds/kind.types';
import { breathe, eachInSlices } from '../server/breath';
import { valueField } from './field-words';
import type { ImportRun } from './import.types';
import type { Outcomes } from './outcomes';

type Column = { readonly at: number; readonly field: ImportField; readonly value: ValueField };

const EMPTY = { kind: 'text', text: '' } as const;
const SLICE = 500;

const columnsOf = ({ kind, mapping }: ImportRun): Column[] =>
  mapping.flatMap((id, at) => {
    const field = KIND_FIELDS[kind].find((one) => one.id === id);
    return field ? [{ at, field, value: valueField(field) }] : [];
  });

/** The row that the template came with, left as it was. */
const isExample = ({ cells }: FileRow, columns: readonly Column[]): boolean =>
  columns.length > 3 && columns.every(({ at, field }) => (cells[at]?.text.trim() ?? '') === field.example);

function rowOf(row: FileRow, columns: readonly Column[], run: ImportRun): ImportRow | readonly RowComplaint[] {
  const values: Record<string, string | null> = {};
  const complaints: RowComplaint[] = [];
  for (const { at, field, value } of columns) {
    const read = readValue(row.cells[at] ?? EMPTY, value, run.settings.decimal);
    if ('complaint' in read) complaints.push({ field: field.id, ...read.complaint });
    else if (read.value === null && field.required) complaints.push({ field: field.id, code: 'E_REQUIRED', params: {} });
    else values[field.id] = read.value;
  }
  return complaints.length > 0 ? complaints : { line: row.line, values };
}

/** Rows that say again what an earlier one says. */
async function withoutRepeats(rows: readonly ImportRow[], { keyOf }: KindWork, outcomes: Outcomes): Promise<ImportRow[]> {
  const seen = new Map<string, number>();
  const left: ImportRow[] = [];
  await eachInSlices(rows, (row) => {
    const key = keyOf(row);
    const first = key === null ? undefined : seen.get(key);
    if (key !== null && first === undefined) seen.set(key, row.line);
    if (first === undefined) left.push(row);
    else outcomes.refuse(row.line, [{ field: null, code: 'E_IMPORT_TWICE', params: { line: first } }]);
  });
  return left;
}

/** Where rows stand or fall together, those beside one that cannot be read are refused with it. */
function wholeGroups(rows: readonly ImportRow[], broken: ReadonlySet<string>, { wholeBy }: KindWork, outcomes: Outcomes): ImportRow[] {
  if (!wholeBy || broken.size === 0) return [...rows];
  return [...grouped(rows, wholeBy)].flatMap(([key, group]) => {
    if (!broken.has(key)) return group;
    for (const { line } of group) outcomes.refuse(line, [{ field: null, code: 'E_IMPORT_TOGETHER', params: {} }]);
    return [];
  });
}

export type ReadRows = { readonly rows: readonly ImportRow[]; readonly lines: readonly number[] };

/**
 * The rows of a file as values, those that cannot be read or say a thing twice refused; all complaints in one pass.
 * @rules I4, I6
 */
export async function readRows(run: ImportRun, bytes: Buffer, work: KindWork, outcomes: Outcomes): Promise<ReadRows> {
  const { encoding, separator, sheet } = run.settings;
  const file = await openFile(run.fileName, bytes, { encoding, separator, sheet });
  const columns = columnsOf(run);
  const [lines, rows, broken]: [number[], ImportRow[], Set<string>] = [[], [], new Set()];
  let seen = 0;
  for await (const row of file.rows()) {
    if (++seen % SLICE === 0) await breathe();
    if (seen === 1 || row.cells.every(({ text, kind }) => text.trim() === '' && kind === 'text') || isExample(row, columns)) continue;
    lines.push(row.line);
    const read = rowOf(row, columns, run);
    if ('line' in read) rows.push(read);
    else {
      outcomes.refuse(row.line, read);
      const key = work.wholeBy?.({
        line: row.line,
        values: Object.fromEntries(columns.map(({ at, field }) => [field.id, row.cells[at]?.text ?? null])),
      });
      if (key) broken.add(key);
    }
  }
  return { rows: wholeGroups(await withoutRepeats(rows, work, outcomes), broken, work, outcomes), lines };
}
