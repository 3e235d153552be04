import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { changeSerialFlags } from '../serials/change-serial-flags';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

type Piece = {
  id: string;
  code: string;
  state: string;
  warehouse_id: string | null;
  location_id: string | null;
  lot_id: string | null;
  last_date: string;
};
const pieces = (itemId: string) =>
  one.db.sql<Piece>(
    sql`SELECT id, code, state, warehouse_id, location_id, lot_id, last_date FROM serial WHERE company_id = ${one.companyId} AND item_id = ${itemId}::uuid AND voided_at IS NULL ORDER BY code`,
  );
const inStock = async (itemId: string) => (await pieces(itemId)).filter(({ state }) => state === 'IN_STOCK').map(({ code }) => code);
const onHand = async (itemId: string) =>
  (
    await one.db.sql<{ quantity: string }>(
      sql`SELECT COALESCE(sum(quantity), 0) AS quantity FROM stock_balance WHERE company_id = ${one.companyId} AND item_id = ${itemId}::uuid`,
    )
  )[0]?.quantity;
const refused = (code: string, params: object = {}) =>
  expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ code, params: expect.objectContaining(params) })]) });
const versionOf = async (id: string) =>
  (await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id } })).version;
const takeBack = async (recordId: string) =>
  house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: await versionOf(recordId), reason: 'wrong' });

describe('pieces with serial numbers', () => {
  test('[SER-06][SER-02] a load of 5 makes 00001 to 00005, an unload of two leaves three, as 4.2 says', async () => {
    const item = await house.serialItem('CLOCK');
    const posted = await house.loadPieces(item, '5');
    expect(posted.serials).toEqual({ count: 5, first: '00001', last: '00005' });
    expect(await inStock(item)).toEqual(['00001', '00002', '00003', '00004', '00005']);
    await house.unloadPieces(item, ['00001', '00003']);
    expect(await inStock(item)).toEqual(['00002', '00004', '00005']);
    expect(await onHand(item)).toBe('3');
    await expect(house.unloadPieces(item, ['00001'])).rejects.toEqual(refused('E_SERIAL_ALREADY_UNLOADED', { serial: '00001' }));
  });

  test('[SER-06][SER-08] numbers given by hand are kept, the rest is made; the series goes on afterwards', async () => {
    const item = await house.serialItem('MIXED');
    await house.loadPieces(item, '3', ['X-1', '00001']);
    expect(await inStock(item)).toEqual(['00001', '00002', 'X-1']);
    await house.loadPieces(item, '1');
    expect(await inStock(item)).toContain('00003');
  });

  test('[SER-01][SER-10][EDGE-93] the same number twice, in one grid or in stock already, is refused at its row; on another item it is free', async () => {
    const item = await house.serialItem('DOUBLE', { serialGeneration: 'MANUAL' });
    const other = await house.serialItem('OTHER', { serialGeneration: 'MANUAL' });
    await expect(house.loadPieces(item, '2', ['A-1', 'a-1'])).rejects.toMatchObject({
      fields: [{ code: 'E_SERIAL_DUPLICATE', path: 'lines.0.serials.1.code' }],
    });
    await house.loadPieces(item, '1', ['A-1']);
    await expect(house.loadPieces(item, '2', ['A-2', 'a-1 '])).rejects.toMatchObject({
      fields: [{ code: 'E_SERIAL_IN_STOCK', path: 'lines.0.serials.1.code' }],
    });
    await house.loadPieces(other, '1', ['A-1']);
    expect(await inStock(item)).toEqual(['A-1']);
  });

  test('[SER-02][SER-08] pieces that are missing or too many, and fractions of a piece, are refused', async () => {
    const item = await house.serialItem('COUNT', { serialGeneration: 'MANUAL' });
    await expect(house.loadPieces(item, '3', ['B-1'])).rejects.toEqual(refused('E_SERIAL_COUNT', { required: '3', entered: '1' }));
    await expect(house.loadPieces(item, '1', ['B-1', 'B-2'])).rejects.toEqual(refused('E_SERIAL_COUNT'));
    await expect(house.loadPieces(item, '1.5', ['B-1'])).rejects.toEqual(refused('E_SERIAL_QTY_INTEGER'));
  });

  test('[SER-08][SER-18] a template that makes no numbers takes back pieces that are known, and no others; the piece keeps its row', async () => {
    const item = await house.serialItem('BACK');
    await house.loadPieces(item, '1');
    const [before] = await pieces(item);
    const comeBack = (code: string) => house.post({ templateId: house.loadId, lines: [house.piecesLine(item, [code])] });
    await expect(comeBack('99999')).rejects.toEqual(refused('E_SERIAL_CREATION', { serial: '99999' }));
    await house.unloadPieces(item, ['00001']);
    await comeBack('00001');
    expect(await pieces(item)).toEqual([before]);
  });

  test('[SER-21] no movement before the last one, and only the last one can be taken back', async () => {
    const item = await house.serialItem('STORY');
    const loaded = await house.loadPieces(item, '2');
    await expect(house.unloadPieces(item, ['00001'], { postingDate: addDays(today, -1) })).rejects.toEqual(
      refused('E_SERIAL_LATER_MOVEMENT'),
    );
    const gone = await house.unloadPieces(item, ['00001']);
    await expect(takeBack(loaded.recordId)).rejects.toMatchObject({ code: 'E_SERIAL_LATER_MOVEMENT', params: { serial: '00001' } });
    await takeBack(gone.recordId);
    expect(await inStock(item)).toEqual(['00001', '00002']);
    expect(await takeBack(loaded.recordId)).toMatchObject({ voidedSerials: 2 });
    expect(await pieces(item)).toEqual([]);
  });

  test('[SER-21][POST-23] while a load is taken back or corrected and one of its pieces leaves, one of the two happens, never both', async () => {
    for (let round = 0; round < 12; round++) {
      const item = await house.serialItem(`RACE${round}`);
      const loaded = await house.loadPieces(item, '2');
      await house.loadPieces(item, '4');
      const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: loaded.recordId } });
      const second = (await pieces(item))[1];
      const correction = correctRecordSchema.parse({
        commandId: newId(),
        recordId: loaded.recordId,
        version: 1,
        reason: 'one less',
        lines: [{ lineId: line.id, itemId: item, quantity: '1', serials: [{ serialId: second?.id }] }],
      });
      const results = await Promise.allSettled([
        round % 2 === 0 ? takeBack(loaded.recordId) : house.run(correctRecord, correction),
        house.unloadPieces(item, ['00001']),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  test('[SER-11][SER-21] a correction does not take back a piece whose number is void', async () => {
    const item = await house.serialItem('VOIDED');
    const loaded = await house.loadPieces(item, '2');
    const [first, second] = await pieces(item);
    await house.run(changeSerialFlags, { serialIds: [first?.id ?? ''], change: 'CANCEL', reason: 'misprint' });
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: loaded.recordId } });
    const correction = correctRecordSchema.parse({
      commandId: newId(),
      recordId: loaded.recordId,
      version: 1,
      reason: 'one less',
      lines: [{ lineId: line.id, itemId: item, quantity: '1', serials: [{ serialId: second?.id }] }],
    });
    await expect(house.run(correctRecord, correction)).rejects.toMatchObject({ code: 'E_SERIAL_FLAGGED' });
  });

  test('[SER-19][CODE-11] a voided piece frees its number: typed again it is a new piece', async () => {
    const item = await house.serialItem('AGAIN', { serialGeneration: 'MANUAL' });
    const first = await house.loadPieces(item, '1', ['C-1']);
    const [old] = await pieces(item);
    await takeBack(first.recordId);
    await house.loadPieces(item, '1', ['C-1']);
    expect((await pieces(item)).map(({ id, code }) => [code, id === old?.id])).toEqual([['C-1', false]]);
  });

  test('[SER-03] with lots, each piece names its lot and each lot has as many pieces as its quantity', async () => {
    const item = await house.serialItem('BOTH', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const made = await house.post({
      templateId: house.makeId,
      lines: [
        {
          itemId: item,
          quantity: '5',
          lots: [
            { generated: true, quantity: '2' },
            { generated: true, quantity: '3' },
          ],
        },
      ],
    });
    const [first, second] = made.lots;
    expect((await pieces(item)).map(({ code, lot_id }) => [code, lot_id])).toEqual([
      ['00001', first?.id],
      ['00002', first?.id],
      ['00003', second?.id],
      ['00004', second?.id],
      ['00005', second?.id],
    ]);
    const takeFrom = (lotId: string | undefined, code: string, quantity = '1') =>
      house.post({
        templateId: house.unloadId,
        lines: [
          {
            ...house.piecesLine(item, [code]),
            quantity,
            lots: [{ lotId: lotId ?? null, quantity }],
            serials: [{ serialId: null, code, lot: 0, customerCode: null, supplierCode: null, startDate: null, expiryDate: null }],
          },
        ],
      });
    await expect(takeFrom(first?.id, '00003')).rejects.toEqual(refused('E_SERIAL_NOT_AVAILABLE', { lot: second?.code }));
    await expect(takeFrom(first?.id, '00001', '2')).rejects.toEqual(refused('E_SERIAL_LOT_COUNT', { required: '2', entered: '1' }));
    await takeFrom(second?.id, '00004');
    expect(await inStock(item)).toEqual(['00001', '00002', '00003', '00005']);
  });

  test('[SER-10][POST-13] pieces leave from where each of them lies', async () => {
    const item = await house.serialItem('SPOTS');
    const [left, right] = [await house.location('LEFT'), await house.location('RIGHT')];
    await house.post({ templateId: house.makeId, lines: [{ itemId: item, quantity: '1', locationId: left }] });
    await house.post({ templateId: house.makeId, lines: [{ itemId: item, quantity: '1', locationId: right }] });
    await expect(
      house.post({ templateId: house.unloadId, lines: [{ ...house.piecesLine(item, ['00001']), locationId: right }] }),
    ).rejects.toEqual(refused('E_SERIAL_NOT_AVAILABLE'));
    await house.unloadPieces(item, ['00001', '00002']);
    expect(await onHand(item)).toBe('0');
  });

  test('[SER-20][EDGE-96] a thousand numbers are made on one line in one transaction', async () => {
    const item = await house.serialItem('THOUSAND');
    const posted = await house.loadPieces(item, '1000');
    expect(posted.serials).toEqual({ count: 1000, first: '00001', last: '01000' });
    expect([await onHand(item), (await inStock(item)).length]).toEqual(['1000', 1000]);
  });

  test('[SER-16] a piece follows its lot: while the lot may not be taken, only a template that lifts that takes the piece', async () => {
    const item = await house.serialItem('FOLLOW', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const { lots } = await house.post({
      templateId: house.makeId,
      lines: [{ itemId: item, quantity: '1', lots: [{ generated: true, quantity: '1', sellable: false }] }],
    });
    const anyLot = await house.template('ANY', { type: 'UNLOAD', allowUnavailableLots: true });
    const take = (templateId: string) =>
      house.post({
        templateId,
        lines: [
          {
            itemId: item,
            quantity: '1',
            lots: [{ lotId: lots[0]?.id ?? null, quantity: '1' }],
            serials: [{ serialId: null, code: '00001', lot: 0, customerCode: null, supplierCode: null, startDate: null, expiryDate: null }],
          },
        ],
      });
    await expect(take(house.unloadId)).rejects.toEqual(refused('E_LOT_NOT_WITHDRAWABLE'));
    await take(anyLot);
    expect(await inStock(item)).toEqual([]);
  });

  test('[POST-18][SER-07] a correction keeps the pieces that stay, takes back the others and makes what is missing', async () => {
    const item = await house.serialItem('FIX');
    const posted = await house.loadPieces(item, '3');
    const before = await pieces(item);
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: posted.recordId } });
    const give = (quantity: string, ids: readonly (string | undefined)[], version: number) =>
      house.run(
        correctRecord,
        correctRecordSchema.parse({
          commandId: newId(),
          recordId: posted.recordId,
          version,
          reason: 'counted again',
          lines: [{ lineId: line.id, itemId: item, quantity, serials: ids.map((serialId) => ({ serialId })) }],
        }),
      );
    await give('2', [before[0]?.id, before[2]?.id], 1);
    expect((await pieces(item)).map(({ id }) => id)).toEqual([before[0]?.id, before[2]?.id]);
    await give('4', [before[0]?.id, before[2]?.id], 2);
    expect(await inStock(item)).toEqual(['00001', '00003', '00004', '00005']);
    expect(await onHand(item)).toBe('4');
  });

  test('[POST-18][SER-21] a correction of an unload swaps its pieces', async () => {
    const item = await house.serialItem('SWAP');
    await house.loadPieces(item, '3');
    const posted = await house.unloadPieces(item, ['00001']);
    const [, , third] = await pieces(item);
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId: posted.recordId } });
    await house.run(
      correctRecord,
      correctRecordSchema.parse({
        commandId: newId(),
        recordId: posted.recordId,
        version: 1,
        reason: 'the other one',
        lines: [{ lineId: line.id, itemId: item, quantity: '1', serials: [{ serialId: third?.id }] }],
      }),
    );
    expect(await inStock(item)).toEqual(['00001', '00002']);
  });
});
