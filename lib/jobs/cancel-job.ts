import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { JOB_KINDS } from './job-kinds';

type Row = { readonly kind: string; readonly label: string; readonly input: unknown };

/** Why a change of a job found nothing to change. @throws E_NOT_FOUND, E_JOB_STARTED */
export async function refuseChange(ctx: Ctx, id: string): Promise<never> {
  const found = await ctx.sql(
    sql`SELECT 1 FROM job WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND user_id = ${ctx.actor.userId}::uuid`,
  );
  throw new AppError(found.length === 0 ? 'E_NOT_FOUND' : 'E_JOB_STARTED');
}

/**
 * Takes one's own job out of the queue while it waits; what was typed is a draft again.
 * @throws E_NOT_FOUND, E_JOB_STARTED
 * @rules POST-02
 */
export async function cancelJob(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  const [row] = await ctx.sql<Row>(
    sql`UPDATE job SET state = 'CANCELLED', ended_at = clock_timestamp()
        WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND user_id = ${ctx.actor.userId}::uuid AND state = 'WAITING' RETURNING kind, label, input`,
  );
  if (!row) return refuseChange(ctx, id);
  await JOB_KINDS[row.kind]?.giveBack?.(ctx.sql, { companyId: ctx.company.id, id, userId: ctx.actor.userId, input: row.input });
  ctx.record({ action: 'job.cancel', entity: 'job', entityId: id, label: row.label });
  return { id };
}
