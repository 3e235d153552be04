import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { openCorrection } from '../correction-form/open-correction.query';
import { previewCodes } from '../record-form/preview-codes';
import { listEntryPieces, readRecordCard } from '../record-register/record-card.query';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { checkCodes } from './check-codes.query';
import { findPieces } from './find-pieces.query';
import { checkCodesSchema, findPiecesSchema } from './serial-form.schema';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let toShop: string;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  const shopId = await house.warehouse('SHOP');
  const arrive = await house.template('A01', { type: 'LOAD', warehouseId: shopId });
  toShop = await house.template('T01', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
});
afterAll(() => one.close());

const check = (itemId: string, codes: string[], recordId: string | null = null) =>
  checkCodes(one.db.sql, one.companyId, checkCodesSchema.parse({ itemId, variantId: null, codes, recordId }));
const find = (itemId: string, rest: object = {}, mayOverride = false) =>
  findPieces(
    one.db.sql,
    one.companyId,
    findPiecesSchema.parse({
      itemId,
      variantId: null,
      warehouseId: house.warehouseId,
      locationId: null,
      lotIds: null,
      partnerId: null,
      projectId: null,
      date: today,
      limit: 100,
      ...rest,
    }),
    mayOverride,
  );
const codes = ({ pieces }: Awaited<ReturnType<typeof find>>) => pieces.map(({ code }) => code);
const reader = () => ({
  db: one.db,
  session: {
    company: { ...one.caller.company, name: '', language: 'en' },
    user: { id: one.caller.actor.userId, name: '', email: '', language: null, theme: null },
  },
});
const lines = (itemId: string, quantity: string, given: readonly string[] = []) => ({
  warehouseId: house.warehouseId,
  templateId: house.makeId,
  postingDate: today,
  partnerId: null,
  projectId: null,
  lines: [
    {
      itemId,
      variantId: null,
      quantity,
      amount: null,
      locationId: null,
      offsetLocationId: null,
      note: null,
      lots: [],
      serials: given.map((code) => ({
        serialId: null,
        code,
        lot: null,
        customerCode: null,
        supplierCode: null,
        startDate: null,
        expiryDate: null,
      })),
    },
  ],
});

describe('numbers typed into a record', () => {
  test('[SER-10 part] are told where they are: unknown ones not at all, others in stock or out with the record that took them', async () => {
    const item = await house.serialItem('ASK');
    await house.loadPieces(item, '3');
    await house.unloadPieces(item, ['00002']);
    const found = await check(item, ['00001', ' 00002', '99999', '']);
    expect(found.toSorted((a, b) => a.code.localeCompare(b.code))).toMatchObject([
      { code: '00001', state: 'IN_STOCK', placeText: 'WH1', own: false },
      { code: '00002', state: 'OUT', place: null, lastRecord: expect.stringContaining('WH1') },
    ]);
  });

  test('[POST-18 part] while a record is corrected its own pieces are told as they were before it', async () => {
    const item = await house.serialItem('OWN');
    const loaded = await house.loadPieces(item, '2');
    const gone = await house.unloadPieces(item, ['00001']);
    expect(await check(item, ['00001'], gone.recordId)).toMatchObject([{ own: true, state: 'IN_STOCK' }]);
    expect(await check(item, ['00002'], loaded.recordId)).toMatchObject([{ own: true, state: 'NOT_LOADED', place: null }]);
    expect(await check(item, ['00002'], gone.recordId)).toMatchObject([{ own: false, state: 'IN_STOCK' }]);
  });

  test('[SER-06 part] [CODE-14 part] numbers to be made are shown as the posting would make them, and nothing is consumed', async () => {
    const item = await house.serialItem('SHOWN');
    const shown = { line: 0, lot: null, count: 5, first: '00001', last: '00005' };
    expect((await previewCodes(one.db, one.caller, lines(item, '5'))).serials).toEqual([shown]);
    expect((await previewCodes(one.db, one.caller, lines(item, '5'))).serials).toEqual([shown]);
    expect((await previewCodes(one.db, one.caller, lines(item, '3', ['00001']))).serials).toMatchObject([{ count: 2, first: '00002' }]);
    expect((await previewCodes(one.db, one.caller, lines(item, '1', ['X']))).serials).toEqual([]);
    expect((await house.loadPieces(item, '1')).serials.first).toBe('00001');
  });
});

describe('the look-up of an unload', () => {
  test('[SER-15 part] [WDR-11] lists what may leave, the oldest first, and finds by number', async () => {
    const item = await house.serialItem('LOOK');
    await house.loadPieces(item, '3');
    await house.unloadPieces(item, ['00002']);
    await one.db.sql(
      sql`UPDATE serial SET start_date = start_date - 9, customer_code = 'Cust-7' WHERE company_id = ${one.companyId} AND item_id = ${item}::uuid AND code = '00003'`,
    );
    expect(codes(await find(item))).toEqual(['00003', '00001']);
    expect(codes(await find(item, { q: 'cust' }))).toEqual(['00003']);
    expect(codes(await find(item, { q: '001' }))).toEqual(['00001']);
    expect(await find(item, { limit: 1 })).toMatchObject({ total: 2, pieces: [{ code: '00003' }] });
    expect(codes(await find(item, { date: `${Number(today.slice(0, 4)) - 1}-12-31` }))).toEqual([]);
  });

  test('[SER-15 part] [SER-11 part] [SER-13 part] leaves out flagged pieces, and reserved ones unless one may override', async () => {
    const item = await house.serialItem('FLAGS');
    await house.loadPieces(item, '4');
    const flag = (code: string, cancelled: boolean, closed: boolean, reserved: boolean) =>
      one.db.sql(
        sql`UPDATE serial SET cancelled = ${cancelled}, forced_closed = ${closed}, reserved = ${reserved} WHERE company_id = ${one.companyId} AND item_id = ${item}::uuid AND code = ${code}`,
      );
    await flag('00001', true, false, false);
    await flag('00002', false, true, false);
    await flag('00003', false, false, true);
    expect(codes(await find(item))).toEqual(['00004']);
    expect(codes(await find(item, {}, true))).toEqual(['00003', '00004']);
  });

  test('[SER-16 part] leaves out pieces of lots that may not leave, with the reasons', async () => {
    const item = await house.serialItem('HELD', { lotManaged: true, lotCodeTypeId: house.codeTypeId });
    const lots = [
      { generated: true, quantity: '1' },
      { generated: true, quantity: '1' },
    ];
    const made = await house.post({ templateId: house.makeId, lines: [{ itemId: item, quantity: '2', lots }] });
    await one.db.sql(sql`UPDATE lot SET sellable = false WHERE company_id = ${one.companyId} AND id = ${made.lots[0]?.id ?? ''}::uuid`);
    expect(await find(item)).toMatchObject({
      pieces: [{ code: '00002' }],
      leftOut: [{ lotId: made.lots[0]?.id, reasons: ['NOT_SELLABLE'] }],
    });
    expect(codes(await find(item, { unavailableToo: true }))).toEqual(['00001', '00002']);
    expect(codes(await find(item, { unavailableToo: true, lotIds: [made.lots[0]?.id] }))).toEqual(['00001']);
  });

  test('[POST-18 part] offers again what the record that is corrected took itself', async () => {
    const item = await house.serialItem('AGAIN');
    await house.loadPieces(item, '2');
    const gone = await house.unloadPieces(item, ['00001']);
    expect(codes(await find(item))).toEqual(['00002']);
    expect(codes(await find(item, { recordId: gone.recordId }))).toEqual(['00001', '00002']);
  });
});

describe('the card and the correction of a record with pieces', () => {
  test('[SER-17 part] [POST-18 part] the card counts the pieces of each row; the form opens with them', async () => {
    const item = await house.serialItem('CARD');
    const posted = await house.loadPieces(item, '3');
    const card = await readRecordCard(one.db.sql, one.companyId, posted.recordId);
    const [entry] = card?.lines[0]?.entries ?? [];
    expect(entry?.pieces).toMatchObject({ count: 3, first: '00001', last: '00003' });
    const page = await listEntryPieces(one.db.sql, one.companyId, { entryId: entry?.id ?? '', after: '00001' });
    expect(page.map(({ code }) => code)).toEqual(['00002', '00003']);
    const opened = await openCorrection(reader(), posted.recordId);
    expect(opened?.defaults.lines[0]?.serials.map(({ code, lot }) => [code, lot])).toEqual([
      ['00001', null],
      ['00002', null],
      ['00003', null],
    ]);
  });

  test('[OFF-01 part] [POST-20 part] each side names the other; the other side opens its main record with its own texts and places', async () => {
    const item = await house.serialItem('PAIR');
    await house.loadPieces(item, '2');
    const posted = await house.unloadPieces(item, ['00002'], {
      templateId: toShop,
      refDocumentText: 'Van 7',
      offset: { refDocumentText: 'Shop 9', refDocumentDate: null, internalDocument: null, internalDocumentDate: null, projectId: null },
    });
    const other = posted.offset?.recordId ?? '';
    const sideOf = async (id: string) => (await readRecordCard(one.db.sql, one.companyId, id))?.otherSide;
    expect(await sideOf(posted.recordId)).toMatchObject({ id: other, warehouse: 'SHOP', isMain: false });
    expect(await sideOf(other)).toMatchObject({ id: posted.recordId, warehouse: 'WH1', isMain: true });
    const opened = await openCorrection(reader(), other);
    expect(opened).toMatchObject({
      recordId: posted.recordId,
      defaults: {
        refDocumentText: 'Van 7',
        offset: { refDocumentText: 'Shop 9', internalDocument: null },
        lines: [{ serials: [{ code: '00002' }] }],
      },
    });
    expect(codes(await find(item, { recordId: posted.recordId }))).toEqual(['00001', '00002']);
  });
});
