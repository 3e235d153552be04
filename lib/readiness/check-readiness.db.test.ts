import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { JOB_KINDS } from '../jobs/job-kinds';
import { readJob } from '../jobs/job.query';
import { dayIn } from '../kernel/day';
import { startWorker, type Worker } from '../server/jobs/worker';
import { runVerb } from '../server/run-verb';
import { testCompany, testMember } from '../testing/company';
import { lotsOfLots } from '../testing/lots-of-lots';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { askReadinessCheck } from './check-readiness';
import { listUnbalancedLots } from '../balance/lot-balance.query';
import { readCheckJob, readReadinessCheck } from './readiness-check.query';
import { listBrokenLinks } from './readiness.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let lotId: string;
let itemId: string;
const workers: Worker[] = [];

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  const { made } = await lotsOfLots(house, today);
  itemId = await house.item('OAK');
  lotId = (await house.load(itemId, '100', { supplierLotCode: 'S-1' }, { partnerId: house.supplierId })).id;
  await made(lotId, ['40']);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(() => one.close());

const url = () => one.adminUrl;
const person = () => ({ companyId: one.companyId, userId: one.caller.actor.userId });
/** What somebody with all rights does to the books. */
async function tamper(...statements: string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: one.adminUrl });
  await admin.connect();
  await admin.query("SET session_replication_role = 'replica'");
  for (const statement of statements) await admin.query(statement);
  await admin.end();
}

async function checked(): Promise<void> {
  const { jobId } = await one.run(askReadinessCheck, {});
  workers.push(startWorker({ db: one.db, url: url(), kinds: JOB_KINDS }));
  await vi.waitFor(async () => expect(await readJob(one.db.sql, person(), jobId)).toMatchObject({ state: 'DONE', failure: null }), {
    timeout: 30_000,
    interval: 50,
  });
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
}

test('[TRACE-14] books that were never checked are not said to be right', async () => {
  expect(await readReadinessCheck(one.db.sql, one.companyId)).toBeNull();
  expect(await readCheckJob(one.db.sql, one.companyId)).toBeNull();
});

test('[TRACE-14] one check of a company at a time, whoever asks; another company has its own', async () => {
  const viewer = await testMember(one.db, one.caller, ['VIEWER']);
  const asked = await Promise.allSettled([
    one.run(askReadinessCheck, {}),
    one.run(askReadinessCheck, {}),
    runVerb(one.db, viewer, askReadinessCheck, {}),
  ]);
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  for (const why of refused) expect(why).toMatchObject({ name: expect.anything() });
  await expect(one.run(askReadinessCheck, {})).rejects.toMatchObject({ code: 'E_CHECK_RUNS' });
  expect(await readCheckJob(one.db.sql, one.companyId)).toMatchObject({ state: 'WAITING', done: 0 });
  const other = await testCompany(one.db);
  expect(await readCheckJob(one.db.sql, other.company.id)).toBeNull();
  await expect(runVerb(one.db, other, askReadinessCheck, {})).resolves.toHaveProperty('jobId');
  workers.push(startWorker({ db: one.db, url: url(), kinds: JOB_KINDS }));
  await vi.waitFor(async () => expect(await readCheckJob(one.db.sql, one.companyId)).toBeNull(), { timeout: 30_000, interval: 50 });
  await vi.waitFor(async () => expect(await readReadinessCheck(one.db.sql, other.company.id)).toMatchObject({ lots: 0 }), {
    timeout: 30_000,
    interval: 50,
  });
});

test('[TRACE-14] what a check found stands until the next one has ended, and it is said what was written since', async () => {
  await checked();
  expect(await readReadinessCheck(one.db.sql, one.companyId)).toMatchObject({ lots: 2, links: 1, unbalanced: 0, broken: 0, since: 0 });
  await house.load(itemId, '5');
  expect(await readReadinessCheck(one.db.sql, one.companyId)).toMatchObject({ unbalanced: 0, since: 1 });

  await tamper(`UPDATE lot SET on_hand = on_hand - 1, ledger_quantity = ledger_quantity - 1 WHERE id = '${lotId}'`);
  expect(await listUnbalancedLots(one.db.sql, one.companyId, 1)).toEqual({ rows: [], total: 0 });
  await checked();
  expect(await readReadinessCheck(one.db.sql, one.companyId)).toMatchObject({ unbalanced: 1, broken: 0, since: 0 });
  const found = await listUnbalancedLots(one.db.sql, one.companyId, 1);
  expect(found).toMatchObject({ total: 1, rows: [{ id: lotId, difference: '1', moved: false }] });
  await house.load(itemId, '5', { lotId });
  expect((await listUnbalancedLots(one.db.sql, one.companyId, 1)).rows).toMatchObject([{ id: lotId, moved: true }]);

  await tamper(
    `UPDATE lot SET on_hand = on_hand + 1, ledger_quantity = ledger_quantity + 1 WHERE id = '${lotId}'`,
    `UPDATE trace_edge SET quantity = quantity + 1 WHERE input_node = '${lotId}'`,
  );
  await checked();
  expect(await listUnbalancedLots(one.db.sql, one.companyId, 1)).toEqual({ rows: [], total: 0 });
  expect(await listBrokenLinks(one.db.sql, one.companyId, 1)).toMatchObject({ total: 1, rows: [{ kind: 'NET', fromId: lotId }] });
  await tamper(`UPDATE trace_edge SET quantity = quantity - 1 WHERE input_node = '${lotId}'`);
});

test('[TRACE-14] what was being written while the check read counts as written since, whenever it began', async () => {
  const slow = one.db.transaction(async ({ sql: run }) => {
    await run(sql`SELECT pg_advisory_xact_lock(77) /* company_id */`);
    await checked();
  });
  await slow;
  const [told] = await one.db.sql<{ early: boolean }>(
    sql`SELECT told_from < checked_at AS early FROM readiness_check WHERE company_id = ${one.companyId}`,
  );
  expect(told).toEqual({ early: true });
});

test('[TRACE-14][S2] a check that breaks off is told, and what was found before stands', async () => {
  await checked();
  const before = await readReadinessCheck(one.db.sql, one.companyId);
  await one.run(askReadinessCheck, {});
  const kind = JOB_KINDS.checkReadiness;
  if (!kind || !('run' in kind)) throw new Error('no such job');
  const breaking = {
    ...JOB_KINDS,
    checkReadiness: {
      ...kind,
      run: async (ctx: Parameters<typeof kind.run>[0]) => {
        await kind.run(ctx, {} as never);
        throw new Error('the power failed');
      },
    },
  };
  workers.push(startWorker({ db: one.db, url: url(), kinds: breaking }));
  await vi.waitFor(async () => expect(await readCheckJob(one.db.sql, one.companyId)).toMatchObject({ state: 'FAILED' }), {
    timeout: 30_000,
    interval: 50,
  });
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  expect(await readReadinessCheck(one.db.sql, one.companyId)).toEqual(before);
  await checked();
  expect(await readCheckJob(one.db.sql, one.companyId)).toBeNull();
});
