import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveSettings } from '../company/save-settings';
import type { Database } from '../server/db';
import { openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { testDatabase } from '../testing/database';
import { openDueYears } from './open-due-years';
import { openYears } from './open-years';
import { yearsWaiting } from './periods.query';

let db: Database;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase();
  db = openDatabase(database.appUrl, 6);
  close = async () => {
    await db.close();
    await database.close();
  };
});
afterAll(() => close());

const year = new Date().getUTCFullYear();
const switches = { lotSerialManagement: true, lotUniquenessByCompany: false, statusViaWorkflow: false, allowNegativeStock: false };
const byHand = (caller: Caller) => runVerb(db, caller, saveSettings, { version: 1, ...switches, autoOpenYear: false });
const yearsOf = async ({ company }: Caller) =>
  (
    await db.sql<{ year: number; first: string; last: string }>(
      sql`SELECT year, period_start AS first, period_end AS last FROM yearly_parameters WHERE company_id = ${company.id} ORDER BY year`,
    )
  ).map((row) => [row.year, row.first, row.last]);
const whole = (of: number) => [of, `${of}-01-01`, `${of}-12-31`];

test('[POST-05 part] from December 1 on the next year opens by itself, whole, once, and the trail says that the portal did it', async () => {
  const caller = await testCompany(db);
  const hand = await testCompany(db);
  await byHand(hand);
  await openDueYears(db, new Date(`${year}-11-30T12:00:00Z`));
  expect(await yearsOf(caller)).toEqual([whole(year)]);
  const december = new Date(`${year}-12-01T12:00:00Z`);
  await Promise.all([openDueYears(db, december), openDueYears(db, december), openDueYears(db, december)]);
  expect(await yearsOf(caller)).toEqual([whole(year), whole(year + 1)]);
  expect(await yearsOf(hand)).toEqual([whole(year)]);
  const trail = await db.sql(
    sql`SELECT actor_name AS who, action, label FROM audit_event WHERE company_id = ${caller.company.id} AND entity = 'yearlyParameters' AND label = ${String(year + 1)}`,
  );
  expect(trail).toEqual([{ who: 'Filo', action: 'yearlyParameters.save', label: String(year + 1) }]);
  expect(await openDueYears(db, december)).toBe(0);
});

test('where a person opens the years, a notice waits from December 1 on; a server that slept over New Year finds the missing years', async () => {
  const caller = await testCompany(db);
  await byHand(caller);
  const { id } = caller.company;
  expect(await yearsWaiting(db, id, `${year}-11-30`)).toEqual([]);
  expect(await yearsWaiting(db, id, `${year}-12-01`)).toEqual([year + 1]);
  expect(await yearsWaiting(db, id, `${year + 2}-03-01`)).toEqual([year + 1, year + 2]);
  await runVerb(db, caller, (ctx) => openYears({ ...ctx, today: `${year + 1}-12-24` }), undefined);
  expect(await yearsOf(caller)).toEqual([whole(year), whole(year + 1), whole(year + 2)]);
  await expect(runVerb(db, caller, openYears, undefined)).rejects.toMatchObject({ code: 'E_CODE_EXISTS' });
});
