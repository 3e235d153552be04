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
      expect((found as { state: string }).state).toMatch(/^(CHECKED|PARTLY|DONE|READ)$/);
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

test('[I3] a program may import in batches: what is in is told batch by batch, and the rest can be gone on with', async () => {
  const rows = Array.from({ length: 5 }, (_, at) => `C,2${at},${at === 3 ? '' : 'Neri'},sì`).join('\n');
  const id = await send(body(rows, { batchRows: 2 }), 'h');
  const partly = await ended(id);
  expect(partly).toMatchObject({
    state: 'PARTLY',
    counts: { rows: 5, created: 3, refused: 1 },
    problems: [{ code: 'E_REQUIRED', lines: [5] }],
  });
  expect(partly).toMatchObject({
    batches: {
      total: 3,
      rows: [
        { n: 1, state: 'DONE' },
        { n: 2, state: 'REFUSED' },
        { n: 3, state: 'DONE' },
      ],
    },
  });
  const rest = await call('POST', `/imports/${id}/rest`, { key: own.key, idempotency: 'i', body: { goodRowsOnly: true } });
  expect(rest.status).toBe(200);
  expect(await ended(id)).toMatchObject({ state: 'DONE', counts: { rows: 5, created: 4, refused: 1 } });
});

test('[I8] what a program takes out in the form of an import changes nothing when it brings it in again, in either format and language', async () => {
  for (const [format, language] of [
    ['csv', 'it'],
    ['xlsx', 'en'],
  ] as const) {
    const headers = { 'accept-language': language };
    const file = await call('GET', `/imports/filled?kind=partners&format=${format}`, { key: own.key, headers });
    expect(file.status).toBe(200);
    const bytes = Buffer.from(await new Response(file.body as ReadableStream).arrayBuffer());
    const back = { kind: 'partners', name: `partners.${format}`, content: bytes.toString('base64') };
    const known = await db.prisma.partner.count({ where: { companyId: own.caller.company.id } });
    const counts = { rows: known, created: 0, updated: 0, skipped: known, refused: 0 };
    expect(await ended(await send(back, `${format} back`))).toMatchObject({ state: 'DONE', counts, problems: [] });
  }
  const key = await makeKey(db, own.caller, ['read', 'import.run']);
  expect(codeOf(await call('GET', '/imports/filled?kind=items', { key }))).toBe('E_API_SCOPE');
  expect((await call('GET', '/imports/form?kind=items&format=xlsx', { key })).status).toBe(200);
});

test('[SEC-01 part] a key without the right of the kind, or for what is no file of rows, is told so', async () => {
  const key = await makeKey(db, own.caller, ['read', 'import.run']);
  expect(codeOf(await call('POST', '/imports', { key, idempotency: 'e', body: body('C,5,X,sì') }))).toBe('E_FORBIDDEN');
  const wrong = { ...body(''), content: 'AAAA' };
  expect(codeOf(await call('POST', '/imports', { key: own.key, idempotency: 'f', body: wrong }))).toBe('E_FILE_CONTENT');
  const missing = { ...body(''), content: Buffer.from('a,b\n1,2\n').toString('base64') };
  expect(codeOf(await call('POST', '/imports', { key: own.key, idempotency: 'g', body: missing }))).toBe('E_IMPORT_COLUMN_MISSING');
});
