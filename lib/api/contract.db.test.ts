import fc from 'fast-check';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { addressOf, type ApiFirm, apiFirm, caller } from '../testing/api-house';
import { type TestDatabase, testDatabase } from '../testing/database';
import { sampleOf, uuidPaths } from '../testing/zod-samples';
import type { Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { openApi } from './open-api';
import { problemAnswer } from './problem';

const MARK = 'Zx9Canary';
let server: TestDatabase;
let db: Database;
let call: ReturnType<typeof caller>;
let own: ApiFirm;
let other: ApiFirm;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 6);
  call = caller(db);
  own = await apiFirm(db, 'Own');
  other = await apiFirm(db, MARK);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

/** One id of every table of a company. */
async function idsOf(companyId: number): Promise<string[]> {
  const tables = await db.sql<{
    name: string;
  }>(sql`SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.columns i
      ON i.table_name = c.table_name AND i.table_schema = c.table_schema AND i.column_name = 'id' AND i.data_type = 'uuid'
    WHERE c.table_schema = 'public' AND c.column_name = 'company_id' ORDER BY 1`);
  const found = await Promise.all(
    tables.map(({ name }) =>
      db.sql<{ id: string }>(sql`SELECT id FROM ${raw(name)} WHERE company_id = ${companyId} ORDER BY id DESC LIMIT 1`),
    ),
  );
  return found.flatMap((rows) => rows.map(({ id }) => id));
}

const uuidNames = (schema: NonNullable<Endpoint['query']>): string[] => {
  const paths = uuidPaths(schema);
  return [
    ...new Set([...paths, ...Object.keys(schema.shape).filter((name) => /(Id|^lot|^serial|^record|warehouse|template)$/.test(name))]),
  ];
};

test('[S2] ids of another company in every place of every operation read nothing of it and change nothing in it', {
  timeout: 240_000,
}, async () => {
  const ids = await idsOf(other.caller.company.id);
  const state = () => call('GET', `/lots/${other.lotId}`, { key: other.key }).then(({ body }) => body);
  const before = await state();
  const leaks: string[] = [];
  let asked = 0;
  const ask = async ({ id, method }: Endpoint, address: string, body?: unknown) => {
    asked++;
    const answer = await call(method, address, { key: own.key, body, idempotency: newId() });
    if (JSON.stringify(answer.body).includes(MARK)) leaks.push(`${id} ${address}`);
    if (answer.status >= 500) leaks.push(`${id} ${address}: ${answer.status}`);
  };
  for (const endpoint of ENDPOINTS) {
    for (const foreign of ids) {
      const address = addressOf(endpoint.path, foreign);
      const body = endpoint.body ? sampleOf(endpoint.body, () => foreign) : undefined;
      const names = endpoint.query ? uuidNames(endpoint.query) : [];
      if (endpoint.body || address !== endpoint.path) await ask(endpoint, address, body);
      for (const name of names) await ask(endpoint, `${address}?${name}=${foreign}`);
    }
    await ask(endpoint, addressOf(endpoint.path, other.lotId), endpoint.body ? {} : undefined);
  }
  expect(asked).toBeGreaterThan(300);
  expect(leaks).toEqual([]);
  expect(await state()).toEqual(before);
});

// What random calls found once.
test('[P11] a letter that no text of the database may hold is refused in every parameter', async () => {
  for (const { method, path, query } of ENDPOINTS)
    for (const name of Object.keys(query?.shape ?? {})) {
      const answer = await call(method, `${addressOf(path, own.lotId)}?${new URLSearchParams({ [name]: 'a\0b' })}`, { key: own.key });
      expect([path, name, answer.status]).toEqual([path, name, 400]);
    }
});

test('[P11] whatever is sent, the answer is one of the contract: never an internal error, never a problem without a text', {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.FILO_SEED ?? Date.now() % 1_000_000);
  const value = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('%', '_', '\0', '-', '2026-02-31', own.lotId, '1e9', '999999999999'),
    fc.integer().map(String),
  );
  const anything = fc.anything({ maxDepth: 3, withNullPrototype: false });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ENDPOINTS),
      fc.array(value, { maxLength: 3 }),
      anything,
      fc.integer({ min: 0, max: 40 }),
      async (endpoint, values, thing, at) => {
        const names = Object.keys(endpoint.query?.shape ?? { nothing: null });
        const search = new URLSearchParams(values.map((text, n) => [names[(at + n) % names.length] ?? 'x', text]));
        const id = values[0] !== undefined && values[0].length < 20 ? encodeURIComponent(values[0]) || 'x' : own.lotId;
        const sample = endpoint.body ? (sampleOf(endpoint.body, () => own.lotId) as Record<string, unknown>) : {};
        const keys = Object.keys(sample);
        const body = endpoint.body ? JSON.stringify({ ...sample, [keys[at % keys.length] ?? 'x']: thing }) : undefined;
        const answer = await call(endpoint.method, `${addressOf(endpoint.path, id)}?${search}`, {
          key: own.key,
          body,
          idempotency: newId(),
        });
        expect(answer.status).toBeLessThan(500);
        const schema = answer.status < 300 ? endpoint.answer : problemAnswer;
        schema.parse(answer.body);
        if (answer.status >= 300) expect(problemAnswer.parse(answer.body).detail).not.toMatch(/^errors\./);
      },
    ),
    { seed, numRuns: 400, verbose: true },
  );
});

test('the OpenAPI file describes every operation, with its parameters, its body and its answer', () => {
  const file = openApi('https://filo.example', (id) => id);
  const described = Object.values(file.paths).flatMap((methods) => Object.values(methods));
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(ENDPOINTS.map(({ id }) => id).sort());
  for (const endpoint of ENDPOINTS) {
    const operation = file.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    const named = operation?.parameters.filter((each) => each.in === 'query').map(({ name }) => name) ?? [];
    expect([endpoint.id, named.sort()]).toEqual([endpoint.id, Object.keys(endpoint.query?.shape ?? {}).sort()]);
    expect([endpoint.id, Boolean(operation?.requestBody)]).toEqual([endpoint.id, endpoint.body !== null]);
    expect(Object.keys(operation?.responses ?? {})).toEqual([String(endpoint.status), 'default']);
  }
  expect(() => JSON.stringify(file)).not.toThrow();
});
