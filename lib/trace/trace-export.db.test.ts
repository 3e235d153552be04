import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { testCompany } from '../testing/company';
import { lotsOfLots } from '../testing/lots-of-lots';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { checkBooks } from '../readiness/check-readiness';
import { traceExports } from './trace.export';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let lot: { id: string; code: string };
let child: { id: string; code: string } | undefined;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  const { made, customerId } = await lotsOfLots(house, today);
  const item = await house.item('OAK');
  lot = await house.load(item, '100', { supplierLotCode: 'S-1' }, { partnerId: house.supplierId });
  child = (await made(lot.id, ['40'])).lots[0];
  await house.unload(item, child?.id ?? '', '15', { partnerId: customerId });
});
afterAll(() => one.close());

/** The rows of a file, cells side by side. */
async function rows(list: keyof typeof traceExports, search: Record<string, string>, columns: string[], companyId = one.companyId) {
  const found: string[] = [];
  const reader = { sql: one.db.sql, companyId, userId: newId(), today };
  for await (const batch of traceExports[list].cells(reader, search, columns, (key) => key))
    found.push(...batch.map((cells) => cells.map(String).join(' ')));
  return found;
}

describe('the tables of a trace as files', () => {
  test('[TRACE-13] each has what the page shows, for the address of the page', async () => {
    expect(await rows('trace-usage', { lot: lot.id }, ['code', 'quantity', 'uom', 'from'])).toEqual([`1 ${child?.code} 40 KG ${lot.code}`]);
    expect(await rows('trace-composition', { lot: child?.id ?? '' }, ['code', 'quantity'])).toEqual([`1 ${lot.code} 40`]);
    expect(await rows('trace-origins', { lot: child?.id ?? '' }, ['code', 'supplierLot', 'quantity'])).toEqual([
      `Acme ${lot.code} S-1 100`,
    ]);
    expect(await rows('trace-deliveries', { lot: lot.id }, ['code', 'quantity'])).toEqual([`Rossi ${child?.code} 15`]);
    expect(await rows('trace-remaining', { lot: lot.id }, ['warehouse', 'quantity', 'lots'])).toEqual(['MOB OAK WH1 85 2']);
    expect(await rows('trace-usage', { lot: lot.id, asOf: '2020-01-01' }, ['code'])).toEqual([]);
  });

  test('[TRACE-13] no start, one that is not there or one of another company: no rows', async () => {
    const other = (await testCompany(one.db)).company.id;
    for (const list of ['trace-composition', 'trace-usage', 'trace-origins', 'trace-deliveries', 'trace-remaining'] as const) {
      expect(await rows(list, {}, [])).toEqual([]);
      expect(await rows(list, { lot: newId() }, [])).toEqual([]);
      expect(await rows(list, { lot: lot.id }, [], other)).toEqual([]);
    }
  });

  test('[TRACE-14] what would break a trace can be taken along to be mended', async () => {
    expect(await rows('trace-gaps', {}, [])).toEqual([]);
    await house.load(await house.item('GAP'), '7');
    expect(await rows('trace-gaps', {}, ['kind', 'quantity'])).toEqual(['MOB GAP trace.ready.leaks.SENDER 7']);
    await expect(rows('trace-unbalanced', {}, [])).rejects.toMatchObject({ code: 'E_NOT_CHECKED' });
    await checkBooks(one.db.sql, one.companyId, { by: 'Test' });
    expect(await rows('trace-unbalanced', {}, [])).toEqual([]);
  });
});
