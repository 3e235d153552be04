import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../lib/server/db';
import type { Caller } from '../lib/server/run-verb';
import { caller } from '../lib/testing/api-house';
import { testCompany, testMember } from '../lib/testing/company';
import { type TestDatabase, testDatabase } from '../lib/testing/database';

const run = promisify(execFile);
let server: TestDatabase;
let db: Database;
let ada: Caller;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 3);
  ada = await testCompany(db);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const emailOf = async ({ actor, company }: Caller): Promise<string> => {
  const [row] = await db.sql<{ email: string }>(
    sql`SELECT u.email FROM app_user u JOIN membership m ON m.user_id = u.id AND m.company_id = ${company.id} WHERE u.id = ${actor.userId}::uuid`,
  );
  return row?.email ?? '';
};

const apiKey = (...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'api-key.ts'), ...args], {
    env: { ...process.env, DATABASE_URL: server.appUrl },
  });

test('[S31] a key made at the console stands alone on the standard output and works at once', async () => {
  const { stdout } = await apiKey('--user', await emailOf(ada), '--name', 'Scale', '--scopes', 'read,record.post', '--days', '7');
  const answer = await caller(db)('GET', '/me', { key: stdout.trim() });
  expect([answer.status, answer.body]).toEqual([
    200,
    expect.objectContaining({ scopes: ['read', 'record.post'], person: 'Ada Admin · Scale' }),
  ]);
});

test('[S31] nobody gets a key for more than the person may, for a stranger, or for a scope that does not exist', async () => {
  const viewer = await emailOf(await testMember(db, ada, ['VIEWER']));
  const refusals = [
    [['--user', viewer, '--name', 'x', '--scopes', 'record.post'], 'may not: record.post'],
    [['--user', 'nobody@example.com', '--name', 'x'], 'nobody here has the address'],
    [['--user', viewer, '--name', 'x', '--scopes', 'everything'], 'scopes: read'],
    [['--user', viewer], '--name <program>'],
  ] as const;
  for (const [args, words] of refusals) {
    const refused = await apiKey(...args).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(words);
  }
});
