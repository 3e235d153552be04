import sql from 'sql-template-tag';
import type { Ctx, RunSql } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { askForJob } from '../server/jobs/queue';
import { wrongEdgesIn, wrongLinksIn } from './broken-links.query';
import { unbalancedIn } from '../balance/lot-balance.query';
import { PORTION, portions } from '../trace/portions';

/** The kind of job that checks the whole ledger of a company. */
export const CHECK_READINESS_JOB = 'checkReadiness';

export type Findings = { readonly unbalanced: number; readonly broken: number };
type Work = { readonly companyId: number; readonly checkId: string; readonly tell: (rows: number) => Promise<void> };
type Size = { readonly entries: number; readonly lots: number; readonly links: number };

const sizeOf = async (run: RunSql, companyId: number): Promise<Size> => {
  const [size] = await run<Size>(
    sql`SELECT (SELECT count(*) FROM stock_entry WHERE company_id = ${companyId} AND lot_id IS NOT NULL)::int AS entries,
          (SELECT count(*) FROM lot WHERE company_id = ${companyId})::int AS lots, (SELECT count(*) FROM trace_link WHERE company_id = ${companyId})::int AS links`,
  );
  return size ?? { entries: 0, lots: 0, links: 0 };
};

/** Every lot of the company, each judged whole in one statement. */
async function findUnbalanced(run: RunSql, { companyId, checkId, tell }: Work): Promise<void> {
  const entries = (after: string) =>
    sql`SELECT lot_id AS id FROM stock_entry WHERE company_id = ${companyId} AND lot_id > ${after}::uuid ORDER BY lot_id`;
  for await (const portion of portions(run, entries)) {
    await run(sql`INSERT INTO unbalanced_lot ${unbalancedIn(companyId, checkId, portion)}`);
    await tell(PORTION);
  }
}

/** Every edge and every link of the company: an edge with all its links, a link with all of its record, in one statement. */
async function findBroken(run: RunSql, { companyId, checkId, tell }: Work): Promise<void> {
  const insert = sql`INSERT INTO broken_link (company_id, check_id, kind, from_node, to_node, record_id)`;
  for (const node of ['lot', 'serial'] as const) {
    const key = node === 'lot' ? sql`input_lot_id` : sql`input_serial_id`;
    const links = (after: string) =>
      sql`SELECT ${key} AS id FROM trace_link WHERE company_id = ${companyId} AND ${key} > ${after}::uuid ORDER BY ${key}`;
    for await (const portion of portions(run, links)) {
      await run(sql`${insert} ${wrongEdgesIn(companyId, checkId, node, portion)}`);
      await tell(PORTION);
    }
  }
  const records = (after: string) =>
    sql`SELECT record_id AS id FROM trace_link WHERE company_id = ${companyId} AND record_id > ${after}::uuid ORDER BY record_id`;
  for await (const portion of portions(run, records)) {
    await run(sql`${insert} ${wrongLinksIn(companyId, checkId, portion)}`);
    await tell(PORTION);
  }
}

/**
 * Puts a check in the place of the last one. Its moment is when it began to read; a transaction that was open then may have dated its rows earlier, so
 * what counts as written since begins with the oldest of those.
 */
const beginCheck = (run: RunSql, companyId: number, { checkId, by }: { readonly checkId: string; readonly by: string }): Promise<unknown> =>
  run(
    sql`WITH old AS (DELETE FROM readiness_check WHERE company_id = ${companyId} RETURNING 1)
        INSERT INTO readiness_check (company_id, id, checked_at, told_from, checked_by, lots, links, unbalanced, broken)
        SELECT ${companyId}, ${checkId}::uuid, clock_timestamp(), LEAST(clock_timestamp(), (SELECT min(a.xact_start) FROM pg_stat_activity a
          WHERE a.datname = current_database() AND a.usename = current_user AND a.pid <> pg_backend_pid())), ${by}, 0, 0, 0, 0 FROM (SELECT count(*) FROM old) gone`,
  );

/** Reads the whole ledger and writes what it found in the place of the last check. `tell` hears how far it is. */
export async function checkBooks(
  run: RunSql,
  companyId: number,
  { by, tell = async () => undefined }: { readonly by: string; readonly tell?: Ctx['progress'] },
): Promise<Findings & Size> {
  const checkId = newId();
  await beginCheck(run, companyId, { checkId, by });
  const size = await sizeOf(run, companyId);
  const total = size.entries + 2 * size.links;
  let done = 0;
  const work: Work = {
    companyId,
    checkId,
    tell: async (rows) => {
      done += rows;
      await tell(Math.min(done, total), total);
    },
  };
  await findUnbalanced(run, work);
  await findBroken(run, work);
  const [found] = await run<Findings>(
    sql`UPDATE readiness_check c SET lots = ${size.lots}, links = ${size.links},
          unbalanced = (SELECT count(*) FROM unbalanced_lot u WHERE u.company_id = c.company_id AND u.check_id = c.id),
          broken = (SELECT count(*) FROM broken_link b WHERE b.company_id = c.company_id AND b.check_id = c.id)
        WHERE c.company_id = ${companyId} AND c.id = ${checkId}::uuid RETURNING c.unbalanced, c.broken`,
  );
  if (!found) throw new Error('the check that was begun is gone');
  return { ...size, ...found };
}

/**
 * Checks the whole ledger of the company in the background, as the job that was asked for; until it is done the findings of the check before stand.
 * @rules TRACE-03, TRACE-09, TRACE-14
 */
export async function checkReadiness(ctx: Ctx, _input: object): Promise<Findings> {
  const { lots, links, unbalanced, broken } = await checkBooks(ctx.sql, ctx.company.id, { by: ctx.actor.name, tell: ctx.progress });
  ctx.record({
    action: 'readiness.check',
    entity: 'readiness',
    entityId: newId(),
    label: `${lots} / ${links}`,
    changes: { unbalanced: [null, unbalanced], broken: [null, broken] },
  });
  return { unbalanced, broken };
}

/**
 * Asks for a check of the whole ledger, in the background; one of a company at a time.
 * @throws E_CHECK_RUNS
 * @rules TRACE-14
 */
export async function askReadinessCheck(ctx: Ctx, _input: object): Promise<{ jobId: string }> {
  const running = await ctx.sql(
    sql`SELECT 1 FROM job WHERE company_id = ${ctx.company.id} AND kind = ${CHECK_READINESS_JOB} AND state IN ('WAITING', 'RUNNING')`,
  );
  if (running.length > 0) throw new AppError('E_CHECK_RUNS');
  const { entries, links } = await sizeOf(ctx.sql, ctx.company.id);
  return askForJob(ctx, { kind: CHECK_READINESS_JOB, label: '', input: {}, total: entries + 2 * links });
}
