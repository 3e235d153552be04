import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { JOB_KINDS } from '../jobs/job-kinds';
import { type Database, openDatabase } from '../server/db';
import { startWorker, type Worker } from '../server/jobs/worker';
import { type ApiFirm, apiFirm, caller, codeOf, makeKey } from '../testing/api-house';
import { type TestDatabase, testDatabase } from '../testing/database';

let server: TestDatabase;
let db: Database;
let worker: Worker;
let call: ReturnType<typeof caller>;
let own: ApiFirm;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  call = caller(db);
  own = await apiFirm(db, 'Own');
  worker = startWorker({ db, url: server.appUrl, kinds: JOB_KINDS });
});
afterAll(async () => {
  await worker.stop();
  await db.close();
  await server.close();
});

const HEADS = 'Conto,Sottoconto,Nome,Cliente';
const body = (rows: string, rest: object = {}) => ({
  kind: 'partners',
  name: 'partners.csv',
  content: Buffer.from(`${HEADS}\n${rows}\n`).toString('base64'),
  ...rest,
});

async function ended(id: string): Promise<unknown> {
  const answer = await vi.waitFor(
    async () => {
      const { body: found } = await call('GET', `/imports/${id}`, { key: own.key });
      expect((found as { state: string }).state).toMatch(/^(CHECKED|DONE|READ)$/);
      return found;
    },
    { timeout: 20_000, interval: 50 },
  );
  return answer;
}

const send = async (given: object, idempotency: string) => {
  const { status, body: answer } = await call('POST', '/imports', { key: own.key, idempotency, body: given });
  expect(status).toBe(201);
  return (answer as { importId: string }).importId;
};

test('[I2][K6 part] a program sends a file: a dry run writes nothing and says what the import then does, the same call twice is one import', async () => {
  const partners = () => db.prisma.partner.count({ where: { companyId: own.caller.company.id } });
  const before = await partners();
  const dry = await ended(await send(body('C,1,Rossi,sì\nC,2,Bianchi,no', { dryRun: true }), 'a'));
  const counts = { rows: 2, created: 1, updated: 0, skipped: 0, refused: 1 };
  expect(dry).toMatchObject({ state: 'CHECKED', counts, problems: [{ field: 'customer', code: 'E_PARTNER_ROLE', rows: 1, lines: [3] }] });
  expect(await partners()).toBe(before);
  const id = await send(body('C,1,Rossi,sì\nC,2,Bianchi,no', { goodRowsOnly: true }), 'b');
  expect(await send(body('C,1,Rossi,sì\nC,2,Bianchi,no', { goodRowsOnly: true }), 'b')).toBe(id);
  expect(await ended(id)).toMatchObject({ state: 'DONE', counts });
  expect(await partners()).toBe(before + 1);
});

test('[I3] with a refused row nothing comes in, unless the good ones are asked for; heads may be told', async () => {
  const id = await send(body('C,1,Rossi,sì\nC,9,,sì'), 'c');
  expect(await ended(id)).toMatchObject({ state: 'CHECKED', counts: { rows: 2, skipped: 1, refused: 1, created: 0 } });
  const told = { ...body('C,3,Verdi,sì'), mapping: { Nome: 'name', Cliente: 'supplier' } };
  expect(await ended(await send(told, 'd'))).toMatchObject({ state: 'DONE', counts: { created: 1 } });
});

test('[SEC-01 part] a key without the right of the kind, or for what is no file of rows, is told so', async () => {
  const key = await makeKey(db, own.caller, ['read', 'import.run']);
  expect(codeOf(await call('POST', '/imports', { key, idempotency: 'e', body: body('C,5,X,sì') }))).toBe('E_FORBIDDEN');
  const wrong = { ...body(''), content: 'AAAA' };
  expect(codeOf(await call('POST', '/imports', { key: own.key, idempotency: 'f', body: wrong }))).toBe('E_FILE_CONTENT');
  const missing = { ...body(''), content: Buffer.from('a,b\n1,2\n').toString('base64') };
  expect(codeOf(await call('POST', '/imports', { key: own.key, idempotency: 'g', body: missing }))).toBe('E_IMPORT_COLUMN_MISSING');
});
