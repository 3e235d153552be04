import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { plainStock, plainWarehouse } from '../testing/plain-stock';
import { wholeYear } from './period.rules';
import { removePeriod, savePeriod } from './save-period';

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

test('[POST-05 part] a period begins and ends inside its year, each complaint at its day', async () => {
  const wrong = [
    [{ periodStart: '2029-12-31' }, ['periodStart']],
    [{ periodEnd: '2031-01-01' }, ['periodEnd']],
    [{ periodStart: '2030-06-02', periodEnd: '2030-06-01' }, ['periodEnd']],
    [{ periodStart: '2029-01-01', periodEnd: '2031-01-01' }, ['periodStart', 'periodEnd']],
  ] as const;
  for (const [given, paths] of wrong) {
    await expect(runVerb(db, caller, savePeriod, { ...wholeYear(2030), ...given })).rejects.toMatchObject({
      code: 'E_PERIOD_RANGE',
      fields: paths.map((path) => ({ path })),
    });
  }
});

test('a year is opened once; with records it keeps its year and cannot be deleted, while its days still move', async () => {
  const opened = await runVerb(db, caller, savePeriod, wholeYear(2020));
  await expect(runVerb(db, caller, savePeriod, wholeYear(2020))).rejects.toMatchObject({
    code: 'E_CODE_EXISTS',
    fields: [{ path: 'year' }],
  });
  const warehouse = await plainWarehouse(db, caller, { code: 'WH1' });
  await plainStock(db, caller, { warehouseId: warehouse.id, postingDate: '2020-05-02' });
  await expect(runVerb(db, caller, savePeriod, { ...opened, ...wholeYear(2021) })).rejects.toMatchObject({
    code: 'E_FIELD_FROZEN',
    fields: [{ path: 'year' }],
  });
  await expect(runVerb(db, caller, removePeriod, opened)).rejects.toMatchObject({
    code: 'E_IN_USE',
    params: { code: '2020', uses: [{ what: 'records', codes: ['1 (2020-05-02)'], more: false }] },
  });
  await expect(runVerb(db, caller, savePeriod, { ...opened, ...wholeYear(2020), periodStart: '2020-06-01' })).resolves.toMatchObject({
    version: 2,
  });
  const [row] = await db.sql<{ day: string }>(
    sql`SELECT period_start AS day FROM yearly_parameters WHERE company_id = ${caller.company.id} AND year = 2020`,
  );
  expect(row?.day).toBe('2020-06-01');
});

test('a year without records can be deleted', async () => {
  const opened = await runVerb(db, caller, savePeriod, wholeYear(2040));
  await expect(runVerb(db, caller, removePeriod, opened)).resolves.toEqual({ id: opened.id });
});
