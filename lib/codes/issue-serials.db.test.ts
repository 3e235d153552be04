import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { listCounters } from './counter-list.query';
import { previewFacts } from './preview.query';

let one: Workbench;
let house: SerialHouse;
beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, dayIn('Europe/Rome', new Date()));
});
afterAll(() => one.close());

const codes = async (itemId: string): Promise<string[]> => {
  const rows = await one.db.sql<{ code: string }>(
    sql`SELECT code FROM serial WHERE company_id = ${one.companyId} AND item_id = ${itemId}::uuid AND voided_at IS NULL ORDER BY code_key`,
  );
  return rows.map(({ code }) => code);
};

test('[SER-01] [CODE-10] each item has its own series, a number typed before is skipped, also where lot codes are unique in the company', async () => {
  await one.db.sql(sql`UPDATE company_settings SET lot_uniqueness_by_company = true WHERE company_id = ${one.companyId}`);
  const [clock, lamp] = [await house.serialItem('CLOCK'), await house.serialItem('LAMP')];
  await house.loadPieces(clock, '2', ['00002', '00004']);
  await house.loadPieces(clock, '3');
  await house.loadPieces(lamp, '2');
  expect(await codes(clock)).toEqual(['00001', '00002', '00003', '00004', '00005']);
  expect(await codes(lamp)).toEqual(['00001', '00002']);
  const { rows } = await listCounters(one.db.sql, one.companyId, house.serialTypeId);
  expect(rows.map(({ itemCode, lastNumeric }) => [itemCode, lastNumeric]).sort()).toEqual([
    ['CLOCK', '5'],
    ['LAMP', '2'],
  ]);
});

test('[CODE-14] a preview of serial numbers knows the counter of the item and the numbers in the register', async () => {
  const itemId = await house.serialItem('RADIO');
  const ask = () =>
    previewFacts(one.db.sql, one.companyId, {
      purpose: 'SERIAL',
      codeTypeId: house.serialTypeId,
      itemId,
      variantId: null,
      rootKey: '',
      keys: ['00001', '00002'],
    });
  expect(await ask()).toEqual({ state: null, taken: [] });
  await house.loadPieces(itemId, '1');
  expect(await ask()).toEqual({ state: { lastNumeric: '1', lastAlpha: null, filledThrough: null }, taken: ['00001'] });
});

test('[SER-20 part] three thousand numbers on one line come without a gap', async () => {
  const itemId = await house.serialItem('SCREW');
  await house.loadPieces(itemId, '3000');
  const made = await codes(itemId);
  expect([made.length, made[0], made.at(-1)]).toEqual([3000, '00001', '03000']);
});
