import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { holdOfFilter, liftOfFilter } from '../holds/holds-of-filter';
import { liftHolds } from '../holds/lift-holds';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { type BulkBench, bulkBench } from '../testing/bulk-bench';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { lotsOfLots } from '../testing/lots-of-lots';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { undoJob } from './undo-job';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
let bulk: BulkBench;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  bulk = bulkBench(one);
});
afterEach(() => bulk.stop());
afterAll(async () => {
  await one.close();
});

describe('holds on every lot of a filter', () => {
  test('[LOT-30][REG-03] held and lifted, lots made meanwhile and lots without a hold stay as they are; each way back', async () => {
    const many = await bulk.manyLots(house, 'HOLD', 620);
    const later = await house.load(many.itemId, '1');
    const { search, last } = many;
    const put = await bulk.done(one.run(holdOfFilter, { commandId: newId(), search, last, cause: 'SUPPLIER', reason: 'their notice' }));
    expect(put).toMatchObject({ state: 'DONE', done: 620, changed: 620, mayUndo: true });
    expect(await bulk.counted(search)).toMatchObject({ count: 621, held: 620 });
    const lifted = await bulk.done(one.run(liftOfFilter, { commandId: newId(), search, last: later.id, reason: 'checked' }));
    expect(lifted).toMatchObject({ total: 620, changed: 620 });
    expect(await bulk.counted(search)).toMatchObject({ held: 0 });
    expect(await bulk.done(one.run(undoJob, { id: lifted.id, reason: 'too early' }))).toMatchObject({ state: 'DONE', changed: 620 });
    const again = await one.db.sql(
      sql`SELECT h.cause, h.reason, count(*)::int AS lots FROM lot_hold h JOIN lot l ON l.company_id = h.company_id AND l.id = h.lot_id
          WHERE h.company_id = ${one.companyId} AND l.item_id = ${many.itemId}::uuid AND l.open_holds = 1
            AND NOT EXISTS (SELECT 1 FROM lot_hold_lift f WHERE f.company_id = h.company_id AND f.hold_id = h.id) GROUP BY 1, 2`,
    );
    expect(again).toEqual([{ cause: 'SUPPLIER', reason: 'their notice', lots: 620 }]);
  });

  test('[LOT-30][REG-03] a hold that somebody lifted since is not lifted again, and other holds stay', async () => {
    const many = await bulk.manyLots(house, 'HELD', 510);
    const { search, last } = many;
    const put = await bulk.done(one.run(holdOfFilter, { commandId: newId(), search, last, cause: 'DEFECT', reason: 'mould' }));
    await bulk.done(one.run(holdOfFilter, { commandId: newId(), search, last, cause: 'PAPERS', reason: 'no paper' }));
    await one.run(liftHolds, { commandId: newId(), holdIds: [], lotIds: [last], together: false, reason: 'looked at' });
    expect(await bulk.done(one.run(undoJob, { id: put.id, reason: 'no mould' }))).toMatchObject({ changed: 509, done: 510 });
    expect(await bulk.counted(search)).toMatchObject({ held: 509 });
  });
});

describe('holds on every lot of a filter and on what was made of them', () => {
  test('[LOT-30][REG-03][TRACE-04] a lot made of several, or of the filter itself, gets one hold, and all are lifted together', async () => {
    const { made } = await lotsOfLots(house, today);
    const itemId = await house.item('CASC');
    const origin = await house.load(itemId, '100');
    const [first, second] = (await made(origin.id, ['60', '30'])).lots;
    const [third] = (await made(first?.id ?? '', ['20'])).lots;
    const away = await house.load(itemId, '5');
    const lots = [origin, first, second, third, away].map((lot) => lot?.id ?? '');
    const holds = async () => {
      const rows = await one.db.sql<{ id: string; holds: number }>(
        sql`SELECT id, open_holds AS holds FROM lot WHERE company_id = ${one.companyId} AND id = ANY(${lots}::uuid[])`,
      );
      return lots.map((id) => rows.find((row) => row.id === id)?.holds);
    };
    const put = async (search: Record<string, string>, cascade: boolean) =>
      bulk.done(
        one.run(holdOfFilter, {
          commandId: newId(),
          search,
          last: (await bulk.counted(search)).last,
          cause: 'DEFECT',
          reason: 'mould',
          cascade,
        }),
      );
    const origins = { itemId, code: origin.code, view: 'all' };
    expect(await put(origins, false)).toMatchObject({ changed: 1 });
    expect(await holds()).toEqual([1, 0, 0, 0, 0]);
    const cascaded = await put(origins, true);
    expect(cascaded).toMatchObject({ state: 'DONE', total: 1, changed: 4 });
    expect(await holds()).toEqual([2, 1, 1, 1, 0]);
    await put({ itemId, view: 'all' }, true);
    expect(await holds()).toEqual([3, 2, 2, 2, 1]);
    expect(await bulk.done(one.run(undoJob, { id: cascaded.id, reason: 'no mould' }))).toMatchObject({ changed: 4 });
    expect(await holds()).toEqual([2, 1, 1, 1, 1]);
  });
});

test('[V8] what the work wrote is found whole by the verification', async () => {
  expect((await verifyBooks(one.db)).filter(({ faults }) => faults > 0)).toEqual([]);
});
