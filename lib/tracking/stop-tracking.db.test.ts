import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../kernel/day';
import { newId } from '../kernel/id';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from '../records/record.schema';
import type { Database } from '../server/db';
import { runVerb } from '../server/run-verb';
import { today, type TrackingHouse, trackingHouse } from '../testing/tracking-house';
import { startTracking } from './start-tracking';
import { stopTracking } from './stop-tracking';

let t: TrackingHouse;
let shop: string;
let shopLoad: string;
const ago = (days: number) => addDays(today, -days);

beforeAll(async () => {
  t = await trackingHouse();
  shop = await t.house.warehouse('SHOP');
  shopLoad = await t.house.template('SL', { type: 'LOAD', warehouseId: shop });
});
afterAll(() => t.one.close());

const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('taken back', () => {
  test('[POST-18 part] while nothing came later everything is as it was, and may be done again', async () => {
    const item = await t.plain('JAM', true);
    const old = await t.load(item, '3', { postingDate: ago(6) });
    await t.house.post({ templateId: shopLoad, warehouseId: shop, postingDate: ago(6), lines: [{ itemId: item, quantity: '2' }] });
    const before = await t.places(item);
    await t.start(item, { serials: true, from: ago(6) });
    expect(await t.stop(item)).toMatchObject({ records: 2, voidedLots: 1, voidedSerials: 5 });
    expect(await t.places(item)).toEqual(before);
    expect(await t.item(item)).toMatchObject({ lotManaged: false, serialManaged: false, trackedFrom: null });
    expect([await t.lots(item), await t.pieces(item)]).toEqual([[], []]);
    expect(await t.faults()).toEqual([]);
    const [line] = await t.one.db.sql<{ id: string }>(
      sql`SELECT id FROM stock_line WHERE company_id = ${t.one.companyId} AND record_id = ${old}::uuid`,
    );
    const more = { lineId: line?.id, itemId: item, quantity: '4' };
    await t.house.run(
      correctRecord,
      correctRecordSchema.parse({ commandId: newId(), recordId: old, version: 1, reason: 'counted', lines: [more] }),
    );
    await t.unload(item, '1', { postingDate: ago(5) });
    await t.start(item, { serials: true });
    expect(await t.lots(item)).toMatchObject([{ on_hand: 5, initial_quantity: 5 }]);
    expect(await t.faults()).toEqual([]);
    await expect(t.house.run(stopTracking, { commandId: newId(), itemId: item, version: 1, reason: 'x' })).rejects.toEqual(
      refused('E_CONFLICT'),
    );
  });

  test('[POST-21 part] what came later stands in the way by its name, until it is void', async () => {
    const item = await t.plain('RUM', true);
    await t.load(item, '3', { postingDate: ago(6) });
    const { lots: made } = await t.start(item, { serials: true });
    const later = await t.house.post({
      templateId: t.house.unloadId,
      lines: [
        {
          ...t.house.piecesLine(item, ['00001']),
          lots: [{ lotId: made[0]?.id ?? '', quantity: '1' }],
          serials: t.house.piecesLine(item, ['00001']).serials?.map((one) => ({ ...one, lot: 0 })),
        },
      ],
    });
    await expect(t.stop(item)).rejects.toEqual(refused('E_TRACKING_LATER', { item: 'MOB RUM', record: `WH1 ${today} / ${later.number}` }));
    await t.takeBack(later.recordId);
    await t.stop(item);
    await expect(t.stop(item)).rejects.toEqual(refused('E_CONFLICT'));
    expect(await t.faults()).toEqual([]);
  });
});

describe('at any size', () => {
  /** How many statements a start of so many pieces in one lot sends, and its end. */
  async function statements(pieces: number): Promise<{ start: number; stop: number }> {
    const item = await t.plain(`N${pieces}`, true);
    await t.load(item, String(pieces));
    let sent = 0;
    const counting: Database = {
      ...t.one.db,
      transaction: (work) =>
        t.one.db.transaction((transaction) =>
          work({
            ...transaction,
            sql: (statement, name) => {
              sent += 1;
              return transaction.sql(statement, name);
            },
          }),
        ),
    };
    await runVerb(counting, t.one.caller, startTracking, await t.wish(item, { serials: true }));
    const start = sent;
    sent = 0;
    const { version } = await t.item(item);
    await runVerb(counting, t.one.caller, stopTracking, { commandId: newId(), itemId: item, version, reason: 'drill' });
    return { start, stop: sent };
  }

  test('[SER-20 part] the statements do not grow with the pieces, but for one more for each further 2,500', async () => {
    await statements(1);
    const two = await statements(2);
    expect(await statements(2400)).toEqual(two);
    expect(await statements(2600)).toEqual({ start: two.start + 1, stop: two.stop + 1 });
    expect(await t.faults()).toEqual([]);
  });
});

describe('where stock may go below zero', () => {
  test('[POST-10 part] stock below zero has nothing to give a lot to; at zero again it begins', async () => {
    await t.one.db.sql(sql`UPDATE company_settings SET allow_negative_stock = true WHERE company_id = ${t.one.companyId}`);
    const lax = await t.house.warehouse('LAX', { negativeStock: true });
    const [out, into] = [
      await t.house.template('LXU', { type: 'UNLOAD', warehouseId: lax }),
      await t.house.template('LXL', { type: 'LOAD', warehouseId: lax }),
    ];
    const item = await t.plain('GAS', true);
    const move = (templateId: string, quantity: string) =>
      t.house.post({ templateId, warehouseId: lax, lines: [{ itemId: item, quantity }] });
    await move(out, '2');
    await expect(t.start(item)).rejects.toEqual(refused('E_TRACKING_NEGATIVE', { place: 'LAX', quantity: '-2' }));
    await move(into, '3');
    await t.start(item, { lots: false, serials: true });
    const [balance] = await t.one.db.sql<{ quantity: number; below: boolean }>(
      sql`SELECT quantity::float AS quantity, may_go_negative AS below FROM stock_balance WHERE company_id = ${t.one.companyId} AND item_id = ${item}::uuid`,
    );
    expect(balance).toEqual({ quantity: 1, below: false });
    expect(await t.faults()).toEqual([]);
  });
});
