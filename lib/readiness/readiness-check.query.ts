import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { JobState, JobView } from '../jobs/job.types';
import { CHECK_READINESS_JOB } from './check-readiness';

/** Counted no further: then it is "more than". */
export const MOST_SINCE = 10_000;

/** What the last check found, and what was written since. */
export type ReadinessCheck = {
  readonly checkedAt: string;
  readonly checkedBy: string;
  readonly lots: number;
  readonly links: number;
  readonly unbalanced: number;
  readonly broken: number;
  /** Movements that were written since, at most `MOST_SINCE`: they are not in it, or only in part. */
  readonly since: number;
};

/** The check that waits or runs, or that broke off after the last one that ended well. */
export type CheckJob = {
  readonly id: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly failure: JobView['failure'];
};

/** Null: the books were never checked, which is not to say that they are right. @rules TRACE-14 */
export async function readReadinessCheck(run: RunSql, companyId: number): Promise<ReadinessCheck | null> {
  const [check] = await run<Omit<ReadinessCheck, 'checkedAt'> & { checkedAt: Date }>(
    sql`SELECT c.checked_at AS "checkedAt", c.checked_by AS "checkedBy", c.lots, c.links, c.unbalanced, c.broken,
          (SELECT count(*)::int FROM (SELECT 1 FROM stock_entry e WHERE e.company_id = c.company_id AND e.created_at >= c.told_from LIMIT ${MOST_SINCE}) x) AS since
        FROM readiness_check c WHERE c.company_id = ${companyId}`,
  );
  return check ? { ...check, checkedAt: check.checkedAt.toISOString() } : null;
}

/** The check under way, whoever asked for it, or the last one when it broke off; null when the last one ended well, or none was asked for. */
export async function readCheckJob(run: RunSql, companyId: number): Promise<CheckJob | null> {
  const [job] = await run<CheckJob>(
    sql`SELECT id, state, done, total, failure FROM job WHERE company_id = ${companyId} AND kind = ${CHECK_READINESS_JOB} AND state <> 'CANCELLED'
        ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return job && job.state !== 'DONE' ? job : null;
}
