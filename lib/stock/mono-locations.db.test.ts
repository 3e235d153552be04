import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEverything } from '../audit/seal';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';

let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
});
afterAll(() => one.close());

const refused = (code: string, params: object) => expect.objectContaining({ code, params: expect.objectContaining(params) });
const plain = (code: string) => house.item(code, { lotManaged: false, lotCodeTypeId: null });
const into = (itemId: string, locationId: string, quantity = '1') =>
  house.post({ templateId: house.loadId, lines: [{ itemId, quantity, locationId }] });
const outOf = (itemId: string, locationId: string, quantity = '1') =>
  house.post({ templateId: house.unloadId, lines: [{ itemId, quantity, locationId }] });
const takeBack = (recordId: string) => house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'drill' });

describe('a location that holds one item, or one lot, at a time', () => {
  test('[POST-14] takes another item only when it is empty again, and says what lies there, at the field of the place', async () => {
    const shelf = await house.location('I1', { monoItem: true });
    const [nail, screw] = [await plain('NAIL'), await plain('SCREW')];
    await into(nail, shelf, '5');
    await expect(into(screw, shelf)).rejects.toEqual(refused('E_LOCATION_MONO_ITEM', { location: 'I1', item: 'MOB NAIL' }));
    await expect(into(screw, shelf)).rejects.toMatchObject({ fields: [{ path: 'lines.0.locationId', code: 'E_LOCATION_MONO_ITEM' }] });
    await into(nail, shelf, '2');
    const last = await outOf(nail, shelf, '7');
    await into(screw, shelf);
    await expect(takeBack(last.recordId)).rejects.toEqual(refused('E_LOCATION_MONO_ITEM', { location: 'I1', item: 'MOB SCREW' }));
    await outOf(screw, shelf);
    await takeBack(last.recordId);
  });

  test('[POST-14] for one lot takes more of it, and no second one, new or old', async () => {
    const shelf = await house.location('L1', { monoLot: true });
    const item = await house.item('WINE');
    const lot = await house.load(item, '10', {}, {});
    const place = (row: object) => ({ itemId: item, quantity: '1', locationId: shelf, lots: [{ quantity: '1', ...row }] });
    await house.post({ templateId: house.loadId, lines: [place({ lotId: lot.id })] });
    await house.post({ templateId: house.loadId, lines: [place({ lotId: lot.id })] });
    await expect(house.post({ templateId: house.loadId, lines: [place({ generated: true })] })).rejects.toEqual(
      refused('E_LOCATION_MONO_LOT', { location: 'L1', lot: lot.code }),
    );
    const [first, second] = [place({ generated: true }), place({ generated: true })];
    const empty = await house.location('L2', { monoLot: true });
    const both = [first, second].map((line) => ({ ...line, locationId: empty }));
    await expect(house.post({ templateId: house.loadId, lines: both })).rejects.toEqual(refused('E_LOCATION_MONO_LOT', { location: 'L2' }));
  });

  test('[POST-14] an item that wants its location to itself gets it anywhere, whoever was there first and whoever comes at once', async () => {
    const alone = { lotManaged: false, lotCodeTypeId: null, monoItemLocation: true };
    const [acid, rag] = [await house.item('ACID', alone), await plain('RAG')];
    const [first, second] = [await house.location('F1'), await house.location('F2')];
    await into(rag, first);
    await expect(into(acid, first)).rejects.toEqual(refused('E_LOCATION_MONO_ITEM', { location: 'F1', item: 'MOB RAG' }));
    await into(acid, second);
    await expect(into(rag, second)).rejects.toEqual(refused('E_LOCATION_MONO_ITEM', { location: 'F2', item: 'MOB ACID' }));
    for (let round = 0; round < 10; round++) {
      const shelf = await house.location(`FR${round}`);
      const outcomes = await Promise.allSettled([into(acid, shelf), into(rag, shelf)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
    const wine = await house.item('PORT', { monoLotLocation: true });
    const line = { itemId: wine, quantity: '1', locationId: await house.location('F3'), lots: [{ quantity: '1', generated: true }] };
    await house.post({ templateId: house.loadId, lines: [line] });
    await expect(house.post({ templateId: house.loadId, lines: [line] })).rejects.toEqual(refused('E_LOCATION_MONO_LOT', { lot: '00001' }));
  });

  test('[POST-14] a blocked location may be loaded, an inactive or obsolete one may not; what lies there may leave', async () => {
    const item = await plain('BOLT');
    await into(item, await house.location('B1', { blocked: true }));
    for (const [code, state] of [
      ['OFF', { active: false }],
      ['OLD', { obsolete: true }],
    ] as const) {
      const shelf = await house.location(code, state);
      await expect(into(item, shelf)).rejects.toMatchObject({ code: 'E_LOCATION_INACTIVE' });
    }
  });

  test('[POST-14][POST-26] of two people who load two items at once one wins, in each of 20 rounds', async () => {
    const [tea, salt] = [await plain('TEA'), await plain('SALT')];
    for (let round = 0; round < 20; round++) {
      const shelf = await house.location(`R${round}`, { monoItem: true });
      const outcomes = await Promise.allSettled([into(tea, shelf), into(salt, shelf)]);
      const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(lost).toEqual([refused('E_LOCATION_MONO_ITEM', { location: `R${round}` })]);
      const [row] = await one.db.sql<{ items: number }>(
        sql`SELECT count(*)::int AS items FROM stock_balance WHERE company_id = ${one.companyId} AND location_id = ${shelf}::uuid AND quantity > 0`,
      );
      expect(row?.items).toBe(1);
    }
    await sealEverything(one.db);
    expect((await verifyBooks(one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });
});

describe('stock by partner and by project', () => {
  test('[POST-12] counts apart only where the warehouse keeps it apart', async () => {
    const apart = await house.warehouse('WHP', { stockByPartner: true, stockByProject: true });
    const [loadId, unloadId] = [
      await house.template('LP', { type: 'LOAD', warehouseId: apart }),
      await house.template('UP', { type: 'UNLOAD', warehouseId: apart }),
    ];
    const item = await plain('FRAME');
    const other = await house.supplier('2', 'Bolt Ltd');
    const line = { itemId: item, quantity: '10' };
    await house.post({ templateId: loadId, warehouseId: apart, stockPartnerId: house.supplierId, lines: [line] });
    const take = (stockPartnerId: string | null) => house.post({ templateId: unloadId, warehouseId: apart, stockPartnerId, lines: [line] });
    await expect(take(other)).rejects.toMatchObject({ code: 'E_STOCK_WOULD_GO_NEGATIVE' });
    await expect(take(null)).rejects.toMatchObject({ code: 'E_STOCK_WOULD_GO_NEGATIVE' });
    await take(house.supplierId);
    await house.post({ templateId: house.loadId, stockPartnerId: house.supplierId, lines: [line] });
    await house.post({ templateId: house.unloadId, stockPartnerId: other, lines: [line] });
  });
});
