import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../server/db';
import { addressOf, type ApiFirm, apiFirm, caller, codeOf, loadBody, makeKey, recordBody } from '../testing/api-house';
import { type TestDatabase, testDatabase } from '../testing/database';
import { ENDPOINTS } from './endpoints';
import { problemAnswer } from './problem';

let server: TestDatabase;
let db: Database;
let call: ReturnType<typeof caller>;
let own: ApiFirm;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 6);
  call = caller(db);
  own = await apiFirm(db, 'Own');
});
afterAll(async () => {
  await db.close();
  await server.close();
});

test('[POST-02][N6] a load is posted once, however often it is sent; the same key with other content is refused', async () => {
  const body = loadBody(own, '7');
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => call('POST', '/records', { key: own.key, body, idempotency: 'order 17' })),
  );
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]));
  const [first, ...rest] = sent.map((answer) => (answer.body as { recordId: string }).recordId);
  expect(new Set([first, ...rest]).size).toBe(1);
  const other = await call('POST', '/records', { key: own.key, body: loadBody(own, '8'), idempotency: 'order 17' });
  expect([other.status, codeOf(other)]).toEqual([409, 'E_DUPLICATE_COMMAND']);
  const again = await call('POST', '/records', { key: await makeKey(db, own.caller, ['record.post']), body, idempotency: 'order 17' });
  expect(again.status).toBe(201);
  expect((again.body as { recordId: string }).recordId).not.toBe(first);
});

test('[N6] a change without Idempotency-Key is refused before anything of it is read', async () => {
  for (const endpoint of ENDPOINTS.filter(({ changes }) => changes)) {
    const answer = await call(endpoint.method, addressOf(endpoint.path, own.lotId), { key: own.key, body: 'no json' });
    expect([endpoint.id, answer.status, codeOf(answer)]).toEqual([endpoint.id, 400, 'E_IDEMPOTENCY_KEY']);
  }
});

test('a lot is held, its status changed, closed and opened again, each once; the trail names the person and the key', async () => {
  const { key, lotId } = own;
  const hold = { lotIds: [lotId], cause: 'OTHER', reason: 'Smell' };
  const held = await call('POST', '/lots/hold', { key, idempotency: 'h1', body: hold });
  expect([held.status, held.body]).toEqual([200, { held: 1, actionId: expect.any(String) }]);
  await call('POST', '/lots/hold', { key, idempotency: 'h1', body: hold });
  expect((await call('GET', `/lots/${lotId}`, { key })).body).toMatchObject({ openHolds: 1, available: '0' });
  const lifted = await call('POST', '/lots/lift', { key, idempotency: 'h2', body: { lotIds: [lotId], reason: 'Was the drain' } });
  expect(lifted.body).toEqual({ lifted: 1, lots: 1 });
  const { version } = (await call('GET', `/lots/${lotId}`, { key })).body as { version: number };
  const closing = { version, reason: 'Count' };
  for (let sent = 0; sent < 3; sent++)
    expect((await call('POST', `/lots/${lotId}/close`, { key, idempotency: 'c1', body: closing })).body).toEqual({ lotId });
  expect((await call('GET', `/lots/${lotId}`, { key })).body).toMatchObject({ closed: true, onHand: '0' });
  const stale = await call('POST', `/lots/${lotId}/reopen`, { key, idempotency: 'c2', body: closing });
  expect([stale.status, codeOf(stale)]).toEqual([409, 'E_CONFLICT']);
  const next = ((await call('GET', `/lots/${lotId}`, { key })).body as { version: number }).version;
  await call('POST', `/lots/${lotId}/reopen`, { key, idempotency: 'c3', body: { version: next, reason: 'Found' } });
  expect((await call('GET', `/lots/${lotId}`, { key })).body).toMatchObject({ closed: false, onHand: '10' });
  const [trail] = await db.sql<{ by: string; times: number }>(
    sql`SELECT min(actor_name) AS by, count(*)::int AS times FROM audit_event WHERE company_id = ${own.caller.company.id} AND action = 'lot.close' AND entity_id = ${lotId}::uuid`,
  );
  expect(trail).toEqual({ by: 'Ada Admin · Shop floor', times: 1 });
});

test('what is wrong is told at its place, with the code of the screens, in the language asked for', async () => {
  const body = { ...loadBody(own, '5'), postingDate: 'yesterday', colour: 'red' };
  const answer = await call('POST', '/records', { key: own.key, body, idempotency: 'w1', headers: { 'accept-language': 'it' } });
  expect(answer.status).toBe(400);
  expect(problemAnswer.parse(answer.body)).toMatchObject({
    code: 'E_INPUT',
    errors: expect.arrayContaining([
      expect.objectContaining({
        path: 'colour',
        code: 'E_UNKNOWN_FIELD',
        detail: 'Qui non c’è «colour». Toglilo, o cerca il nome giusto.',
      }),
      expect.objectContaining({ path: 'postingDate' }),
    ]),
  });
  const sums = { ...loadBody(own, '5'), lines: [{ itemId: own.itemId, quantity: '5', lots: [{ quantity: '4', generated: true }] }] };
  const wrong = await call('POST', '/records', { key: own.key, body: sums, idempotency: 'w2' });
  expect([wrong.status, codeOf(wrong)]).toEqual([422, 'E_LOT_SUM']);
  expect((await call('POST', '/records', { key: own.key, body: '{', idempotency: 'w3' })).status).toBe(400);
});

test('a warning says what may be confirmed, and the same call with it goes through', async () => {
  const body = recordBody(own, {
    templateId: own.house.loadId,
    lines: [{ itemId: own.itemId, quantity: '1', lots: [{ quantity: '1', code: 'OwnLOT' }] }],
  });
  const asked = await call('POST', '/records', { key: own.key, body, idempotency: 'q1' });
  expect([asked.status, (asked.body as { confirmable: string[] }).confirmable]).toEqual([409, ['W_LOT_EXISTS']]);
  const done = await call('POST', '/records', { key: own.key, body: { ...body, confirm: ['W_LOT_EXISTS'] }, idempotency: 'q1' });
  expect(done.status).toBe(201);
});

test('every page of a list follows from the one before, and none is told twice', async () => {
  const { house, itemId, key } = await apiFirm(db, 'Many');
  for (let at = 0; at < 5; at++) {
    const lines = Array.from({ length: 12 }, () => ({ itemId, quantity: '1', lots: [{ quantity: '1', generated: true }] }));
    await house.post({ templateId: house.loadId, lines });
  }
  const seen: string[] = [];
  let after = '';
  do {
    const { body } = await call('GET', `/lots?view=all&size=50${after ? `&after=${encodeURIComponent(after)}` : ''}`, { key });
    const page = body as { rows: { id: string }[]; next: string | null };
    seen.push(...page.rows.map(({ id }) => id));
    after = page.next ?? '';
  } while (after);
  expect(seen.length).toBe(61);
  expect(new Set(seen).size).toBe(61);
});

test('a parameter that does not exist or does not fit is refused, not left out', async () => {
  const wrong = ['colour=red', 'sort=colour', 'size=7', 'after=xyz', 'expiryFrom=soon', 'itemId=1', 'view=nothing', 'view=open&view=all'];
  for (const search of wrong) {
    const answer = await call('GET', `/lots?${search}`, { key: own.key });
    expect([search, answer.status]).toEqual([search, 400]);
  }
  for (const search of ['sort=code', 'sort=-expiry&size=100', 'view=open', 'status=a&status=b', 'q=']) {
    expect([search, (await call('GET', `/lots?${search}`, { key: own.key })).status]).toEqual([search, 200]);
  }
});

test('[TRACE-06] a trace tells its start, both sides and that it is complete; without a direction it is refused', async () => {
  const { key, lotId } = own;
  const { status, body } = await call('GET', `/trace?lot=${lotId}`, { key });
  expect([status, body]).toEqual([200, expect.objectContaining({ start: expect.objectContaining({ id: lotId }), complete: true })]);
  const none = await call('GET', `/trace?lot=${lotId}&composition=no&usage=no`, { key });
  expect([none.status, codeOf(none)]).toEqual([422, 'E_TRACE_DIRECTION']);
});
