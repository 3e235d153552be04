import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database';
import { type Database, openDatabase } from './db';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.appUrl, 2);
});
afterAll(async () => {
  await db.close();
  await database.close();
});

/** Hands an outcome on through many promises, as work does that lies deep in other work. */
const deep = async <T>(work: Promise<T>, depth = 20): Promise<T> => (depth === 0 ? work : deep(work, depth - 1));

test('of statements that travel together the one that lost the transaction is told, not one that came after it', async () => {
  const work = db.transaction(({ sql: run }) =>
    Promise.all([deep(run(sql`SELECT 1 / 0 /* company */`)), run(sql`SELECT 1 /* company */`)]),
  );
  await expect(work).rejects.toMatchObject({ code: '22012' });
});

test('work that goes on after its transaction has failed writes nothing any more', async () => {
  let late: Promise<unknown> = Promise.resolve();
  const work = db.transaction(async ({ sql: run }) => {
    late = new Promise((resolve) => setImmediate(resolve))
      .then(() => deep(Promise.resolve(), 50))
      .then(() => run(sql`SELECT 1 /* company */`));
    late.catch(() => undefined);
    throw new Error('enough');
  });
  await expect(work).rejects.toThrow('enough');
  await expect(late).rejects.toThrow('the transaction has ended');
});
