import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDPOINTS } from '../api/endpoints';
import { permissionsOf } from '../auth/permission-table';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { addressOf, type ApiFirm, apiFirm, caller, codeOf, makeKey } from '../testing/api-house';
import { testMember } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { API_SCOPES } from './api-key.rules';
import { listApiKeys } from './api-keys.query';
import { revokeApiKey } from './make-api-key';

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

test('[S31] without a key, with a wrong, expired or revoked one, and for a person who is switched off: 401, at once', async () => {
  const member = await testMember(db, own.caller, ['ADMIN']);
  const key = await makeKey(db, member, ['read']);
  expect((await call('GET', '/me', { key })).status).toBe(200);
  for (const wrong of [
    undefined,
    '',
    'x',
    `${key}x`,
    `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`,
    key.replace('filo_', 'filo-'),
  ]) {
    const answer = await call('GET', '/me', wrong === undefined ? {} : { key: wrong });
    expect([wrong, answer.status, codeOf(answer)]).toEqual([wrong, 401, 'E_API_KEY']);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  }
  await db.sql(
    sql`UPDATE membership SET active = false WHERE company_id = ${own.caller.company.id} AND user_id = ${member.actor.userId}::uuid`,
  );
  expect((await call('GET', '/me', { key })).status).toBe(401);
  await db.sql(
    sql`UPDATE membership SET active = true WHERE company_id = ${own.caller.company.id} AND user_id = ${member.actor.userId}::uuid`,
  );
  expect((await call('GET', '/me', { key })).status).toBe(200);
  const row = (await listApiKeys(db.sql, own.caller.company.id)).find(({ prefix }) => key.includes(prefix));
  expect(row).toMatchObject({ state: 'active', scopes: ['read'], lastUsedAt: expect.any(String) });
  await runVerb(db, own.caller, revokeApiKey, { id: row?.id ?? '', version: row?.version ?? 0 });
  expect((await call('GET', '/me', { key })).status).toBe(401);
  const short = await makeKey(db, member, ['read']);
  await db.sql(
    sql`UPDATE api_key SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE company_id = ${own.caller.company.id} AND prefix = ${short.split('_')[1]}`,
  );
  expect((await call('GET', '/me', { key: short })).status).toBe(401);
});

test('[S31] of a key only the hash is kept, and neither the trail nor a list has it', async () => {
  const key = await makeKey(db, own.caller, ['read'], 'Hidden');
  const secret = key.split('_').slice(2).join('_');
  const [kept] = await db.sql<{ text: string }>(
    sql`SELECT (SELECT string_agg(k::text, '') FROM api_key k WHERE k.company_id = ${own.caller.company.id}) || (SELECT string_agg(a::text, '') FROM audit_event a WHERE a.company_id = ${own.caller.company.id}) AS text`,
  );
  expect(kept?.text).toContain('Hidden');
  expect(kept?.text).not.toContain(secret);
  expect(JSON.stringify(await listApiKeys(db.sql, own.caller.company.id))).not.toContain(secret);
});

test('[S1][SEC-01] every operation, for a key of every scope: only its own lets it in, and never more than the person may', async () => {
  const viewer = await makeKey(db, await testMember(db, own.caller, ['VIEWER']), API_SCOPES);
  const keys = await Promise.all(API_SCOPES.map(async (scope) => [scope, await makeKey(db, own.caller, [scope])] as const));
  const wrong: string[] = [];
  for (const endpoint of ENDPOINTS) {
    const address = addressOf(endpoint.path, newId());
    for (const [scope, key] of keys) {
      const answer = await call(endpoint.method, address, { key, body: {} });
      const refused = answer.status === 403 && codeOf(answer) === 'E_API_SCOPE';
      if (refused === (scope === endpoint.scope)) wrong.push(`${endpoint.id} for ${scope}: ${answer.status}`);
    }
    const asViewer = await call(endpoint.method, address, { key: viewer, body: {} });
    const may = endpoint.scope === 'read' || permissionsOf(['VIEWER']).has(endpoint.scope);
    if ((codeOf(asViewer) === 'E_FORBIDDEN') === may) wrong.push(`${endpoint.id} for a viewer: ${asViewer.status}`);
  }
  expect(wrong).toEqual([]);
});
