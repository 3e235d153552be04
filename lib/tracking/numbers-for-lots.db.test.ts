import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../kernel/day';
import { today, type TrackingHouse, trackingHouse } from '../testing/tracking-house';

let t: TrackingHouse;
let a1: string;
const ago = (days: number) => addDays(today, -days);
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

beforeAll(async () => {
  t = await trackingHouse();
  a1 = await t.house.location('A1');
});
afterAll(() => t.one.close());

/** Two lots of an item that is counted in whole pieces: 3 and 2 pieces, the second in two places. */
async function barrels(code: string) {
  const item = await t.house.serialItem(code, {
    lotManaged: true,
    lotCodeTypeId: t.house.codeTypeId,
    serialManaged: false,
    serialCodeTypeId: null,
  });
  const day = { postingDate: ago(9) };
  const first = await t.house.load(item, '3', {}, day);
  const second = await t.house.load(item, '1', {}, day);
  await t.house.load(item, '1', { lotId: second.id, generated: false, locationId: a1 }, day);
  return { item, first, second };
}

describe('serial numbers for an item that is kept by lots', () => {
  test('[SER-03] [POST-26] every piece of every lot gets its number where it lies; the lots stay what they are', async () => {
    const { item, first } = await barrels('CASK');
    const before = await t.lots(item);
    const started = await t.start(item, { from: ago(4) });
    expect(started).toMatchObject({ pieces: 5, lots: [], records: [{ number: expect.any(Number) }] });
    expect(await t.lots(item)).toEqual(before);
    expect(await t.pieces(item)).toEqual([
      { code: '00001', lot: '00001', location: null },
      { code: '00002', lot: '00001', location: null },
      { code: '00003', lot: '00001', location: null },
      { code: '00004', lot: '00002', location: null },
      { code: '00005', lot: '00002', location: 'A1' },
    ]);
    expect(await t.item(item)).toMatchObject({ lotManaged: true, serialManaged: true, trackedFrom: ago(4), lotsBefore: true });
    expect(await t.faults()).toEqual([]);
    const names = { item: 'MOB CASK', date: ago(4) };
    await expect(t.takeBack(first.recordId)).rejects.toEqual(refused('E_TRACKED_SINCE', names));
    await expect(t.house.load(item, '1', {}, { postingDate: ago(5) })).rejects.toEqual(refused('E_TRACKED_FROM', names));
    await expect(t.house.unload(item, first.id, '1')).rejects.toEqual(refused('E_SERIAL_LOT_COUNT'));
    await t.house.post({
      templateId: t.house.unloadId,
      lines: [{ ...t.house.piecesLine(item, ['00002']), lots: [{ lotId: first.id, quantity: '1' }], serials: serialsIn(['00002'], 0) }],
    });
    expect(await t.lots(item)).toMatchObject([{ on_hand: 2 }, { on_hand: 2 }]);
    await expect(t.stop(item)).rejects.toEqual(refused('E_TRACKING_LATER'));
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-18] taken back, the item is kept by lots as before, and its old records may be corrected again', async () => {
    const { item, second } = await barrels('KEG');
    const before = [await t.lots(item), await t.places(item)];
    await t.start(item);
    expect(await t.stop(item)).toMatchObject({ records: 1, voidedLots: 0, voidedSerials: 5 });
    expect([await t.lots(item), await t.places(item), await t.pieces(item)]).toEqual([...before, []]);
    expect(await t.item(item)).toMatchObject({ lotManaged: true, serialManaged: false, trackedFrom: null, lotsBefore: false });
    await t.takeBack(second.recordId);
    expect(await t.faults()).toEqual([]);
  });

  test('lots turned on later get numbers later still; each start is taken back by itself', async () => {
    const item = await t.plain('VAT', true);
    await t.load(item, '4', { postingDate: ago(9) });
    await t.start(item, { serials: false, from: ago(7) });
    await t.start(item, { from: ago(3) });
    expect(await t.item(item)).toMatchObject({ trackedFrom: ago(3), trackedFromBefore: ago(7), serialManaged: true });
    expect(await t.faults()).toEqual([]);
    expect(await t.stop(item)).toMatchObject({ records: 1, voidedLots: 0, voidedSerials: 4 });
    expect(await t.item(item)).toMatchObject({ trackedFrom: ago(7), trackedFromBefore: null, lotManaged: true, serialManaged: false });
    expect(await t.faults()).toEqual([]);
    expect(await t.stop(item)).toMatchObject({ records: 1, voidedLots: 1, voidedSerials: 0 });
    expect(await t.item(item)).toMatchObject({ trackedFrom: null, lotManaged: false });
    expect(await t.faults()).toEqual([]);
  });

  test('[SER-02] units with decimals, lots once more, and stock that is not as the page showed it are refused', async () => {
    const flour = await t.house.item('MEAL');
    await t.house.load(flour, '2.5');
    await expect(t.start(flour)).rejects.toEqual(refused('E_SERIAL_UNIT'));
    const { item, first } = await barrels('DRUM');
    await expect(t.start(item, { lots: true, newLots: [] })).rejects.toEqual(refused('E_TRACKING_ON'));
    const wish = await t.wish(item);
    await t.house.unload(item, first.id, '1');
    await expect(t.start(item, { places: wish.places })).rejects.toEqual(refused('E_TRACKING_STOCK', { available: '2' }));
    const [place, ...others] = (await t.wish(item)).places;
    const typed = { lot: null, quantity: '2', serials: ['D-1'], automatic: false };
    await expect(t.start(item, { places: [{ ...place, parts: [typed] }, ...others] as never })).rejects.toEqual(refused('E_SERIAL_COUNT'));
    await t.start(item, { places: [{ ...place, parts: [{ ...typed, serials: ['D-1', 'D-2'] }] }, ...others] as never });
    expect((await t.pieces(item)).map(({ code, lot }) => `${code} ${lot}`)).toEqual(expect.arrayContaining(['D-1 00001', 'D-2 00001']));
    expect(await t.faults()).toEqual([]);
  });
});

const serialsIn = (codes: readonly string[], lot: number) =>
  codes.map((code) => ({ serialId: null, code, lot, customerCode: null, supplierCode: null, startDate: null, expiryDate: null }));
