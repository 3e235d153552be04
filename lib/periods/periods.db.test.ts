import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainStock, plainWarehouse } from '../testing/plain-stock';
import { type Workbench, workbench } from '../testing/workbench';
import { wholeYear } from './period.rules';
import { removePeriod, savePeriod } from './save-period';

let one: Workbench;

beforeAll(async () => {
  one = await workbench();
});

afterAll(() => one.close());

test('[POST-05 part] a period begins and ends inside its year, each complaint at its day', async () => {
  const wrong = [
    [{ periodStart: '2029-12-31' }, ['periodStart']],
    [{ periodEnd: '2031-01-01' }, ['periodEnd']],
    [{ periodStart: '2030-06-02', periodEnd: '2030-06-01' }, ['periodEnd']],
    [{ periodStart: '2029-01-01', periodEnd: '2031-01-01' }, ['periodStart', 'periodEnd']],
  ] as const;
  for (const [given, paths] of wrong) {
    await expect(one.run(savePeriod, { ...wholeYear(2030), ...given })).rejects.toMatchObject({
      code: 'E_PERIOD_RANGE',
      fields: paths.map((path) => ({ path })),
    });
  }
});

test('a year is opened once; with records it keeps its year and cannot be deleted, while its days still move', async () => {
  const opened = await one.run(savePeriod, wholeYear(2020));
  await expect(one.run(savePeriod, wholeYear(2020))).rejects.toMatchObject({
    code: 'E_CODE_EXISTS',
    fields: [{ path: 'year' }],
  });
  const warehouse = await plainWarehouse(one.db, one.caller, { code: 'WH1' });
  await plainStock(one.db, one.caller, { warehouseId: warehouse.id, postingDate: '2020-05-02' });
  await expect(one.run(savePeriod, { ...opened, ...wholeYear(2021) })).rejects.toMatchObject({
    code: 'E_FIELD_FROZEN',
    fields: [{ path: 'year' }],
  });
  await expect(one.run(removePeriod, opened)).rejects.toMatchObject({
    code: 'E_IN_USE',
    params: { code: '2020', uses: [{ what: 'records', codes: ['1 (2020-05-02)'], more: false }] },
  });
  await expect(one.run(savePeriod, { ...opened, ...wholeYear(2020), periodStart: '2020-06-01' })).resolves.toMatchObject({
    version: 2,
  });
  const [row] = await one.db.sql<{ day: string }>(
    sql`SELECT period_start AS day FROM yearly_parameters WHERE company_id = ${one.companyId} AND year = 2020`,
  );
  expect(row?.day).toBe('2020-06-01');
});

test('a year without records can be deleted', async () => {
  const opened = await one.run(savePeriod, wholeYear(2040));
  await expect(one.run(removePeriod, opened)).resolves.toEqual({ id: opened.id });
});
