import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn, type Day } from '../kernel/day';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { postRecord } from './post-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
});
afterAll(() => one.close());

type LotRow = {
  code: string;
  start_date: Day;
  expiry_date: Day | null;
  initial_quantity: string;
  on_hand: string;
  total_loaded: string;
  supplier_id: string | null;
};
const lot = async (id: string) =>
  (await one.db.sql<LotRow>(sql`SELECT * FROM lot WHERE company_id = ${one.companyId} AND id = ${id}::uuid`))[0];
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('posting a record', () => {
  test('[POST-01][LOT-03][LOT-09][EXP-03] a load makes the lot of 4.1, an unload leaves 70', async () => {
    const item = await house.item('APPLE', { lotValidityDays: 180 });
    const made = await house.load(item, '100');
    await house.unload(item, made.id, '30');
    expect(await lot(made.id)).toMatchObject({
      code: '00001',
      start_date: today,
      expiry_date: addDays(today, 180),
      initial_quantity: '100',
      on_hand: '70',
      total_loaded: '100',
    });
  });

  test('[POST-02] the same command twice gives the first answer and writes nothing more; other content under the same id is refused', async () => {
    const item = await house.item('TWICE');
    const input = house.input({
      templateId: house.loadId,
      lines: [{ itemId: item, quantity: '5', lots: [{ generated: true, quantity: '5' }] }],
    });
    const first = await house.run(postRecord, input);
    expect(await house.run(postRecord, input)).toEqual(first);
    await expect(house.run(postRecord, { ...input, note: 'other' })).rejects.toMatchObject({ code: 'E_DUPLICATE_COMMAND' });
    expect(await lot(first.lots[0]?.id ?? '')).toMatchObject({ on_hand: '5' });
  });

  test('[POST-15][EDGE-41] the timeline of lot K: back-dated unloads may not make a later day negative', async () => {
    const item = await house.item('TIME');
    const day = (n: number) => addDays(today, n - 30);
    const first = await house.load(item, '100', {}, { postingDate: day(10) });
    await house.unload(item, first.id, '60', { postingDate: day(20) });
    await house.load(item, '100', { lotId: first.id, generated: false }, { postingDate: day(25) });
    await expect(house.unload(item, first.id, '41', { postingDate: day(12) })).rejects.toEqual(
      refused('E_STOCK_WOULD_GO_NEGATIVE', { date: day(20), missing: '1' }),
    );
    await expect(house.unload(item, first.id, '1', { postingDate: day(5) })).rejects.toEqual(
      refused('E_STOCK_WOULD_GO_NEGATIVE', { date: day(5) }),
    );
    await expect(house.unload(item, first.id, '141', { postingDate: day(26) })).rejects.toEqual(
      refused('E_STOCK_WOULD_GO_NEGATIVE', { missing: '1' }),
    );
    await house.unload(item, first.id, '40', { postingDate: day(12) });
    await house.unload(item, first.id, '100', { postingDate: day(26) });
    expect(await lot(first.id)).toMatchObject({ on_hand: '0', initial_quantity: '100', total_loaded: '200' });
  });

  test('[NUM-01][NUM-02][NUM-03] numbers run per warehouse and day; a typed one must be free', async () => {
    const item = await house.item('NUM');
    const wh2 = await house.warehouse('WH2');
    const load2 = await house.template('L02', { type: 'LOAD', warehouseId: wh2 });
    const at = (postingDate: Day, rest: object = {}) => house.load(item, '1', {}, { postingDate, ...rest });
    const numberOf = async (made: Promise<{ recordId: string }>) =>
      (
        await one.db.sql<{ number: number }>(
          sql`SELECT number FROM stock_record WHERE company_id = ${one.companyId} AND id = ${(await made).recordId}::uuid`,
        )
      )[0]?.number;
    const d10 = addDays(today, -60);
    expect([await numberOf(at(d10)), await numberOf(at(d10)), await numberOf(at(d10))]).toEqual([1, 2, 3]);
    expect(await numberOf(at(d10, { warehouseId: wh2, templateId: load2 }))).toBe(1);
    expect(await numberOf(at(addDays(d10, 1)))).toBe(1);
    expect(await numberOf(at(d10, { number: 10 }))).toBe(10);
    expect(await numberOf(at(d10))).toBe(11);
    expect(await numberOf(at(d10, { number: 5 }))).toBe(5);
    await expect(at(d10, { number: 5 })).rejects.toMatchObject({ constraint: 'stock_record_number_key' });
  });

  test('[POST-16][EDGE-42] the same lot on three lines, together above stock, is refused as a whole', async () => {
    const item = await house.item('THREE');
    const made = await house.load(item, '10');
    const line = { itemId: item, quantity: '4', lots: [{ lotId: made.id, quantity: '4' }] };
    await expect(house.post({ templateId: house.unloadId, lines: [line, line, line] })).rejects.toEqual(
      refused('E_STOCK_WOULD_GO_NEGATIVE', { missing: '2', lot: made.code }),
    );
    expect(await lot(made.id)).toMatchObject({ on_hand: '10' });
  });

  test('[LOT-12][LOT-10] a typed code that exists must be confirmed, unless the template integrates; then the initial quantity grows', async () => {
    const item = await house.item('AGAIN');
    const integrating = await house.template('LI', { type: 'LOAD', integrateInitialQty: true });
    const made = await house.load(item, '10', { code: 'ABC' });
    await expect(house.load(item, '5', { code: 'abc' })).rejects.toEqual(refused('W_LOT_EXISTS'));
    await house.load(item, '5', { code: 'abc' }, { confirm: ['W_LOT_EXISTS'] });
    expect(await lot(made.id)).toMatchObject({ code: 'ABC', initial_quantity: '10', total_loaded: '15', on_hand: '15' });
    await house.load(item, '5', { code: ' Abc ' }, { templateId: integrating });
    expect(await lot(made.id)).toMatchObject({ initial_quantity: '15', total_loaded: '20', on_hand: '20' });
  });

  test('[LOT-14] a lot of a single supplier takes the first one and refuses another', async () => {
    const item = await house.item('MONO');
    const other = await house.supplier('2', 'Bolt');
    const made = await house.load(item, '10');
    await house.load(item, '1', { lotId: made.id, generated: false }, { partnerId: house.supplierId });
    expect(await lot(made.id)).toMatchObject({ supplier_id: house.supplierId });
    await expect(house.load(item, '1', { lotId: made.id, generated: false }, { partnerId: other })).rejects.toEqual(
      refused('E_LOT_OTHER_SUPPLIER', { lot: made.code }),
    );
    await house.load(item, '1', { lotId: made.id, generated: false });
  });

  test('[CODE-14][CODE-15][EDGE-01] a shown code that was taken is refused with the new one; confirming posts it', async () => {
    const item = await house.item('SHOWN');
    const ask = (confirm: 'W_CODE_CHANGED'[] = []) =>
      house.post({
        templateId: house.loadId,
        confirm,
        lines: [
          {
            itemId: item,
            quantity: '2',
            lots: [
              { code: '00001', generated: true, quantity: '1' },
              { code: '00002', generated: true, quantity: '1' },
            ],
          },
        ],
      });
    expect((await ask()).lots.map(({ code }) => code)).toEqual(['00001', '00002']);
    await expect(ask()).rejects.toEqual(refused('W_CODE_CHANGED', { old: '00001', lot: '00003' }));
    expect((await ask(['W_CODE_CHANGED'])).lots.map(({ code }) => code)).toEqual(['00003', '00004']);
  });

  test('[CODE-16][CODE-10][EDGE-05] a typed code stays and does not move the counter; the next automatic one skips it', async () => {
    const item = await house.item('TYPED', { lotCodeTypeId: await house.codeType('Z5', { startNumeric: '0' }) });
    const codes = [await house.load(item, '1'), await house.load(item, '1', { code: '00001' }), await house.load(item, '1')].map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['00000', '00001', '00002']);
  });

  test('[EDGE-56 part] the location chosen with a lot reaches the ledger, on its way in and out', async () => {
    const item = await house.item('PLACED');
    const [a1, b2] = [await house.location('A1'), await house.location('B2')];
    const lots = [a1, b2].map((locationId) => ({ quantity: '5', generated: true, locationId }));
    const { lots: made } = await house.post({ templateId: house.loadId, lines: [{ itemId: item, quantity: '10', lots }] });
    const second = made[1]?.id ?? '';
    const out = [{ lotId: second, quantity: '2', locationId: b2 }];
    await house.post({ templateId: house.unloadId, lines: [{ itemId: item, quantity: '2', lots: out }] });
    const entries = await one.db.sql<{ lot_id: string; location_id: string; quantity: string }>(
      sql`SELECT lot_id, location_id, quantity FROM stock_entry WHERE company_id = ${one.companyId} AND item_id = ${item}::uuid ORDER BY seq`,
    );
    expect(entries).toEqual([
      { lot_id: made[0]?.id, location_id: a1, quantity: '5' },
      { lot_id: second, location_id: b2, quantity: '5' },
      { lot_id: second, location_id: b2, quantity: '-2' },
    ]);
  });
});
