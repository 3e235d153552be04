import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { changeLotStatus } from '../lots/change-lot-status';
import { lotChoices } from '../lots/lot-register.query';
import { changeStatusOfFilter } from '../lots/status-of-filter';
import { changeFlagsOfFilter } from '../serials/flags-of-filter';
import { serialFilters } from '../serials/serial-register.params';
import { countSerials } from '../serials/serial-register.query';
import { voidRecord } from '../corrections/void-record';
import type { JobKinds } from '../server/jobs/job.types';
import { runVerb } from '../server/run-verb';
import { type BulkBench, bulkBench } from '../testing/bulk-bench';
import { testMember } from '../testing/company';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { cancelJob } from './cancel-job';
import { JOB_KINDS } from './job-kinds';
import { readJob } from './job.query';
import { undoJob } from './undo-job';

const today = dayIn('Europe/Rome', new Date());
const LOTS = 1_200;
let one: Workbench;
let house: SerialHouse;
let quarantine: string;
let released: string;
let bulk: BulkBench;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  bulk = bulkBench(one);
  const { statuses } = await lotChoices(one.db.sql, one.companyId);
  quarantine = statuses.find(({ code }) => code === 'QUA')?.id ?? '';
  released = statuses.find(({ id }) => id !== quarantine)?.id ?? '';
});
afterEach(() => bulk.stop());
afterAll(() => one.close());

const work = (kinds?: JobKinds) => bulk.work(kinds);
const ended = (jobId: string) => bulk.ended(jobId);
const done = (asked: Promise<{ jobId: string }>) => bulk.done(asked);
const manyLots = (code: string, count = LOTS) => bulk.manyLots(house, code, count);
const counted = (search: Record<string, string>) => bulk.counted(search);
const person = () => ({ companyId: one.companyId, userId: one.caller.actor.userId });

const statuses = async (itemId: string) => {
  const rows = await one.db.sql<{ statusId: string | null; count: number }>(
    sql`SELECT status_id AS "statusId", count(*)::int AS count FROM lot WHERE company_id = ${one.companyId} AND item_id = ${itemId}::uuid GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ statusId, count }) => [String(statusId), count]));
};
/** How often the history of lots of an item tells of a status. */
const told = async (itemId: string) => {
  const [row] = await one.db.sql<{ changes: number; lots: number }>(
    sql`SELECT count(*)::int AS changes, count(DISTINCT c.lot_id)::int AS lots FROM lot_status_change c JOIN lot l ON l.company_id = c.company_id AND l.id = c.lot_id
        WHERE c.company_id = ${one.companyId} AND l.item_id = ${itemId}::uuid`,
  );
  return row;
};
const give = (many: { search: Record<string, string>; last: string }, statusId: string | null = quarantine, commandId = newId()) =>
  one.run(changeStatusOfFilter, { commandId, search: many.search, last: many.last, statusId, reason: 'all of them' });

describe('a status for every lot of a filter', () => {
  test('[REG-03][LOT-19] each lot is met once, also when the change takes it out of the filter; later lots are left alone', async () => {
    const many = await manyLots('BULK');
    const search = { itemId: many.itemId, status: '-' };
    const later = await house.load(many.itemId, '1', { code: 'LATER' });
    const commandId = newId();
    const [first, again] = await Promise.all([
      give({ ...many, search }, quarantine, commandId),
      give({ ...many, search }, quarantine, commandId),
    ]);
    expect(again).toEqual(first);
    const job = await ended(first.jobId);
    expect(job).toMatchObject({ state: 'DONE', done: LOTS, total: LOTS, changed: LOTS, mayUndo: true, mayStop: false });
    expect(job.result?.href).toBe(`/lots?itemId=${many.itemId}&status=-`);
    expect(await statuses(many.itemId)).toEqual({ [quarantine]: LOTS, null: 1 });
    expect(await told(many.itemId)).toEqual({ changes: LOTS, lots: LOTS });
    expect(await counted(search)).toMatchObject({ count: 1, last: later.id });
  });

  test('[REG-03][LOT-19] it goes back lot by lot, but not where somebody gave another since, and only once', async () => {
    const { itemId } = await manyLots('BACK', 619);
    const wrong = await house.post({
      templateId: house.loadId,
      lines: [{ itemId, quantity: '1', lots: [{ generated: true, quantity: '1' }] }],
    });
    const many = { itemId, search: { itemId, view: 'all' }, ...(await counted({ itemId, view: 'all' })) };
    const ids = await one.db.prisma.lot.findMany({
      where: { companyId: one.companyId, itemId },
      select: { id: true },
      orderBy: { id: 'asc' },
    });
    const [had = '', changed = ''] = ids.map(({ id }) => id);
    await one.run(changeLotStatus, { lotIds: [had], statusId: released, reason: 'good' });
    const job = await done(give(many));
    await one.run(changeLotStatus, { lotIds: [changed], statusId: released, reason: 'looked at' });
    await one.run(voidRecord, { commandId: newId(), confirm: [], recordId: wrong.recordId, version: 1, reason: 'Not there' });
    const undo = () => one.run(undoJob, { id: job.id, reason: 'by mistake' });
    const colleague = await testMember(one.db, one.caller, ['ADMIN']);
    await expect(runVerb(one.db, colleague, undoJob, { id: job.id, reason: 'x' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
    const asked = await Promise.allSettled([undo(), undo()]);
    const [jobId] = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value.jobId] : []));
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const back = await ended(jobId ?? '');
    expect(back).toMatchObject({ state: 'DONE', done: 620, changed: 618, mayUndo: false });
    expect(await statuses(many.itemId)).toEqual({ null: 617, [released]: 2, [quarantine]: 1 });
    await expect(undo()).rejects.toMatchObject({ code: 'E_UNDONE' });
    expect((await ended(job.id)).mayUndo).toBe(false);
  });

  test('[K6][REG-03] killed on the way nothing is done twice: whole steps stand, and the next worker goes on behind them', async () => {
    const many = await manyLots('KILL');
    const { jobId } = await give(many);
    const script = path.join(import.meta.dirname, '../testing/job-worker.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, one.adminUrl, '0.6', String(LOTS)], { stdio: 'ignore' });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    expect(await readJob(one.db.sql, person(), jobId)).toMatchObject({ state: 'RUNNING', done: 500, changed: 500 });
    expect(await told(many.itemId)).toEqual({ changes: 500, lots: 500 });
    expect(await ended(jobId)).toMatchObject({ state: 'DONE', done: LOTS, changed: LOTS });
    expect(await told(many.itemId)).toEqual({ changes: LOTS, lots: LOTS });
    expect(await statuses(many.itemId)).toEqual({ [quarantine]: LOTS });
  });

  test('[REG-03] it can be stopped on its way: what was done stays, and can be taken back', async () => {
    const many = await manyLots('STOP');
    const { jobId } = await give(many);
    const kind = JOB_KINDS.changeLotStatus;
    if (!kind || !('step' in kind)) throw new Error('no work in steps');
    let steps = 0;
    work({
      ...JOB_KINDS,
      changeLotStatus: {
        ...kind,
        step: async (ctx, input) => {
          steps += 1;
          if (steps === 2) await one.run(cancelJob, { id: jobId });
          return kind.step(ctx, input);
        },
      },
    });
    expect(await ended(jobId)).toMatchObject({ state: 'CANCELLED', changed: 500, mayUndo: true });
    await vi.waitFor(() => expect(steps).toBe(2));
    expect(await statuses(many.itemId)).toEqual({ [quarantine]: 500, null: 700 });
    await bulk.stop();
    expect(await done(one.run(undoJob, { id: jobId, reason: 'not meant' }))).toMatchObject({ changed: 500 });
    expect(await statuses(many.itemId)).toEqual({ null: LOTS });
  });

  test('[REG-03] what a step told the trail is sealed while the next one goes on', async () => {
    const many = await manyLots('SEALED');
    const { jobId } = await give(many);
    const kind = JOB_KINDS.changeLotStatus;
    if (!kind || !('step' in kind)) throw new Error('no work in steps');
    const trail = async () =>
      (
        await one.db.sql<{ told: boolean; unsealed: number }>(
          sql`SELECT count(*) > 0 AS told, count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.company_id = e.company_id AND s.event_id = e.id))::int AS unsealed
              FROM audit_event e WHERE e.company_id = ${one.companyId} AND e.request_id = ${jobId}`,
        )
      )[0];
    const sealed = () =>
      vi.waitFor(async () => expect(await trail()).toEqual({ told: true, unsealed: 0 }), { timeout: 10_000, interval: 20 });
    const seen: unknown[] = [];
    work({
      ...JOB_KINDS,
      changeLotStatus: {
        ...kind,
        step: async (ctx, input) => {
          if (input.after !== null) seen.push(await sealed());
          return kind.step(ctx, input);
        },
      },
    });
    expect(await ended(jobId)).toMatchObject({ state: 'DONE' });
    expect(seen).toHaveLength(2);
  });

  test('[SEC-01] the right is asked before each step: who loses it on the way changes no more', async () => {
    const many = await manyLots('RIGHT');
    const quality = await testMember(one.db, one.caller, ['QUALITY']);
    const { jobId } = await runVerb(one.db, quality, changeStatusOfFilter, {
      commandId: newId(),
      search: many.search,
      last: many.last,
      statusId: quarantine,
      reason: 'mine',
    });
    const kind = JOB_KINDS.changeLotStatus;
    if (!kind || !('step' in kind)) throw new Error('no work in steps');
    work({
      ...JOB_KINDS,
      changeLotStatus: {
        ...kind,
        step: async (ctx, input) => {
          const step = await kind.step(ctx, input);
          await ctx.sql(
            sql`UPDATE membership SET roles = '{VIEWER}' WHERE company_id = ${one.companyId} AND user_id = ${quality.actor.userId}::uuid`,
          );
          return step;
        },
      },
    });
    const mine = () => readJob(one.db.sql, { companyId: one.companyId, userId: quality.actor.userId }, jobId);
    await vi.waitFor(async () => expect((await mine())?.endedAt).toBeTruthy(), { timeout: 30_000, interval: 50 });
    expect(await mine()).toMatchObject({ state: 'FAILED', failure: { code: 'E_FORBIDDEN' }, changed: 500 });
    await expect(
      runVerb(one.db, { ...quality, actor: { ...quality.actor, permissions: new Set() } }, undoJob, { id: jobId, reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'E_FORBIDDEN',
    });
  });
});

describe('flags of every piece of a filter', () => {
  test('[REG-03][SER-13] each piece is met once, and gets its flag back', async () => {
    const itemId = await house.serialItem('MANY');
    await house.loadPieces(itemId, '700');
    const search = { itemId, flag: 'none' };
    const { last } = await countSerials(one.db.sql, one.companyId, serialFilters.parse(search));
    const flags = () => countSerials(one.db.sql, one.companyId, serialFilters.parse({ itemId }));
    const job = await done(
      one.run(changeFlagsOfFilter, { commandId: newId(), search, last: last ?? '', change: 'RESERVE', reason: 'for the fair' }),
    );
    expect(job).toMatchObject({ state: 'DONE', done: 700, changed: 700, topic: 'serials' });
    expect(await flags()).toMatchObject({ reserved: 700 });
    expect(await done(one.run(undoJob, { id: job.id, reason: 'no fair' }))).toMatchObject({ changed: 700 });
    expect(await flags()).toMatchObject({ reserved: 0 });
  });
});

test('[REG-03] nothing to take back: work that waits, that changed nothing, and an undo itself', async () => {
  const many = await manyLots('NONE', 3);
  const waiting = await give(many);
  await expect(one.run(undoJob, { id: waiting.jobId, reason: 'x' })).rejects.toMatchObject({ code: 'E_NOTHING_TO_UNDO' });
  await ended(waiting.jobId);
  const nothing = await done(give(many));
  expect(nothing).toMatchObject({ state: 'DONE', changed: 0, done: 3, mayUndo: false });
  await expect(one.run(undoJob, { id: nothing.id, reason: 'x' })).rejects.toMatchObject({ code: 'E_NOTHING_TO_UNDO' });
  const undo = await done(one.run(undoJob, { id: waiting.jobId, reason: 'x' }));
  await expect(one.run(undoJob, { id: undo.id, reason: 'x' })).rejects.toMatchObject({ code: 'E_NOTHING_TO_UNDO' });
});

test('what the work wrote is found whole by the verification', async () => {
  expect((await verifyBooks(one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
});
