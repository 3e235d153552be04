import sql from 'sql-template-tag';
import { wordKey } from '../import-files/value.rules';
import type { Ctx } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { askForJob } from '../server/jobs/queue';
import { once } from '../server/once';
import { fieldName } from './field-words';
import { moveImport } from './import-run';
import type { ImportFile } from './import-file.schema';
import { mappingErrors } from './map-columns.rules';
import { CHECK_IMPORT_JOB, type ImportJob, runJobOf } from './move-import';
import { takeFile } from './start-import';

export type AskedImport = { readonly importId: string; readonly jobId: string };

/**
 * Takes a file in and asks at once for its check (`dryRun`) or its import, both by the work in the background. Once per command id.
 * @throws E_FORBIDDEN, E_IMPORT_COLUMN_MISSING, E_IMPORT_COLUMN_TWICE, and what reading the file throws
 * @rules I2, I3
 */
export function importFile(ctx: Ctx, input: ImportFile): Promise<AskedImport> {
  return once(ctx, 'import.file', input, async () => {
    const { kind, name, content, dryRun, goodRowsOnly, batchRows, decimal } = input;
    const { id, head, name: label } = await takeFile(ctx, { kind, name, bytes: Buffer.from(content, 'base64') });
    const told = new Map(Object.entries(input.mapping ?? {}).map(([column, field]) => [wordKey(column), field]));
    const mapping = head.heads.map((column, at) =>
      told.has(wordKey(column)) ? (told.get(wordKey(column)) ?? null) : (head.mapping[at] ?? null),
    );
    throwAll(mappingErrors(kind, mapping, (field) => fieldName('en', kind, field)));
    const settings = { ...head.settings, decimal: decimal ?? head.settings.decimal };
    await ctx.sql(
      sql`UPDATE import_run SET mapping = ${JSON.stringify(mapping)}::jsonb, settings = ${JSON.stringify(settings)}::jsonb, good_rows_only = ${goodRowsOnly}, batch_rows = ${batchRows}
          WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
    );
    const job: ImportJob = { importId: id };
    const { jobId } = await askForJob(ctx, { kind: dryRun ? CHECK_IMPORT_JOB : runJobOf(batchRows), label, input: job, total: 0 });
    await moveImport(ctx, id, dryRun ? 'CHECKING' : 'RUNNING', jobId);
    return { importId: id, jobId };
  });
}
