import { writeXlsx } from 'hucre/xlsx';
import { listFile } from '../exports/list-file';
import type { ExportFormat, ExportKind, ExportRows } from '../exports/list-export.types';
import type { Locale } from '../i18n/locales';
import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import type { ImportField, ImportKind, KindRows } from '../import-kinds/kind.types';
import { choiceName, fieldName } from './field-words';

/** The texts of a template, in one language. */
export type TemplateWords = {
  readonly title: string;
  readonly explanations: string;
  readonly heads: readonly [column: string, needed: string, write: string, example: string];
  readonly yes: string;
  readonly no: string;
  readonly help: (field: ImportField) => string;
  readonly notes: readonly string[];
};

type Plan = { readonly kind: ImportKind; readonly format: ExportFormat; readonly locale: Locale; readonly words: TemplateWords };

const sheetName = (text: string): string => text.replaceAll(/[\\/?*[\]:']/g, ' ').slice(0, 31);

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value;
}

const explanation = ({ kind, locale, words }: Plan, field: ImportField): string[] => [
  fieldName(locale, kind, field.id),
  field.required ? words.yes : words.no,
  words.help(field),
  field.example,
];

/**
 * An empty file to fill in: the heads, a row as an example, and in a workbook a sheet that explains each column. Its cells are formatted as text, so that
 * a spreadsheet changes no code.
 */
export async function templateFile(plan: Plan): Promise<ReadableStream<Uint8Array>> {
  const { kind, format, locale, words } = plan;
  const fields = KIND_FIELDS[kind];
  const heads = fields.map(({ id }) => fieldName(locale, kind, id));
  const example = fields.map((field) => field.example);
  if (format === 'csv')
    return listFile({
      format,
      locale,
      title: words.title,
      heads: heads.map((label) => ({ label })),
      rows: one([example]),
      yes: words.yes,
      no: words.no,
    });
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(words.title),
        columns: heads.map((header) => ({ width: Math.max(14, header.length + 2), numFmt: '@' })),
        rows: [heads, example],
        freezePane: { rows: 1 },
      },
      {
        name: sheetName(words.explanations),
        columns: [{ width: 28 }, { width: 12 }, { width: 70 }, { width: 30 }],
        rows: [[...words.heads], ...fields.map((field) => explanation(plan, field)), [], ...words.notes.map((note) => [note])],
        freezePane: { rows: 1 },
      },
    ],
  });
  return new Blob([new Uint8Array(bytes)]).stream();
}

const CELL: Partial<Record<ImportField['type'], ExportKind>> = { number: 'number', count: 'number', day: 'day' };

function cellOf(field: ImportField, value: string | null, { locale, words }: Plan): string | null {
  if (value === null) return null;
  if (field.type === 'flag') return value === 'yes' ? words.yes : words.no;
  return field.type === 'choice' ? choiceName(locale, field.id, value) : value;
}

async function* filled(plan: Plan, rows: KindRows): AsyncGenerator<ExportRows> {
  const fields = KIND_FIELDS[plan.kind];
  for await (const batch of rows) yield batch.map((row) => fields.map((field, at) => cellOf(field, row[at] ?? null, plan)));
}

/** What is in the portal now, in the columns of the template: what is taken out so can be brought in again. @rules I8 */
export function filledFile(plan: Plan, rows: KindRows): ReadableStream<Uint8Array> {
  const { kind, format, locale, words } = plan;
  const heads = KIND_FIELDS[kind].map(({ id, type }) => ({ label: fieldName(locale, kind, id), kind: CELL[type] ?? 'text' }));
  return listFile({ format, locale, title: words.title, heads, rows: filled(plan, rows), yes: words.yes, no: words.no });
}
