import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from './database';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  one = await testDatabase();
  other = await testDatabase();
});

afterAll(async () => {
  await one.close();
  await other.close();
});

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test('two test databases share the migrations and nothing else', async () => {
  await ask(one.url, 'create table only_here (id int)');
  const tables = `select count(*)::int as n from pg_tables where tablename = 'only_here'`;
  expect(await ask(one.url, tables)).toEqual([{ n: 1 }]);
  expect(await ask(other.url, tables)).toEqual([{ n: 0 }]);
});

test('the role of the application owns nothing, creates nothing and is no superuser', async () => {
  const [role] = await ask(
    one.appUrl,
    'select current_user as name, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  );
  expect(role).toEqual({ name: 'filo_app', rolsuper: false, rolcreatedb: false, rolcreaterole: false });
  await expect(ask(one.appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied');
});
