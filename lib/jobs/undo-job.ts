import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { askForJob } from '../server/jobs/queue';
import type { UndoJobInput } from './change-job.schema';
import { JOB_KINDS, undoOf } from './job-kinds';

type Row = { readonly kind: string; readonly label: string; readonly input: object; readonly changed: number; readonly open: boolean };

/**
 * Asks that one's own work in steps be taken back, in the background too: what it changed and nobody changed since becomes what it was.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_NOTHING_TO_UNDO (it still runs, changed nothing, or cannot be taken back), E_UNDONE
 * @rules REG-03
 */
export async function undoJob(ctx: Ctx, { id, reason }: UndoJobInput): Promise<{ jobId: string }> {
  const [job] = await ctx.sql<Row>(
    sql`SELECT j.kind, j.label, j.input, j.ended_at IS NULL AS open, COALESCE((j.progress->>'changed')::int, 0) AS changed
        FROM job j WHERE j.company_id = ${ctx.company.id} AND j.id = ${id}::uuid AND j.user_id = ${ctx.actor.userId}::uuid FOR UPDATE`,
  );
  if (!job) throw new AppError('E_NOT_FOUND');
  const kind = undoOf(job.kind);
  const work = kind === null ? undefined : JOB_KINDS[kind];
  if (!kind || !work || job.open || job.changed === 0) throw new AppError('E_NOTHING_TO_UNDO');
  if (work.permission && !ctx.actor.permissions.has(work.permission)) throw new AppError('E_FORBIDDEN');
  const [undone] = await ctx.sql(
    sql`SELECT 1 FROM job WHERE company_id = ${ctx.company.id} AND undoes = ${id}::uuid AND state IN ('WAITING', 'RUNNING', 'DONE')`,
  );
  if (undone) throw new AppError('E_UNDONE');
  return askForJob(ctx, { kind, label: job.label, input: { ...job.input, of: id, reason }, total: job.changed, undoes: id });
}
