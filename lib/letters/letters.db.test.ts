import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { saveLetters } from './save-letters';

let server: TestDatabase;
let db: Database;
let caller: Caller;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  caller = await testCompany(db);
});

afterAll(async () => {
  await db.close();
  await server.close();
});

const months = () =>
  db.sql<{ month: number; letters: string; version: number }>(
    sql`SELECT month, letters, version FROM month_letter WHERE company_id = ${caller.company.id} ORDER BY month`,
  );

test('[CODE-17 part] letters of months and years are kept, changed and taken away; unchanged ones leave no trace', async () => {
  await runVerb(db, caller, saveLetters, {
    months: [
      { month: 1, letters: 'A', version: null },
      { month: 2, letters: 'B', version: null },
      { month: 3, letters: '', version: null },
    ],
    years: [{ year: 2026, letters: 'S', version: null }],
  });
  const saved = await runVerb(db, caller, saveLetters, {
    months: [
      { month: 1, letters: 'A', version: 1 },
      { month: 2, letters: 'C', version: 1 },
    ],
    years: [{ year: 2026, letters: '', version: 1 }],
  });
  expect(saved).toEqual({ changed: 2 });
  expect(await months()).toEqual([
    { month: 1, letters: 'A', version: 1 },
    { month: 2, letters: 'C', version: 2 },
  ]);
  const trail = await db.sql<{ action: string; label: string; changes: unknown }>(
    sql`SELECT action, label, changes FROM audit_event WHERE company_id = ${caller.company.id} AND entity LIKE '%Letter' ORDER BY seq DESC LIMIT 2`,
  );
  expect(trail).toEqual([
    { action: 'yearLetter.remove', label: '2026', changes: { letters: ['S', null] } },
    { action: 'monthLetter.save', label: '2', changes: { letters: ['B', 'C'] } },
  ]);
});

test('letters that somebody else has changed meanwhile are refused at their place, those left alone are not', async () => {
  await expect(
    runVerb(db, caller, saveLetters, {
      months: [
        { month: 1, letters: 'X', version: 1 },
        { month: 2, letters: 'Y', version: 1 },
      ],
      years: [],
    }),
  ).rejects.toMatchObject({
    code: 'E_CONFLICT',
    fields: [{ path: 'months.1.letters', params: { old: 'C', yours: 'Y' } }],
  });
  expect((await months())[0]?.letters).toBe('A');
});

test('a year that stands twice is refused, and nothing is written', async () => {
  await expect(
    runVerb(db, caller, saveLetters, {
      months: [],
      years: [
        { year: 2030, letters: 'A', version: null },
        { year: 2030, letters: 'B', version: null },
      ],
    }),
  ).rejects.toMatchObject({ code: 'E_CODE_EXISTS' });
});
