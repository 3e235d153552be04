import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Workbench, workbench } from '../testing/workbench';
import { saveLetters } from './save-letters';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});

afterAll(() => one.close());

const months = () =>
  one.db.sql<{ month: number; letters: string; version: number }>(
    sql`SELECT month, letters, version FROM month_letter WHERE company_id = ${one.companyId} ORDER BY month`,
  );

test('[CODE-17 part] letters of months and years are kept, changed and taken away; unchanged ones leave no trace', async () => {
  await one.run(saveLetters, {
    months: [
      { month: 1, letters: 'A', version: null },
      { month: 2, letters: 'B', version: null },
      { month: 3, letters: '', version: null },
    ],
    years: [{ year: 2026, letters: 'S', version: null }],
  });
  const saved = await one.run(saveLetters, {
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
  const trail = await one.db.sql<{ action: string; label: string; changes: unknown }>(
    sql`SELECT action, label, changes FROM audit_event WHERE company_id = ${one.companyId} AND entity LIKE '%Letter' ORDER BY seq DESC LIMIT 2`,
  );
  expect(trail).toEqual([
    { action: 'yearLetter.remove', label: '2026', changes: { letters: ['S', null] } },
    { action: 'monthLetter.save', label: '2', changes: { letters: ['B', 'C'] } },
  ]);
});

test('letters that somebody else has changed meanwhile are refused at their place, those left alone are not', async () => {
  await expect(
    one.run(saveLetters, {
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
    one.run(saveLetters, {
      months: [],
      years: [
        { year: 2030, letters: 'A', version: null },
        { year: 2030, letters: 'B', version: null },
      ],
    }),
  ).rejects.toMatchObject({ code: 'E_CODE_EXISTS' });
});
