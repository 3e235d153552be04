import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../kernel/day';
import { newId } from '../kernel/id';
import { saveVariant } from '../item-parts/item-variants';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from '../records/record.schema';
import { saveTableRow } from '../tables/save-table-row';
import { today, type TrackingHouse, trackingHouse } from '../testing/tracking-house';

let t: TrackingHouse;
let shop: string;
let shopLoad: string;
let a1: string;
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  t = await trackingHouse();
  shop = await t.house.warehouse('SHOP');
  shopLoad = await t.house.template('SL', { type: 'LOAD', warehouseId: shop });
  a1 = await t.house.location('A1');
});
afterAll(() => t.one.close());

const line = async (recordId: string) =>
  (
    await t.one.db.sql<{ id: string; item: string; quantity: string; version: number }>(
      sql`SELECT l.id, l.item_id AS item, trim_scale(l.base_qty)::text AS quantity, r.version FROM stock_line l JOIN stock_record r ON r.company_id = l.company_id AND r.id = l.record_id
          WHERE l.company_id = ${t.one.companyId} AND l.record_id = ${recordId}::uuid`,
    )
  )[0];
const correct = async (recordId: string, quantity: string | null, rest: object = {}) => {
  const stands = await line(recordId);
  return t.house.run(
    correctRecord,
    correctRecordSchema.parse({
      commandId: newId(),
      recordId,
      version: stands?.version,
      reason: 'counted',
      lines: [{ lineId: stands?.id, itemId: stands?.item, quantity: quantity ?? stands?.quantity, ...rest }],
    }),
  );
};
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('lots turned on later', () => {
  test('[POST-26 part] one opening lot lies wherever stock lay, on the day, at no cost, and the books are right', async () => {
    const item = await t.plain('OIL');
    await t.load(item, '50', { postingDate: ago(20) });
    await t.load(item, '7.5', { postingDate: ago(12), locationId: a1 });
    await t.unload(item, '10', { postingDate: ago(10) });
    await t.house.post({ templateId: shopLoad, warehouseId: shop, postingDate: ago(9), lines: [{ itemId: item, quantity: '3' }] });
    const started = await t.start(item, { from: ago(5) });
    expect(started).toMatchObject({ from: ago(5), pieces: 0, lots: [{ code: '00001' }] });
    expect(started.records).toHaveLength(2);
    expect(await t.lots(item)).toMatchObject([
      { code: '00001', on_hand: 50.5, initial_quantity: 50.5, total_loaded: 0, start_date: ago(5) },
    ]);
    expect((await t.places(item)).map(({ lot, quantity }) => [lot, quantity])).toEqual([
      ['00001', '3'],
      ['00001', '40'],
      ['00001', '7.5'],
    ]);
    expect(await t.item(item)).toMatchObject({
      lotManaged: true,
      serialManaged: false,
      trackedFrom: ago(5),
      lotCodeTypeId: t.house.codeTypeId,
    });
    const days = await t.one.db.sql<{ day: string; quantity: number }>(
      sql`SELECT posting_date AS day, sum(quantity)::float AS quantity FROM stock_entry WHERE company_id = ${t.one.companyId} AND item_id = ${item}::uuid GROUP BY 1 ORDER BY 1`,
    );
    expect(days.map(({ quantity }) => quantity)).toEqual([50, 7.5, -10, 3, 0]);
    const costs =
      await t.one.db.sql(sql`SELECT 1 FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
      WHERE e.company_id = ${t.one.companyId} AND r.origin = 'TRACKING' AND e.base_amount IS NOT NULL`);
    expect(costs).toEqual([]);
    expect(await t.faults()).toEqual([]);
  });

  test('before the day nothing is posted, and what was posted before keeps what it moved', async () => {
    const item = await t.plain('TEA');
    const old = await t.load(item, '50', { postingDate: ago(20) });
    const sameDay = await t.unload(item, '5', { postingDate: ago(5) });
    const { records, lots: made } = await t.start(item, { from: ago(5) });
    const names = { item: 'MOB TEA', date: ago(5) };
    const [lot] = made;
    await expect(t.house.load(item, '5', {}, { postingDate: ago(6) })).rejects.toEqual(refused('E_TRACKED_FROM', names));
    await expect(t.house.unload(item, lot?.id ?? '', '5', { postingDate: ago(6) })).rejects.toEqual(refused('E_TRACKED_FROM', names));
    for (const record of [old, sameDay]) {
      await expect(t.takeBack(record)).rejects.toEqual(refused('E_TRACKED_SINCE', names));
      await expect(correct(record, '4')).rejects.toEqual(refused('E_TRACKED_SINCE', names));
    }
    await correct(old, null, { note: 'texts may change' });
    await expect(t.takeBack(records[0]?.id ?? '')).rejects.toEqual(refused('E_TRACKING_RECORD'));
    await expect(correct(records[0]?.id ?? '', '4')).rejects.toEqual(refused('E_TRACKING_RECORD'));
    await t.house.load(item, '5', {}, { postingDate: ago(5) });
    await t.house.unload(item, lot?.id ?? '', '45', { postingDate: ago(5) });
    await expect(t.unload(item, '1')).rejects.toEqual(refused('E_LOT_REQUIRED'));
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-08 part] lots per place, typed, add up to what lies there; an expired one starts before', async () => {
    const item = await t.plain('HAM');
    await t.load(item, '40', { postingDate: ago(3) });
    await t.load(item, '2', { postingDate: ago(3), locationId: a1 });
    const given = await t.wish(item);
    const lot = (code: string, expiryDate: string | null = null) => ({
      variantId: null,
      code,
      lotTypeId: null,
      supplierLotCode: 'S-1',
      expiryDate,
    });
    const parts = (rows: readonly (readonly [number, string])[]) =>
      rows.map(([index, quantity]) => ({ lot: index, quantity, serials: [], automatic: false }));
    const [first, second] = given.places;
    if (!first || !second) throw new Error('two places');
    const of = (one: readonly (readonly [number, string])[], two: readonly (readonly [number, string])[]) => ({
      newLots: [lot('H1', ago(30)), lot('H2', addDays(today, 30))],
      places: [
        { ...first, parts: parts(one) },
        { ...second, parts: parts(two) },
      ],
    });
    await expect(t.start(item, of([[0, '30']], [[1, '2']]))).rejects.toEqual(refused('E_LOT_SUM', { required: '40', missing: '10' }));
    await expect(t.start(item, { ...of([[0, '40']], [[0, '2']]) })).rejects.toEqual(refused('E_QTY_ZERO'));
    await expect(t.start(item, of([[0, '40']], [[7, '2']]))).rejects.toMatchObject({
      fields: [{ code: 'E_QTY_ZERO' }, { path: 'places.1.parts.0.lot', code: 'E_LOT_REQUIRED' }],
    });
    await t.start(
      item,
      of(
        [
          [0, '30'],
          [1, '10'],
        ],
        [[1, '2']],
      ),
    );
    expect(await t.lots(item)).toMatchObject([
      { code: 'H1', on_hand: 30, start_date: ago(30), expiry_date: ago(30) },
      { code: 'H2', on_hand: 12, start_date: today, expiry_date: addDays(today, 30) },
    ]);
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-05 part] a day before the last movement, or to come, is refused; so are other stock, stock below zero and managed items', async () => {
    const item = await t.plain('NUT');
    await t.load(item, '4', { postingDate: ago(2) });
    await expect(t.start(item, { from: ago(3) })).rejects.toEqual(refused('E_TRACKING_DATE', { from: ago(2) }));
    await expect(t.start(item, { from: addDays(today, 1) })).rejects.toEqual(refused('E_DATE_IN_FUTURE'));
    await expect(t.start(item, { lots: false })).rejects.toEqual(refused('E_REQUIRED'));
    const seen = await t.wish(item);
    await t.load(item, '1');
    await expect(t.start(item, { places: seen.places })).rejects.toEqual(refused('E_TRACKING_STOCK', { place: 'WH1', available: '5' }));
    await expect(t.start(item, { places: [] })).rejects.toEqual(refused('E_TRACKING_STOCK'));
    await expect(t.start(item, { version: 7 })).rejects.toEqual(refused('E_CONFLICT'));
    await expect(t.start(item, { lots: true, lotCodeTypeId: null })).rejects.toEqual(refused('E_LOT_CODE_REQUIRED'));
    await expect(t.start(item, { lotCodeTypeId: t.house.serialTypeId })).rejects.toEqual(refused('E_CODE_TYPE_PURPOSE'));
    await t.start(item);
    await expect(t.start(item, { lots: true, serials: false })).rejects.toEqual(refused('E_TRACKING_ON'));
    await expect(t.start(await t.house.item('GHOST', { lotManaged: false, phantom: true, lotCodeTypeId: null }))).rejects.toEqual(
      refused('E_ITEM_PHANTOM'),
    );
    expect(await t.faults()).toEqual([]);
  });

  test('an item that moved and lies nowhere gets its flags and its day, and no record; one that never moved only its flags', async () => {
    const gone = await t.plain('GONE');
    const old = await t.load(gone, '4', { postingDate: ago(8) });
    await t.unload(gone, '4', { postingDate: ago(7) });
    expect(await t.start(gone, { from: ago(7) })).toMatchObject({ records: [], lots: [], pieces: 0 });
    expect(await t.item(gone)).toMatchObject({ lotManaged: true, trackedFrom: ago(7) });
    await expect(t.takeBack(old)).rejects.toEqual(refused('E_TRACKED_SINCE'));
    expect(await t.stop(gone)).toMatchObject({ records: 0 });
    const fresh = await t.plain('NEW');
    await t.start(fresh);
    expect(await t.item(fresh)).toMatchObject({ lotManaged: true, trackedFrom: null });
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-14 part] a place for one lot at a time takes one opening lot, not two', async () => {
    const mono = await t.house.location('MONO', { monoItem: true, monoLot: true });
    const item = await t.plain('BOX');
    await t.load(item, '4', { locationId: mono });
    const given = await t.wish(item);
    const [place] = given.places;
    if (!place) throw new Error('a place');
    const two = [0, 1].map((lot) => ({ lot, quantity: '2', serials: [], automatic: false }));
    const newLots = ['B1', 'B2'].map((code) => ({ variantId: null, code, lotTypeId: null, supplierLotCode: null, expiryDate: null }));
    await expect(t.start(item, { newLots, places: [{ ...place, parts: two }] })).rejects.toEqual(refused('E_LOCATION_MONO_LOT'));
    await t.start(item);
    expect(await t.faults()).toEqual([]);
  });

  test('[POST-12 part] stock of a customer, of a project and of a variant keeps them', async () => {
    const kept = await t.house.warehouse('KEPT', { stockByPartner: true, stockByProject: true });
    const template = await t.house.template('KL', { type: 'LOAD', warehouseId: kept });
    const { id: projectId } = await t.house.run(saveTableRow, { table: 'projects', code: 'JOB', description: 'Job', active: true });
    const item = await t.plain('SOAP');
    const variant = async (code: string) =>
      (
        await t.house.run(saveVariant, {
          itemId: item,
          code,
          description: code,
          barcode: null,
          minStock: null,
          maxStock: null,
          active: true,
        })
      ).id;
    const [red, blue] = [await variant('RED'), await variant('BLUE')];
    const load = (quantity: string, variantId: string, rest: object) =>
      t.house.post({ templateId: template, warehouseId: kept, lines: [{ itemId: item, variantId, quantity }], ...rest });
    await load('6', red, { partnerId: t.house.supplierId });
    await load('3', red, { projectId });
    await load('1', blue, {});
    const { lots } = await t.start(item);
    expect(lots).toHaveLength(2);
    const held = await t.one.db.sql<{ partner: string | null; project: string | null; variant: string; quantity: number }>(
      sql`SELECT p.name AS partner, j.code AS project, v.code AS variant, b.quantity::float AS quantity FROM stock_balance b
          LEFT JOIN partner p ON p.company_id = b.company_id AND p.id = b.partner_id LEFT JOIN project j ON j.company_id = b.company_id AND j.id = b.project_id
          LEFT JOIN item_variant v ON v.company_id = b.company_id AND v.id = b.variant_id
          WHERE b.company_id = ${t.one.companyId} AND b.item_id = ${item}::uuid AND b.lot_id IS NOT NULL ORDER BY b.quantity`,
    );
    expect(held).toEqual([
      { partner: null, project: null, variant: 'BLUE', quantity: 1 },
      { partner: null, project: 'JOB', variant: 'RED', quantity: 3 },
      { partner: 'Acme', project: null, variant: 'RED', quantity: 6 },
    ]);
    expect(await t.faults()).toEqual([]);
    await t.stop(item);
    expect((await t.places(item)).map(({ quantity }) => quantity).toSorted()).toEqual(['1', '3', '6']);
    expect(await t.faults()).toEqual([]);
  });
});

describe('serial numbers turned on later', () => {
  test('[SER-02 part] numbers are typed place by place, or made, as many as there are pieces', async () => {
    const item = await t.plain('BIKE', true);
    await t.load(item, '3', { postingDate: ago(4) });
    await t.load(item, '2', { postingDate: ago(4), locationId: a1 });
    const given = await t.wish(item, { lots: false, serials: true });
    const typed = (codes: string[], automatic = false) => ({
      places: given.places.map((place, index) => ({
        ...place,
        parts: [{ lot: null, quantity: place.quantity, serials: index === 0 ? codes : [], automatic: index === 1 || automatic }],
      })),
    });
    const kinds = { lots: false, serials: true };
    await expect(t.start(item, { ...kinds, ...typed(['X1', 'X2']) })).rejects.toEqual(
      refused('E_SERIAL_COUNT', { required: '3', entered: '2' }),
    );
    await expect(t.start(item, { ...kinds, ...typed(['X1', 'X2', 'x1']) })).rejects.toEqual(
      refused('E_SERIAL_DUPLICATE', { serial: 'x1' }),
    );
    expect(await t.start(item, { ...kinds, ...typed(['X1', 'X2', 'X3']) })).toMatchObject({ lots: [], pieces: 5 });
    expect(await t.pieces(item)).toEqual([
      { code: '00001', lot: null, location: 'A1' },
      { code: '00002', lot: null, location: 'A1' },
      { code: 'X1', lot: null, location: null },
      { code: 'X2', lot: null, location: null },
      { code: 'X3', lot: null, location: null },
    ]);
    expect(await t.faults()).toEqual([]);
    await t.house.unloadPieces(item, ['X2']);
    await expect(t.unload(item, '1')).rejects.toEqual(refused('E_SERIAL_COUNT'));
    await expect(t.house.unloadPieces(item, ['X1'], { postingDate: ago(9) })).rejects.toEqual(refused('E_TRACKED_FROM'));
    expect(await t.faults()).toEqual([]);
  });

  test('[SER-02 part] both together; parts of a piece and units with decimals are refused', async () => {
    const item = await t.plain('PUMP', true);
    await t.load(item, '3');
    await t.start(item, { serials: true });
    expect(await t.pieces(item)).toMatchObject([{ lot: '00001' }, { lot: '00001' }, { lot: '00001' }]);
    const kilos = await t.plain('SAND');
    await expect(t.start(kilos, { serials: true })).rejects.toEqual(refused('E_SERIAL_UNIT'));
    expect(await t.faults()).toEqual([]);
  });
});
