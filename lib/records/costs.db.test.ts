import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveAltUom } from '../item-parts/item-units';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { saveTableRow } from '../tables/save-table-row';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { runWithin } from '../server/run-verb';
import { correctRecord } from '../corrections/correct-record';
import { postRecord } from './post-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
let buy: string;
let sell: string;
let plain: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  const costs = { updateAverageCost: true, updateItemCost: true, fiscalInterest: true };
  buy = await house.template('LB', { type: 'LOAD', ...costs, updateLastCost: true });
  sell = await house.template('US', { type: 'UNLOAD', updateSalesPrice: true, updateItemCost: true });
  plain = await house.template('LP', { type: 'LOAD', updateAverageCost: true, updateLastCost: true, updateItemCost: true });
});
afterAll(() => one.close());

const costsOf = async (id: string) => {
  const { lastCost, averageCost, salesPrice } = await one.db.prisma.item.findFirstOrThrow({ where: { companyId: one.companyId, id } });
  return [lastCost, averageCost, salesPrice].map(String);
};
const move = (templateId: string, itemId: string, [quantity, amount]: readonly [string, string | null], postingDate = today) =>
  house.post({ templateId, postingDate, lines: [{ itemId, quantity, amount }] });
const versionOf = async (id: string) =>
  (await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id } })).version;
const undo = async (recordId: string) =>
  one.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: await versionOf(recordId), reason: 'Wrong price' });

describe('costs of an item', () => {
  test('[COST-02] [COST-03] loads set the last cost and the weighted average; the latest day decides the last cost', async () => {
    const item = await house.item('COST', { lotManaged: false });
    await move(buy, item, ['10', '2']);
    await move(buy, item, ['30', '6']);
    expect(await costsOf(item)).toEqual(['6', '5', '0']);
    await move(buy, item, ['10', '10'], addDays(today, -2));
    expect(await costsOf(item)).toEqual(['6', '6', '0']);
    await move(buy, item, ['5', null]);
    expect(await costsOf(item)).toEqual(['6', '6', '0']);
  });
  test('[COST-02] nothing reaches the item without fiscal interest on both sides; the sales price needs none', async () => {
    const item = await house.item('NOFISC', { lotManaged: false, fiscalInterest: false });
    await move(buy, item, ['10', '2']);
    await move(sell, item, ['1', '9.5']);
    expect(await costsOf(item)).toEqual(['0', '0', '9.5']);
    const other = await house.item('NOTEMPL', { lotManaged: false });
    await move(plain, other, ['10', '2']);
    expect(await costsOf(other)).toEqual(['0', '0', '0']);
  });
  test('[COST-03] [POST-18] [POST-26] a void that waits for a purchase of the same item counts it', async () => {
    const item = await house.item('MEET', { lotManaged: false });
    const wrong = await move(buy, item, ['10', '2']);
    const warehouseId = await house.warehouse('FAR');
    const flags = { updateAverageCost: true, updateItemCost: true, fiscalInterest: true, updateLastCost: true };
    const templateId = await house.template('LF', { type: 'LOAD', warehouseId, ...flags });
    const purchase = house.input({ templateId, warehouseId, lines: [{ itemId: item, quantity: '30', amount: '6' }] });
    let begin = () => {};
    // Made out here: inside, it would be a part of the purchase.
    const undone = new Promise<void>((resolve) => {
      begin = resolve;
    }).then(() => undo(wrong.recordId));
    const watcher = new pg.Client({ connectionString: one.adminUrl });
    await watcher.connect();
    const waiting = async () => (await watcher.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount;
    await one.db.transaction(async (transaction) => {
      await runWithin(transaction, one.caller, postRecord, purchase);
      begin();
      await expect.poll(waiting, { timeout: 20_000 }).toBeGreaterThan(0);
    });
    await undone;
    await watcher.end();
    expect(await costsOf(item)).toEqual(['6', '6', '0']);
  });
  test('[COST-03] [POST-18] voiding and correcting leave what would be there had it never been posted', async () => {
    const item = await house.item('BACK', { lotManaged: false });
    await move(buy, item, ['10', '2']);
    const second = await move(buy, item, ['30', '6']);
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: second.recordId } });
    await one.run(
      correctRecord,
      correctRecordSchema.parse({
        commandId: newId(),
        recordId: second.recordId,
        version: await versionOf(second.recordId),
        reason: 'Invoice says otherwise',
        lines: [{ lineId: line.id, itemId: item, quantity: '10', amount: '4' }],
      }),
    );
    expect(await costsOf(item)).toEqual(['4', '3', '0']);
    await undo(second.recordId);
    expect(await costsOf(item)).toEqual(['2', '2', '0']);
    await move(buy, item, ['10', '3']);
    expect(await costsOf(item)).toEqual(['3', '2.5', '0']);
  });
  test('[COST-03] two postings of one item at once both count', async () => {
    const item = await house.item('RACE', { lotManaged: false });
    await Promise.all(['1', '2', '3', '4'].map((amount) => move(buy, item, ['10', amount])));
    expect((await costsOf(item))[1]).toBe('2.5');
  });
  test('[UOM-02] [UOM-05] a line keeps what was typed in its second unit; stock and costs are in the main one', async () => {
    const item = await house.item('BOXED', { lotManaged: false });
    const { id: boxId } = await one.run(saveTableRow, { table: 'units', code: 'BOX', description: 'Box', active: true, decimals: 2 });
    await one.run(saveAltUom, { itemId: item, uomId: boxId, conversionFactor: '12.5', isDefault: true, mandatory: true, priority: false });
    const load = (quantity: string) =>
      house.post({ templateId: buy, lines: [{ itemId: item, quantity, move: { uomId: boxId, quantity: '4', amount: '125' } }] });
    await expect(load('60')).rejects.toMatchObject({ fields: [{ code: 'E_UOM_CONVERSION', path: 'lines.0.move.quantity' }] });
    const { recordId } = await load('50');
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId } });
    expect([line.moveUomId, String(line.moveQty), String(line.moveAmount), String(line.baseQty), String(line.baseAmount)]).toEqual([
      boxId,
      '4',
      '125',
      '50',
      '10',
    ]);
    expect(await costsOf(item)).toEqual(['10', '10', '0']);
  });
  test('[COST-03] the cost of a lot is the weighted amount of its loads', async () => {
    const item = await house.item('LOTCOST');
    const lot = await house.load(
      item,
      '10',
      {},
      { lines: [{ itemId: item, quantity: '10', amount: '3', lots: [{ generated: true, quantity: '10' }] }] },
    );
    const { totalLoaded, loadedAmount } = await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, id: lot.id } });
    expect([totalLoaded, loadedAmount].map(String)).toEqual(['10', '30']);
  });
});
