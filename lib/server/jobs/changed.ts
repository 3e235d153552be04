import sql from 'sql-template-tag';
import type { Ctx } from '../../kernel/ctx';

/** Rows that one step takes. */
export const STEP = 500;

/** A row that a work changed, and what it had before. */
export type Changed = { readonly id: string; readonly before: string | null };

/** Keeps what a step changed, in its own transaction. */
export async function rememberChanged(ctx: Ctx, jobId: string, rows: readonly Changed[]): Promise<void> {
  if (rows.length === 0) return;
  await ctx.sql(
    sql`INSERT INTO bulk_change (company_id, job_id, id, before)
        SELECT ${ctx.company.id}, ${jobId}::uuid, c.id, c.before FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c(id uuid, before text)`,
  );
}

/** The next rows that a work changed, in the order of their ids, and where those behind them begin. */
export async function changedBehind(
  ctx: Ctx,
  jobId: string,
  after: string | null,
): Promise<{ readonly rows: readonly Changed[]; readonly next: string | null }> {
  const rows = await ctx.sql<Changed>(
    sql`SELECT id, before FROM bulk_change WHERE company_id = ${ctx.company.id} AND job_id = ${jobId}::uuid
          AND (${after}::uuid IS NULL OR id > ${after}::uuid) ORDER BY id LIMIT ${STEP}`,
  );
  return { rows, next: rows.length < STEP ? null : (rows.at(-1)?.id ?? null) };
}
