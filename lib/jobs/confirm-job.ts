import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { isWarning } from '../kernel/error-codes';
import { JOB_CHANNEL } from '../server/jobs/queue';
import { refuseChange } from './cancel-job';
import { readJob } from './job.query';

/**
 * Accepts the warnings at which one's own job stopped and puts it into the queue again; the draft that it gave back goes with it.
 * @throws E_NOT_FOUND, E_JOB_STARTED (it did not stop, or not at warnings), E_CONFLICT (the draft was changed or thrown away meanwhile)
 * @rules POST-02
 */
export async function confirmJob(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  const job = await readJob(ctx.sql, { companyId: ctx.company.id, userId: ctx.actor.userId }, id);
  if (!job?.failure || !job.mayConfirm) return refuseChange(ctx, id);
  const accepted = [...new Set([job.failure, ...job.failure.fields].map(({ code }) => code))].filter(isWarning);
  const [row] = await ctx.sql<{ label: string; draft: boolean }>(
    sql`WITH again AS (
          UPDATE job SET state = 'WAITING', ended_at = NULL, failure = NULL, done = 0, due_at = clock_timestamp(),
            input = jsonb_set(input, '{confirm}', COALESCE(input->'confirm', '[]') || ${JSON.stringify(accepted)}::jsonb)
          WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND user_id = ${ctx.actor.userId}::uuid AND state = 'FAILED' RETURNING *
        ), gone AS (
          DELETE FROM record_draft d USING again j
          WHERE d.company_id = ${ctx.company.id} AND d.user_id = j.user_id AND d.id = COALESCE((j.input->>'draftId')::uuid, j.id) AND d.version = 1 RETURNING 1
        )
        SELECT label, EXISTS (SELECT FROM gone) AS draft, pg_notify(${JOB_CHANNEL}, '') FROM again`,
  );
  if (!row) return refuseChange(ctx, id);
  if (!row.draft) throw new AppError('E_CONFLICT');
  ctx.record({ action: 'job.confirm', entity: 'job', entityId: id, label: row.label });
  return { id };
}
