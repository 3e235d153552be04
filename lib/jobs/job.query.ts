import sql, { empty, type Sql } from 'sql-template-tag';
import { isWarning } from '../kernel/error-codes';
import type { RunSql } from '../kernel/ctx';
import { isInSteps, undoOf } from './job-kinds';
import { draftPlace, resultPlace, topicOf } from './job-place.rules';
import type { JobState, JobView } from './job.types';

const MOST = 100;

type Person = { readonly companyId: number; readonly userId: string };

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly ahead: number;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly failure: JobView['failure'];
  readonly draftId: string | null;
  readonly importId: string | null;
  readonly search: Readonly<Record<string, string | string[]>> | null;
  readonly changed: number;
  readonly undone: boolean;
};

const select = (run: RunSql, { companyId, userId }: Person, which: Sql) =>
  run<Row>(
    sql`SELECT j.id, j.kind, j.label, j.state, j.done, j.total, j.result, j.failure, j.created_at AS "createdAt", j.ended_at AS "endedAt", COALESCE(j.input->>'importId', j.result->>'importId') AS "importId", j.input->'search' AS search, COALESCE((j.progress->>'changed')::int, 0) AS changed,
          EXISTS (SELECT 1 FROM job u WHERE u.company_id = j.company_id AND u.undoes = j.id AND u.state IN ('WAITING', 'RUNNING', 'DONE')) AS undone,
          (SELECT d.id FROM record_draft d WHERE d.company_id = j.company_id AND d.user_id = j.user_id AND d.id = COALESCE((j.input->>'draftId')::uuid, j.id)) AS "draftId",
          CASE WHEN j.state = 'WAITING' THEN (SELECT count(*)::int FROM job o WHERE o.state IN ('WAITING', 'RUNNING') AND (o.due_at, o.id) < (j.due_at, j.id)) ELSE 0 END AS ahead
        FROM job j WHERE j.company_id = ${companyId} AND j.user_id = ${userId}::uuid${which} ORDER BY j.created_at DESC, j.id DESC LIMIT ${MOST}`,
  );

function viewOf({ result, failure, draftId, importId, createdAt, endedAt, search, undone, ...row }: Row): JobView {
  const said = failure ? [failure.code, ...failure.fields.map(({ code }) => code)] : [];
  // Work in steps leaves no answer; what it was about is known from what was asked.
  const made = result ?? (topicOf(row.kind) === 'batches' ? { importId, name: row.label } : null);
  return {
    ...row,
    topic: topicOf(row.kind),
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    result: resultPlace(row.kind, made, search),
    failure: failure && { code: failure.code, params: failure.params, fields: failure.fields },
    page: importId === null ? null : `/imports/${importId}`,
    draft: draftId === null ? null : draftPlace(row.kind, draftId),
    mayConfirm: row.state === 'FAILED' && said.length > 0 && said.every(isWarning),
    mayStop: row.state === 'WAITING' || (row.state === 'RUNNING' && isInSteps(row.kind)),
    mayUndo: endedAt !== null && row.changed > 0 && !undone && undoOf(row.kind) !== null,
  };
}

/** The work that this person asked for in this company, the latest first; nobody sees that of others. */
export const listJobs = async (run: RunSql, person: Person): Promise<JobView[]> => (await select(run, person, empty)).map(viewOf);

/** One of them; null when it is not this person's or forgotten. */
export async function readJob(run: RunSql, person: Person, id: string): Promise<JobView | null> {
  const [row] = await select(run, person, sql` AND j.id = ${id}::uuid`);
  return row ? viewOf(row) : null;
}
