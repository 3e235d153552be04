import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { isInSteps, JOB_KINDS } from './job-kinds';

type Row = { readonly before: string; readonly kind: string; readonly label: string; readonly input: unknown };

const IN_STEPS = Object.keys(JOB_KINDS).filter(isInSteps);

/** Why a change of a job found nothing to change. @throws E_NOT_FOUND, E_JOB_STARTED */
export async function refuseChange(ctx: Ctx, id: string): Promise<never> {
  const found = await ctx.sql(
    sql`SELECT 1 FROM job WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND user_id = ${ctx.actor.userId}::uuid`,
  );
  throw new AppError(found.length === 0 ? 'E_NOT_FOUND' : 'E_JOB_STARTED');
}

/**
 * Takes one's own job out of the queue while it waits; what was typed is a draft again. Work in steps is stopped on its way too: the steps that were taken stand.
 * @throws E_NOT_FOUND, E_JOB_STARTED
 * @rules POST-02
 */
export async function cancelJob(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  const [row] = await ctx.sql<Row>(
    sql`UPDATE job SET state = 'CANCELLED', ended_at = clock_timestamp()
        FROM (SELECT o.id, o.state FROM job o WHERE o.company_id = ${ctx.company.id} AND o.id = ${id}::uuid AND o.user_id = ${ctx.actor.userId}::uuid FOR UPDATE) b
        WHERE job.company_id = ${ctx.company.id} AND job.id = b.id AND (b.state = 'WAITING' OR (b.state = 'RUNNING' AND kind = ANY(${IN_STEPS}))) RETURNING b.state AS before, kind, label, input`,
  );
  if (!row) return refuseChange(ctx, id);
  await JOB_KINDS[row.kind]?.giveBack?.(ctx.sql, { companyId: ctx.company.id, id, userId: ctx.actor.userId, input: row.input });
  ctx.record({ action: row.before === 'WAITING' ? 'job.cancel' : 'job.stop', entity: 'job', entityId: id, label: row.label });
  return { id };
}
