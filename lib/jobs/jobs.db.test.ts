import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { askAbove } from '../records/post-record-or-ask';
import type { PostRecordInput } from '../records/record.schema';
import { type Database, openDatabase } from '../server/db';
import type { JobKinds } from '../server/jobs/job.types';
import { startWorker, type Worker } from '../server/jobs/worker';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany, testMember } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { verifyBooks } from '../verify/verify-books';
import { cancelJob } from './cancel-job';
import { confirmJob } from './confirm-job';
import { JOB_KINDS } from './job-kinds';
import { listJobs, readJob } from './job.query';

const MOST = 1_000;
const PIECES = 5_200;
let server: TestDatabase;
let db: Database;
let caller: Caller;
let house: SerialHouse;
let workers: Worker[] = [];

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 8);
  caller = await testCompany(db);
  house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), dayIn('Europe/Rome', new Date()));
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const work = (kinds: JobKinds = JOB_KINDS) => workers.push(startWorker({ db, url: server.appUrl, kinds }));
const personOf = ({ company, actor }: Caller) => ({ companyId: company.id, userId: actor.userId });
const as = (who: Caller) => ({ ask: (input: PostRecordInput) => runVerb(db, who, askAbove(MOST), input) });
const load = (itemId: string, rest: Partial<PostRecordInput> = {}): PostRecordInput => ({
  ...house.input({ templateId: house.makeId, lines: [{ itemId, quantity: String(PIECES) }] }),
  ...rest,
});

async function askFor(input: PostRecordInput, who = caller): Promise<string> {
  const answer = await as(who).ask(input);
  if (!('jobId' in answer)) throw new Error('it was posted at once');
  return answer.jobId;
}
const jobOf = async (id: string, who = caller) => {
  const job = await readJob(db.sql, personOf(who), id);
  if (!job) throw new Error('no such job');
  return job;
};
const ended = (id: string, who = caller) =>
  vi.waitFor(
    async () => {
      const job = await jobOf(id, who);
      expect(job.endedAt).not.toBeNull();
      return job;
    },
    { timeout: 30_000, interval: 50 },
  );
const piecesOf = (itemId: string) => db.prisma.serial.count({ where: { companyId: caller.company.id, itemId } });

/** The posting of records, with something that happens when it is so far. */
const interrupted = (at: number, act: () => Promise<void>): JobKinds => {
  let acted = false;
  const kind = JOB_KINDS.postRecord;
  if (!kind || !('run' in kind)) throw new Error('records are not posted in the background');
  return {
    postRecord: {
      ...kind,
      run: (ctx, input) =>
        kind.run(
          {
            ...ctx,
            progress: async (done, total) => {
              if (!acted && done / total >= at) {
                acted = true;
                await act();
              }
              await ctx.progress?.(done, total);
            },
          },
          input,
        ),
    },
  };
};

test('[POST-02][SER-20] a record of very many pieces is asked for once, posted once by two workers, and its draft goes with it', async () => {
  const item = await house.serialItem('MANY');
  const draftId = newId();
  await db.prisma.recordDraft.create({ data: { companyId: caller.company.id, id: draftId, userId: caller.actor.userId, payload: {} } });
  const input = load(item, { draftId });
  const [first, again] = await Promise.all([askFor(input), askFor(input)]);
  expect(again).toBe(first);
  await expect(askFor({ ...input, note: 'other' })).rejects.toMatchObject({ code: 'E_DUPLICATE_COMMAND' });
  expect(await db.prisma.recordDraft.count({ where: { id: draftId, companyId: caller.company.id } })).toBe(0);
  const others = await Promise.all([1, 2].map(() => askFor(load(item))));
  work();
  work();
  for (const id of [first, ...others]) {
    const job = await ended(id);
    expect(job).toMatchObject({ state: 'DONE', done: PIECES, total: PIECES, failure: null, draft: null });
    expect(job.result?.href).toMatch(/^\/records\//);
  }
  expect(await piecesOf(item)).toBe(3 * PIECES);
  expect(await db.prisma.stockRecord.count({ where: { companyId: caller.company.id } })).toBe(3);
  const audited = await db.prisma.auditEvent.findMany({ where: { companyId: caller.company.id, action: 'record.post' } });
  expect(audited.map(({ actorId }) => actorId)).toEqual(Array.from({ length: 3 }, () => caller.actor.userId));
});

test('[POST-02] few pieces, and goods without numbers in any quantity, are posted at once', async () => {
  const item = await house.serialItem('FEW');
  const bulk = await house.item('BULK');
  const few = house.input({ templateId: house.makeId, lines: [{ itemId: item, quantity: '3' }] });
  const much = house.input({
    templateId: house.loadId,
    lines: [{ itemId: bulk, quantity: '900000', lots: [{ generated: true, quantity: '900000' }] }],
  });
  expect(await as(caller).ask(few)).toMatchObject({ serials: { count: 3 } });
  expect(await as(caller).ask(much)).toHaveProperty('recordId');
});

test('[POST-02] a worker that is stopped hands its job back undone, and the next one does it', async () => {
  const item = await house.serialItem('STOP');
  const id = await askFor(load(item));
  await new Promise<void>((resolve) => work(interrupted(0.4, async () => resolve())));
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  const job = await jobOf(id);
  if (job.state !== 'DONE') {
    expect(job).toMatchObject({ state: 'WAITING', done: 0 });
    expect(await piecesOf(item)).toBe(0);
  }
  work();
  expect(await ended(id)).toMatchObject({ state: 'DONE' });
  expect(await piecesOf(item)).toBe(PIECES);
});

test('[POST-02] a try that another one has overtaken writes nothing', async () => {
  const item = await house.serialItem('OVER');
  const id = await askFor(load(item));
  work(interrupted(0.9, () => bump(id)));
  expect(await ended(id)).toMatchObject({ state: 'DONE' });
  expect(await piecesOf(item)).toBe(PIECES);
  const [row] = await db.sql<{ attempt: number }>(
    sql`SELECT attempt FROM job WHERE company_id = ${caller.company.id} AND id = ${id}::uuid`,
  );
  expect(row?.attempt).toBeGreaterThan(2);
});

/** As another worker would begin the job. */
async function bump(id: string): Promise<void> {
  const other = openDatabase(server.appUrl, 1);
  await other.sql(sql`UPDATE job SET attempt = attempt + 1 WHERE company_id = ${caller.company.id} AND id = ${id}::uuid`);
  await other.close();
}

test('[POST-02] what waits can be cancelled by the person who asked, and is a draft again; what ran cannot', async () => {
  const item = await house.serialItem('CANCEL');
  const id = await askFor(load(item, { note: 'typed by hand' }));
  const colleague = await testMember(db, caller, ['ADMIN']);
  await expect(runVerb(db, colleague, cancelJob, { id })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  await runVerb(db, caller, cancelJob, { id });
  const job = await jobOf(id);
  expect(job).toMatchObject({ state: 'CANCELLED', draft: `/records/new?draft=${id}` });
  const draft = await db.prisma.recordDraft.findUniqueOrThrow({ where: { companyId_id: { companyId: caller.company.id, id } } });
  expect(draft.payload).toMatchObject({ note: 'typed by hand', lines: [{ itemId: item, quantity: String(PIECES) }] });
  await expect(runVerb(db, caller, cancelJob, { id })).rejects.toMatchObject({ code: 'E_JOB_STARTED' });
  work();
  const next = await askFor(load(item));
  await ended(next);
  expect(await piecesOf(item)).toBe(PIECES);
  await expect(runVerb(db, caller, cancelJob, { id: next })).rejects.toMatchObject({ code: 'E_JOB_STARTED' });
});

test('[SEC-01] the rights are those of the moment the work begins: who lost them gets the draft back, nothing is posted', async () => {
  const item = await house.serialItem('RIGHTS');
  const operator = await testMember(db, caller, ['OPERATOR']);
  const id = await askFor(load(item), operator);
  await db.prisma.membership.updateMany({
    where: { companyId: caller.company.id, userId: operator.actor.userId },
    data: { roles: ['VIEWER'] },
  });
  work();
  expect(await ended(id, operator)).toMatchObject({ state: 'FAILED', failure: { code: 'E_FORBIDDEN' }, mayConfirm: false });
  expect((await jobOf(id, operator)).draft).toBe(`/records/new?draft=${id}`);
  expect(await piecesOf(item)).toBe(0);
});

test('[POST-02] a record that is refused says why, with its draft; warnings can be accepted, and the draft goes along', async () => {
  const item = await house.serialItem('LOTS', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
  const inTheFuture = await askFor({ ...load(item), postingDate: '2099-01-01' });
  work();
  expect(await ended(inTheFuture)).toMatchObject({ state: 'FAILED', failure: { code: 'E_DATE_IN_FUTURE' }, mayConfirm: false });
  expect((await jobOf(inTheFuture)).draft).not.toBeNull();
  await house.load(item, '1', { code: 'OLD' }, { templateId: house.makeId });
  const quantity = String(PIECES);
  const given = house.input({ templateId: house.makeId, lines: [{ itemId: item, quantity, lots: [{ code: 'OLD', quantity }] }] });
  const id = await askFor(given);
  expect(await ended(id)).toMatchObject({ state: 'FAILED', failure: { code: 'W_LOT_EXISTS' }, mayConfirm: true });
  await runVerb(db, caller, confirmJob, { id });
  expect(await ended(id)).toMatchObject({ state: 'DONE', draft: null });
  expect(await piecesOf(item)).toBe(PIECES + 1);
  await expect(runVerb(db, caller, confirmJob, { id })).rejects.toMatchObject({ code: 'E_JOB_STARTED' });
});

test('[S2] nobody sees or changes work of another person or company', async () => {
  const item = await house.serialItem('ALONE');
  const id = await askFor(load(item));
  const colleague = await testMember(db, caller, ['ADMIN']);
  const stranger = await testCompany(db);
  for (const who of [colleague, stranger]) {
    expect(await readJob(db.sql, personOf(who), id)).toBeNull();
    expect(await listJobs(db.sql, personOf(who))).toEqual([]);
    for (const verb of [cancelJob, confirmJob]) await expect(runVerb(db, who, verb, { id })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  }
  expect(await jobOf(id)).toMatchObject({ state: 'WAITING' });
  await runVerb(db, caller, cancelJob, { id });
});

test('[SER-02] more pieces than a record may move are refused before any number is made', async () => {
  const item = await house.serialItem('MILLION');
  const input = house.input({ templateId: house.makeId, lines: [{ itemId: item, quantity: '1000000' }] });
  await expect(house.post(input)).rejects.toMatchObject({
    code: 'E_SERIAL_TOO_MANY',
    fields: [{ path: 'lines.0.quantity', code: 'E_SERIAL_TOO_MANY', params: { entered: 1_000_000, max: 200_000 } }],
  });
});

test('what the work wrote is found whole by the verification', async () => {
  expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
});
