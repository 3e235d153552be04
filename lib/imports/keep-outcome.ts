import sql from 'sql-template-tag';
import type { Made } from '../import-kinds/kind.types';
import type { AuditFact, Ctx } from '../kernel/ctx';
import type { ImportCounts, ImportRun } from './import.types';
import type { Outcomes } from './outcomes';

/** A value as JSON that the database takes. */
export const json = (value: unknown): string => JSON.stringify(value).replaceAll('\\u0000', '');

/** Keeps why rows were refused, in the place of what an earlier look said; `batch` 0: of the import as a whole. */
export async function keepProblems(ctx: Ctx, importId: string, { refused }: Outcomes, batch = 0): Promise<void> {
  const company = ctx.company.id;
  const problems = [...refused].flatMap(([line, complaints]) => complaints.map((complaint) => ({ line, ...complaint })));
  await ctx.sql(
    sql`DELETE FROM import_problem WHERE company_id = ${company} AND import_id = ${importId}::uuid AND (${batch} = 0 OR batch = ${batch})`,
  );
  if (problems.length === 0) return;
  await ctx.sql(
    sql`INSERT INTO import_problem (company_id, import_id, n, line, field, code, params, batch)
        SELECT ${company}, ${importId}::uuid, t.n + (SELECT COALESCE(max(p.n), -1) + 1 FROM import_problem p WHERE p.company_id = ${company} AND p.import_id = ${importId}::uuid),
          t.line, t.field, t.code, t.params, ${batch}
        FROM json_to_recordset(${json(problems.map((one, n) => ({ n, ...one })))}::json) AS t(n int, line int, field text, code text, params jsonb)`,
  );
}

/** Keeps what was made and changed, after what was before: the way back goes from the end. */
export async function keepMade(ctx: Ctx, importId: string, made: readonly Made[], batch = 0): Promise<void> {
  if (made.length === 0) return;
  const company = ctx.company.id;
  await ctx.sql(
    sql`INSERT INTO import_made (company_id, import_id, n, entity, entity_id, label, before, version, row_key, batch)
        SELECT ${company}, ${importId}::uuid, t.n + (SELECT COALESCE(max(m.n), -1) + 1 FROM import_made m WHERE m.company_id = ${company} AND m.import_id = ${importId}::uuid),
          t.entity, t.id, t.label, t.before, t.version, t."rowKey", ${batch}
        FROM json_to_recordset(${json(made.map((one, n) => ({ n, ...one })))}::json)
          AS t(n int, entity text, id uuid, label text, before jsonb, version int, "rowKey" text)`,
  );
}

/** What the trail is told of an import. */
export function factOf({ id, fileName }: Pick<ImportRun, 'id' | 'fileName'>, action: string, counts: ImportCounts): AuditFact {
  const { created, updated, skipped, refused } = counts;
  const changes = { created: [null, created], updated: [null, updated], skipped: [null, skipped], refused: [null, refused] } as const;
  return { action, entity: 'import', entityId: id, label: fileName, changes };
}
