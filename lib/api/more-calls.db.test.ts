import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { JOB_KINDS } from '../jobs/job-kinds';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { startWorker, type Worker } from '../server/jobs/worker';
import { type ApiFirm, apiFirm, caller, makeKey } from '../testing/api-house';
import { runVerb } from '../server/run-verb';
import { lotsOfLots } from '../testing/lots-of-lots';
import { serialHouse } from '../testing/serial-house';
import { type TestDatabase, testDatabase } from '../testing/database';

let server: TestDatabase;
let db: Database;
let worker: Worker;
let send: ReturnType<typeof caller>;
let firm: ApiFirm;
let other: ApiFirm;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 8);
  send = caller(db);
  firm = await apiFirm(db, 'Own');
  other = await apiFirm(db, 'Other');
  worker = startWorker({ db, url: server.appUrl, kinds: JOB_KINDS });
});
afterAll(async () => {
  await worker.stop();
  await db.close();
  await server.close();
});

type Answered = { status: number; body: Record<string, unknown> };
const get = (address: string, key = firm.key) => send('GET', address, { key }) as Promise<Answered>;
const post = (address: string, body: unknown, { key = firm.key, idempotency = newId() } = {}) =>
  send('POST', address, { key, body, idempotency }) as Promise<Answered>;
const PDF = Buffer.from('%PDF-1.7 a certificate');
const file = (rest: object = {}) => ({
  name: 'certificate.pdf',
  kind: 'CERTIFICATE',
  category: 'QUALITY',
  reference: null,
  notes: null,
  content: PDF.toString('base64'),
  ...rest,
});

test('[UI-09][S18 part] a program keeps a file with a lot, lists it, gets its very bytes and takes it away; once for each key of the command', async () => {
  const idempotency = newId();
  const kept = await post(`/lots/${firm.lotId}/attachments`, file(), { idempotency });
  expect(kept).toMatchObject({ status: 201, body: { name: 'certificate.pdf' } });
  expect((await post(`/lots/${firm.lotId}/attachments`, file(), { idempotency })).body).toEqual(kept.body);
  const listed = (await get(`/lots/${firm.lotId}/attachments`)).body.rows as { id: string; version: number; size: number }[];
  expect(listed).toMatchObject([{ id: kept.body.id, size: PDF.length, kind: 'CERTIFICATE' }]);
  const got = await send('GET', `/attachments/${kept.body.id}`, { key: firm.key });
  expect(got.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
  expect(got.headers['content-disposition']).toMatch(/^attachment; filename="certificate.pdf"/);
  expect(Buffer.from(await new Response(got.body as ReadableStream).arrayBuffer())).toEqual(PDF);
  expect((await get(`/attachments/${kept.body.id}`, other.key)).status).toBe(404);
  const remove = (owner: string, key = firm.key) =>
    post(`${owner}/attachments/${kept.body.id}/remove`, { version: listed[0]?.version, reason: 'wrong one' }, { key });
  expect((await remove(`/records/${firm.recordId}`)).status).toBe(404);
  expect((await remove(`/lots/${firm.lotId}`, other.key)).status).toBe(404);
  expect((await remove(`/lots/${firm.lotId}`)).status).toBe(200);
  expect((await get(`/lots/${firm.lotId}/attachments`)).body.rows).toEqual([]);
});

test('[S18 part] what a file may not be is said by its code, and no key keeps files that it was not made for', async () => {
  const refused = async (rest: object) => (await post(`/records/${firm.recordId}/attachments`, file(rest))).body.code;
  expect(await refused({ content: '' })).toBe('E_FILE_MISSING');
  expect(await refused({ name: 'page.html' })).toBe('E_FILE_TYPE');
  expect(await refused({ name: 'picture.png' })).toBe('E_FILE_CONTENT');
  expect(await refused({ name: 'book.xlsx', content: Buffer.from('PK\x03\x04 no archive').toString('base64') })).toBe('E_FILE_ARCHIVE');
  expect(await refused({ content: Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]).toString('base64') })).toBe('E_FILE_TOO_LARGE');
  expect(await refused({ content: 'not base64!' })).toBe('E_INPUT');
  const reader = await makeKey(db, firm.caller, ['read']);
  expect((await post(`/lots/${firm.lotId}/attachments`, file(), { key: reader })).status).toBe(403);
});

const ended = (jobId: unknown) =>
  vi.waitFor(
    async () => {
      const job = (await get(`/jobs/${jobId}`)).body;
      expect(job.endedAt).not.toBeNull();
      return job;
    },
    { timeout: 30_000, interval: 100 },
  );

test('[REG-03] a program changes every lot of a filter in the background and takes it back; a filter that a page would pass over is refused', async () => {
  const idempotency = newId();
  const ask = (search: object) =>
    post('/lots/filter/hold', { search, cause: 'DEFECT', reason: 'mould' }, { idempotency: 'typo' in search ? newId() : idempotency });
  const asked = await ask({ itemId: firm.itemId });
  expect(asked.status).toBe(201);
  expect((await ask({ itemId: firm.itemId })).body).toEqual(asked.body);
  expect(await ended(asked.body.jobId)).toMatchObject({ state: 'DONE', changed: 1, mayUndo: true });
  expect((await get(`/lots/${firm.lotId}`)).body).toMatchObject({ openHolds: 1 });
  expect(await ask({ typo: 'x' })).toMatchObject({ status: 400, body: { code: 'E_INPUT' } });
  expect(await post('/lots/filter/hold', { search: { expiryTo: 'soon' }, cause: 'DEFECT', reason: 'x' })).toMatchObject({ status: 400 });
  const undone = await post(`/jobs/${asked.body.jobId}/undo`, { reason: 'no mould' });
  expect(await ended(undone.body.jobId)).toMatchObject({ state: 'DONE', changed: 1 });
  expect((await get(`/lots/${firm.lotId}`)).body).toMatchObject({ openHolds: 0 });
  expect((await post(`/jobs/${asked.body.jobId}/undo`, { reason: 'x' })).body.code).toBe('E_UNDONE');
  expect(((await get('/jobs')).body.rows as unknown[]).length).toBe(2);
  expect((await get('/jobs', other.key)).body.rows).toEqual([]);
});

test('[TRACE-14] a program has the books checked, and is told nothing of books that were not', async () => {
  expect((await get('/trace/readiness')).body).toEqual({ check: null, running: null });
  expect((await get('/trace/readiness/lots')).body.code).toBe('E_NOT_CHECKED');
  const { jobId } = (await post('/trace/readiness', {})).body;
  await ended(jobId);
  expect((await get('/trace/readiness')).body).toMatchObject({ check: { unbalanced: 0, broken: 0, since: 0 }, running: null });
  expect((await get('/trace/readiness/lots')).body).toEqual({ rows: [], total: 0 });
  expect((await get('/trace/readiness/links')).body).toEqual({ rows: [], total: 0 });
  expect((await get('/trace/readiness/gaps?days=365')).body).toMatchObject({ total: 1, rows: [{ kind: 'SENDER' }] });
});

test('[TRACE-05] a program asks what several have in common, why one is in a trace, and what needs attention', async () => {
  const today = dayIn('Europe/Rome', new Date());
  const pieces = await serialHouse((verb, input) => runVerb(db, firm.caller, verb, input), today, firm.house);
  const { made } = await lotsOfLots(pieces, today);
  const [child] = (await made(firm.lotId, ['2'])).lots;
  const [brother] = (await made(firm.lotId, ['1'])).lots;
  const why = (await get(`/trace/why?lot=${firm.lotId}&node=${child?.id}`)).body;
  expect(why).toMatchObject({ direction: 'usage', ways: [[{ to: child?.id }]] });
  expect((await get(`/trace/why?lot=${firm.lotId}&node=${newId()}`)).status).toBe(404);
  const common = (await get(`/trace/common?codes=${child?.code},${brother?.code}`)).body;
  expect(common).toMatchObject({ set: { total: 2, missing: [] }, inputs: [{ id: firm.lotId, of: 2 }] });
  expect((await get('/trace/common')).status).toBe(404);
  expect((await get('/dashboard')).body).toMatchObject({ held: 0, openLots: expect.any(Number), days: expect.any(Array) });
});
