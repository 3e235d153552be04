import sql from 'sql-template-tag';
import type { OpenFile } from '../import-files/file.types';
import { decimalOf, type DecimalSign, wordKey } from '../import-files/value.rules';
import { KIND_FIELDS } from '../import-kinds/kind-fields.rules';
import type { ImportKind } from '../import-kinds/kind.types';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { fieldWords } from './field-words';
import type { ImportRun, ImportSettings } from './import.types';
import { mapColumns } from './map-columns.rules';

const SHOWN = 5;
const SHOWN_SIGNS = 60;
/** Rows that are looked at for the decimal sign. */
const LOOKED_AT = 1_000;

const shorten = (text: string): string => (text.length > SHOWN_SIGNS ? `${text.slice(0, SHOWN_SIGNS - 1)}…` : text);

export type FileHead = Pick<ImportRun, 'settings' | 'heads' | 'mapping' | 'sample'>;

async function rememberedHeads({ sql: run, company }: Ctx, kind: ImportKind): Promise<Map<string, string>> {
  const rows = await run<{ head: string; field: string }>(
    sql`SELECT head_key AS head, field FROM import_mapping WHERE company_id = ${company.id} AND kind = ${kind}`,
  );
  return new Map(rows.map(({ head, field }) => [head, field]));
}

/**
 * The heads of a file, its first rows, and what its columns are likely to hold. The decimal sign is that of its numbers, else that of its separator.
 * @throws E_IMPORT_EMPTY, and what reading the file throws
 * @rules I5
 */
export async function readHead(ctx: Ctx, kind: ImportKind, file: OpenFile, decimal: DecimalSign | null): Promise<FileHead> {
  let heads: string[] | null = null;
  const rows: string[][] = [];
  for await (const { cells } of file.rows()) {
    const texts = cells.map(({ text }) => text.trim());
    if (heads === null) heads = texts;
    else rows.push(texts);
    if (rows.length >= LOOKED_AT) break;
  }
  if (heads === null || rows.length === 0) throw new AppError('E_IMPORT_EMPTY').at('file');
  const width = Math.max(heads.length, ...rows.map(({ length }) => length));
  const all = Array.from({ length: width }, (_, at) => heads[at] ?? '');
  const mapping = mapColumns(all, fieldWords(kind), await rememberedHeads(ctx, kind));
  const numbers = new Set(KIND_FIELDS[kind].filter(({ type }) => type === 'number').map(({ id }) => id));
  const texts = mapping.flatMap((field, at) => (field && numbers.has(field) ? rows.map((row) => row[at] ?? '') : []));
  const settings: ImportSettings = {
    format: file.format,
    encoding: file.encoding,
    separator: file.separator,
    sheet: file.sheet,
    sheets: file.sheets,
    hiddenSheets: file.hiddenSheets,
    decimal: decimal ?? decimalOf(texts) ?? (file.separator === ';' ? 'comma' : 'point'),
  };
  return {
    settings,
    heads: all.map(shorten),
    mapping,
    sample: rows.slice(0, SHOWN).map((row) => all.map((_, at) => shorten(row[at] ?? ''))),
  };
}

/** Keeps what each column was used for, by its head. */
export async function rememberMapping(
  { sql: run, company }: Ctx,
  { kind, heads }: Pick<ImportRun, 'kind' | 'heads'>,
  mapping: readonly (string | null)[],
): Promise<void> {
  const named = new Map(heads.map((head, at) => [wordKey(head), mapping[at] ?? '']));
  named.delete('');
  await run(
    sql`INSERT INTO import_mapping (company_id, kind, head_key, field) SELECT ${company.id}, ${kind}, h, f FROM unnest(${[...named.keys()]}::text[], ${[...named.values()]}::text[]) AS t(h, f)
        ON CONFLICT (company_id, kind, head_key) DO UPDATE SET field = EXCLUDED.field`,
  );
}
