import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let shopId: string;
let toShop: string;
let inside: string;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  shopId = await house.warehouse('SHOP');
  const arrive = await house.template('A01', { type: 'LOAD', warehouseId: shopId });
  toShop = await house.template('T01', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
  inside = await house.template('M01', { type: 'UNLOAD', offsetWarehouseId: house.warehouseId, offsetTemplateId: house.loadId });
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

const balances = (itemId: string) =>
  one.db.sql<{ place: string; quantity: string }>(
    sql`SELECT concat_ws(' / ', w.code, p.code) AS place, b.quantity FROM stock_balance b JOIN warehouse w ON w.company_id = b.company_id AND w.id = b.warehouse_id
        LEFT JOIN location p ON p.company_id = b.company_id AND p.id = b.location_id WHERE b.company_id = ${one.companyId} AND b.item_id = ${itemId}::uuid AND b.quantity <> 0 ORDER BY 1`,
  );
const lot = async (id: string) => one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, id } });
const records = (ids: readonly string[]) =>
  one.db.prisma.stockRecord.findMany({ where: { companyId: one.companyId, id: { in: [...ids] } }, orderBy: { seq: 'asc' } });
const lineOf = async (recordId: string) =>
  (await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId } })).id;

describe('records with an offset', () => {
  test('[OFF-01][OFF-02][EDGE-30 part][OFF-06][STK-02] a transfer posts both sides at once; the lot stays the same lot', async () => {
    const item = await house.item('MOVE');
    const made = await house.load(item, '100');
    const posted = await house.post({
      templateId: toShop,
      refDocumentText: 'Van 7',
      offset: { refDocumentText: 'Shop copy', refDocumentDate: null, internalDocument: null, internalDocumentDate: null, projectId: null },
      lines: [{ itemId: item, quantity: '30', lots: [{ lotId: made.id, quantity: '30' }] }],
    });
    expect(await balances(item)).toEqual([
      { place: 'SHOP', quantity: '30' },
      { place: 'WH1', quantity: '70' },
    ]);
    expect(posted.offset?.number).toBe(1);
    expect(await records([posted.recordId, posted.offset?.recordId ?? ''])).toMatchObject([
      { mainRecordId: null, refDocumentText: 'Van 7' },
      { mainRecordId: posted.recordId, refDocumentText: 'Shop copy', warehouseId: shopId },
    ]);
    const after = await lot(made.id);
    expect([after.onHand, after.initialQuantity, after.totalLoaded].map(String)).toEqual(['100', '100', '100']);
    expect(await one.db.prisma.traceLink.count({ where: { companyId: one.companyId } })).toBe(0);
  });

  test('[OFF-03][OFF-04] between locations of one warehouse; the same place on both sides is refused', async () => {
    const item = await house.item('SHIFT');
    const shelf = await house.location('SHELF');
    const made = await house.load(item, '10');
    const move = (offsetLocationId: string | null) =>
      house.post({
        templateId: inside,
        lines: [{ itemId: item, quantity: '4', offsetLocationId, lots: [{ lotId: made.id, quantity: '4' }] }],
      });
    await expect(move(null)).rejects.toMatchObject({ fields: [{ code: 'E_OFFSET_SAME_PLACE', path: 'lines.0.offsetLocationId' }] });
    await move(shelf);
    expect(await balances(item)).toEqual([
      { place: 'WH1', quantity: '6' },
      { place: 'WH1 / SHELF', quantity: '4' },
    ]);
  });

  test('[EDGE-88][EDGE-25][POST-08] two rows of one lot in two places leave together, on the same day on both sides', async () => {
    const item = await house.item('TWOROWS');
    const [left, right] = [await house.location('LROW'), await house.location('RROW')];
    const made = await house.load(item, '4', { locationId: left });
    await house.post({
      templateId: house.loadId,
      lines: [{ itemId: item, quantity: '6', lots: [{ lotId: made.id, quantity: '6', locationId: right }] }],
    });
    const posted = await house.post({
      templateId: toShop,
      postingDate: today,
      lines: [
        {
          itemId: item,
          quantity: '10',
          lots: [
            { lotId: made.id, quantity: '4', locationId: left },
            { lotId: made.id, quantity: '6', locationId: right },
          ],
        },
      ],
    });
    expect(await balances(item)).toEqual([{ place: 'SHOP', quantity: '10' }]);
    const [main, other] = await records([posted.recordId, posted.offset?.recordId ?? '']);
    expect(other?.postingDate).toEqual(main?.postingDate);
  });

  test('[EDGE-54] a place of the same name in the other warehouse is another place', async () => {
    const item = await house.item('NAMES');
    const [here, there] = [await house.location('A1'), await house.location('A1', { warehouseId: shopId })];
    const made = await house.load(item, '5', { locationId: here });
    await house.post({
      templateId: toShop,
      lines: [{ itemId: item, quantity: '2', offsetLocationId: there, lots: [{ lotId: made.id, quantity: '2', locationId: here }] }],
    });
    expect(await balances(item)).toEqual([
      { place: 'SHOP / A1', quantity: '2' },
      { place: 'WH1 / A1', quantity: '3' },
    ]);
  });

  test('[OFF-05][POST-16] what is not there does not move, and neither side is written', async () => {
    const item = await house.item('SHORT');
    const made = await house.load(item, '5');
    await expect(
      house.post({ templateId: toShop, lines: [{ itemId: item, quantity: '6', lots: [{ lotId: made.id, quantity: '6' }] }] }),
    ).rejects.toMatchObject({ fields: [{ code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { missing: '1' } }] });
    expect(await balances(item)).toEqual([{ place: 'WH1', quantity: '5' }]);
  });

  test('[OFF-05] a load with an offset takes from the other warehouse, where the stock is checked', async () => {
    const leave = await house.template('L02', { type: 'UNLOAD', warehouseId: shopId });
    const fetch = await house.template('P01', { type: 'LOAD', offsetWarehouseId: shopId, offsetTemplateId: leave });
    const item = await house.item('PULL');
    const made = await house.load(item, '8');
    const move = (templateId: string, quantity: string) =>
      house.post({ templateId, lines: [{ itemId: item, quantity, lots: [{ lotId: made.id, quantity }] }] });
    await move(toShop, '5');
    await expect(move(fetch, '6')).rejects.toMatchObject({ fields: [{ code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { place: 'SHOP' } }] });
    await move(fetch, '2');
    expect(await balances(item)).toEqual([
      { place: 'SHOP', quantity: '3' },
      { place: 'WH1', quantity: '5' },
    ]);
  });

  test('[POST-20] voiding either side voids both, once', async () => {
    const item = await house.item('UNDO');
    const made = await house.load(item, '10');
    const move = () =>
      house.post({ templateId: toShop, lines: [{ itemId: item, quantity: '4', lots: [{ lotId: made.id, quantity: '4' }] }] });
    for (const side of ['main', 'offset'] as const) {
      const posted = await move();
      const ids = [posted.recordId, posted.offset?.recordId ?? ''];
      const named = side === 'main' ? posted.recordId : (posted.offset?.recordId ?? '');
      await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: named, version: 1, reason: 'wrong van' });
      expect((await records(ids)).every(({ voidedAt }) => voidedAt !== null)).toBe(true);
      expect(await balances(item)).toEqual([{ place: 'WH1', quantity: '10' }]);
      await expect(
        house.run(voidRecord, { commandId: newId(), confirm: [], recordId: posted.recordId, version: 2, reason: 'again' }),
      ).rejects.toMatchObject({ code: 'E_ALREADY_VOIDED' });
    }
  });

  test('[OFF-07][POST-20] a correction of the main record corrects the other side; the other side alone cannot be corrected', async () => {
    const item = await house.item('LESS');
    const made = await house.load(item, '10');
    const posted = await house.post({
      templateId: toShop,
      lines: [{ itemId: item, quantity: '4', lots: [{ lotId: made.id, quantity: '4' }] }],
    });
    const offsetId = posted.offset?.recordId ?? '';
    const correct = async (recordId: string, quantity: string) =>
      house.run(
        correctRecord,
        correctRecordSchema.parse({
          commandId: newId(),
          recordId,
          version: 1,
          reason: 'counted',
          lines: [{ lineId: await lineOf(recordId), itemId: item, quantity, lots: [{ lotId: made.id, quantity }] }],
        }),
      );
    await expect(correct(offsetId, '3')).rejects.toMatchObject({ code: 'E_OFFSET_RECORD' });
    await correct(posted.recordId, '3');
    expect(await balances(item)).toEqual([
      { place: 'SHOP', quantity: '3' },
      { place: 'WH1', quantity: '7' },
    ]);
    expect((await records([posted.recordId, offsetId])).map(({ revision }) => revision)).toEqual([1, 1]);
  });

  test('[OFF-02][SER-10][SER-21] pieces move with their numbers, and back when the move is voided', async () => {
    const item = await house.serialItem('PIECE');
    await house.loadPieces(item, '3');
    const posted = await house.post({ templateId: toShop, lines: [house.piecesLine(item, ['00001', '00002'])] });
    const where = async () =>
      (await one.db.prisma.serial.findMany({ where: { companyId: one.companyId, itemId: item }, orderBy: { code: 'asc' } })).map(
        ({ state, warehouseId }) => [state, warehouseId === shopId ? 'SHOP' : 'WH1'],
      );
    expect(await where()).toEqual([
      ['IN_STOCK', 'SHOP'],
      ['IN_STOCK', 'SHOP'],
      ['IN_STOCK', 'WH1'],
    ]);
    await expect(house.unloadPieces(item, ['00001'])).rejects.toMatchObject({
      fields: [{ code: 'E_SERIAL_NOT_AVAILABLE', params: { place: 'SHOP' } }],
    });
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: posted.recordId, version: 1, reason: 'wrong van' });
    expect(await where()).toEqual([
      ['IN_STOCK', 'WH1'],
      ['IN_STOCK', 'WH1'],
      ['IN_STOCK', 'WH1'],
    ]);
  });
});
