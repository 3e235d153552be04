import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { editSerial } from './edit-serial';
import { editSerialSchema } from './edit-serial.schema';
import { openSerial } from './open-serial';
import { listSerialEvents, listSerialMovements, readSerial, type SerialCard } from './serial-card.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(() => one.close());

const idOf = async (itemId: string, code: string) =>
  (
    await one.db.sql<{ id: string }>(
      sql`SELECT id FROM serial WHERE company_id = ${one.companyId} AND item_id = ${itemId}::uuid AND code = ${code} AND voided_at IS NULL`,
    )
  )[0]?.id ?? expect.fail(`no piece ${code}`);
const card = async (id: string): Promise<SerialCard> =>
  (await readSerial(one.db.sql, one.companyId, id, today)) ?? expect.fail('the piece is gone');
const edit = async (id: string, changes: object, version?: number) => {
  const { version: current, code, customerCode, supplierCode, supplierId, startDate, expiryDate } = await card(id);
  const fields = { code, customerCode, supplierCode, supplierId, startDate, expiryDate, reason: null };
  return one.run(editSerial, editSerialSchema.parse({ serialId: id, version: version ?? current, ...fields, ...changes }));
};

describe('the card of a piece', () => {
  test('[SER-17][EDGE-94][EDGE-95] it lists every load and unload, with where the piece is or went, and its neighbours by code', async () => {
    const itemId = await house.serialItem('CARD');
    await house.loadPieces(itemId, '3');
    const id = await idOf(itemId, '00002');
    const named = { previous: { code: '00001' }, next: { code: '00003' }, loads: 1, unloads: 0, otherUses: 0 };
    expect(await card(id)).toMatchObject({
      state: 'IN_STOCK',
      warehouse: 'WH1',
      last: { number: expect.any(Number), date: today },
      ...named,
    });
    const gone = await house.unloadPieces(itemId, ['00002'], { partnerId: house.supplierId });
    expect(await card(id)).toMatchObject({ state: 'OUT', warehouse: null, last: { recordId: gone.recordId, account: 'Acme' }, unloads: 1 });
    await house.post({ templateId: house.loadId, lines: [house.piecesLine(itemId, ['00002'])] });
    const of = (direction: 'LOAD' | 'UNLOAD', undone = false) =>
      listSerialMovements(one.db.sql, one.companyId, { serialId: id, direction, undone });
    expect(await of('LOAD')).toHaveLength(2);
    expect(await of('UNLOAD')).toMatchObject([
      { recordId: gone.recordId, template: 'U01', account: 'Acme', date: today, insertDate: today, undone: false },
    ]);
    const last = (await of('LOAD'))[0];
    const { version } = await one.db.prisma.stockRecord.findFirstOrThrow({ where: { companyId: one.companyId, id: last?.recordId ?? '' } });
    await one.run(voidRecord, { commandId: newId(), confirm: [], recordId: last?.recordId ?? '', version, reason: 'wrong' });
    expect([await of('LOAD'), await of('LOAD', true)].map((rows) => rows.length)).toEqual([1, 2]);
    expect(await card(id)).toMatchObject({ state: 'OUT' });
  });

  test('opening it is noted once', async () => {
    const itemId = await house.serialItem('OPEN');
    await house.loadPieces(itemId, '1');
    const id = await idOf(itemId, '00001');
    expect(await card(id)).toMatchObject({ opened: false });
    await one.run(openSerial, { serialId: id });
    expect(await card(id)).toMatchObject({ opened: true });
    await expect(one.run(openSerial, { serialId: id })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  });
});

describe('a piece is edited', () => {
  test('[SER-14][SER-01] the code changes while only the first load refers to the piece, and must be free', async () => {
    const itemId = await house.serialItem('CODE');
    await house.loadPieces(itemId, '2');
    const id = await idOf(itemId, '00001');
    await expect(edit(id, { code: ' 00002' })).rejects.toMatchObject({ fields: [{ code: 'E_SERIAL_CODE_TAKEN', path: 'code' }] });
    await edit(id, { code: 'x-77' });
    expect(await idOf(itemId, 'x-77')).toBe(id);
    await house.unloadPieces(itemId, ['X-77']);
    await expect(edit(id, { code: 'X-78' })).rejects.toMatchObject({ fields: [{ code: 'E_SERIAL_CODE_LOCKED', path: 'code' }] });
    await edit(id, { customerCode: 'CUST 9', supplierCode: 'S-9', supplierId: house.supplierId });
    expect(await card(id)).toMatchObject({ code: 'x-77', customerCode: 'CUST 9', supplierCode: 'S-9', supplier: 'Acme', otherUses: 1 });
  });

  test('[SER-14][EXP-07] dates follow the item; an expiry typed by hand asks why, and the trail has old and new', async () => {
    const itemId = await house.serialItem('DATES');
    await one.db.sql(sql`UPDATE item SET serial_validity_days = 10 WHERE company_id = ${one.companyId} AND id = ${itemId}::uuid`);
    await house.loadPieces(itemId, '1');
    const id = await idOf(itemId, '00001');
    expect(await card(id)).toMatchObject({ expiryDate: addDays(today, 10) });
    await edit(id, { startDate: addDays(today, -2) });
    expect(await card(id)).toMatchObject({ expiryDate: addDays(today, 8) });
    const expiryDate = addDays(today, 90);
    await expect(edit(id, { expiryDate })).rejects.toMatchObject({ fields: [{ code: 'E_REASON_REQUIRED', path: 'reason' }] });
    await edit(id, { expiryDate, reason: 'tested again' });
    const [event] = await listSerialEvents(one.db.sql, one.companyId, { serialId: id, flagsOnly: false });
    expect(event).toMatchObject({ action: 'serial.save', reason: 'tested again', changes: [{ field: 'expiryDate', new: expiryDate }] });
  });

  test('[SER-14] two people at once: the second sees both values; what does not exist is not found', async () => {
    const itemId = await house.serialItem('TWICE');
    await house.loadPieces(itemId, '1');
    const id = await idOf(itemId, '00001');
    const { version } = await card(id);
    await edit(id, { customerCode: 'FIRST' }, version);
    await expect(edit(id, { customerCode: 'SECOND' }, version)).rejects.toMatchObject({
      code: 'E_CONFLICT',
      fields: expect.arrayContaining([
        expect.objectContaining({ path: 'customerCode', params: expect.objectContaining({ old: 'FIRST', yours: 'SECOND' }) }),
      ]),
    });
    await expect(edit(id, { supplierId: newId() })).rejects.toMatchObject({ fields: [{ code: 'E_NOT_FOUND', path: 'supplierId' }] });
    await expect(
      one.run(editSerial, editSerialSchema.parse({ serialId: newId(), version: 1, code: 'A', supplierId: null, startDate: today })),
    ).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  });
});
