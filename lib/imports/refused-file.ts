import sql from 'sql-template-tag';
import { listFile } from '../exports/list-file';
import type { ExportRows } from '../exports/list-export.types';
import type { Locale } from '../i18n/locales';
import { openFile } from '../import-files/open-file';
import type { ErrorCode } from '../kernel/error-codes';
import type { RunSql } from '../kernel/ctx';
import type { ErrorParams } from '../kernel/errors';
import { fieldName } from './field-words';
import { readBytes } from './import-run';
import type { ImportRun } from './import.types';

type Problem = { readonly line: number; readonly field: string | null; readonly code: ErrorCode; readonly params: ErrorParams };
type Words = {
  readonly reason: string;
  readonly error: (code: ErrorCode, params: ErrorParams) => string;
  readonly yes: string;
  readonly no: string;
};

const BATCH = 1_000;

async function* refusedRows(run: ImportRun, bytes: Buffer, reasons: ReadonlyMap<number, string>): AsyncGenerator<ExportRows> {
  const file = await openFile(run.fileName, bytes, run.settings);
  let batch: string[][] = [];
  for await (const { line, cells } of file.rows()) {
    const reason = reasons.get(line);
    if (reason === undefined) continue;
    batch.push([...run.heads.map((_, at) => cells[at]?.text ?? ''), reason]);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The refused rows as they came, each with its reasons in a last column: to be mended and sent again. @rules I4 */
export async function refusedFile(
  db: { readonly sql: RunSql },
  companyId: number,
  run: ImportRun,
  { locale, words }: { readonly locale: Locale; readonly words: Words },
): Promise<ReadableStream<Uint8Array>> {
  const problems = await db.sql<Problem>(
    sql`SELECT line, field, code, params FROM import_problem WHERE company_id = ${companyId} AND import_id = ${run.id}::uuid ORDER BY n`,
  );
  const reasons = new Map<number, string>();
  for (const { line, field, code, params } of problems) {
    const said = `${field === null ? '' : `${fieldName(locale, run.kind, field)}: `}${words.error(code, params)}`;
    const before = reasons.get(line);
    reasons.set(line, before === undefined ? said : `${before} ${said}`);
  }
  const bytes = await readBytes(db.sql, companyId, run.id);
  const heads = [...run.heads, words.reason].map((label) => ({ label }));
  return listFile({
    format: run.settings.format,
    locale,
    title: run.fileName,
    heads,
    rows: refusedRows(run, bytes, reasons),
    yes: words.yes,
    no: words.no,
  });
}
