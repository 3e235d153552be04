import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { testCompany } from '../testing/company';
import { type LotsOfLots, lotsOfLots } from '../testing/lots-of-lots';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { readTrace, type Trace } from './read-trace';
import { readTraceStart } from './trace-start.query';
import { walkTrace } from './walk-trace.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let kin: LotsOfLots;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  kin = await lotsOfLots(house, today);
});
afterAll(() => one.close());

const both = { composition: true, usage: true, levels: 0, page: { composition: 1, usage: 1 } };
const trace = (id: string, asked: Partial<typeof both> = {}, isSerial = false): Promise<Trace> =>
  readTrace(one.db.sql, one.companyId, { id, isSerial }, { ...both, ...asked });
const told = (side: Trace['usage']) =>
  side?.rows.map(({ level, fromCode, code, quantity, uom }) => `${level} ${fromCode} ${code} ${quantity} ${uom}`);

describe('a trace', () => {
  test('[TRACE-04][TRACE-05][TRACE-07][TRACE-11] the example of the rules: where it went and what it was made of, who sent it, who has it and what is left', async () => {
    const item = await house.item('OAK');
    const a = await house.load(item, '100', { supplierLotCode: 'S-77' }, { partnerId: house.supplierId, refDocumentText: 'DN 9' });
    const { lots } = await kin.made(a.id, ['60', '40']);
    const [p1, p2] = lots;
    const second = await kin.made(p1?.id ?? '', ['50']);
    const q5 = second.lots[0];
    const sold = await house.unload(item, q5?.id ?? '', '10', { partnerId: kin.customerId, refDocumentText: 'INV 3' });
    const found = await trace(a.id);
    expect(told(found.usage)).toEqual([
      `1 ${a.code} ${p1?.code} 60 KG`,
      `1 ${a.code} ${p2?.code} 40 KG`,
      `2 ${p1?.code} ${q5?.code} 50 KG`,
    ]);
    expect(found.usage).toMatchObject({ steps: 3, reached: 3, deepest: 2, page: 1, pages: 1 });
    expect(found.composition).toMatchObject({ rows: [], reached: 0 });
    expect(found.deliveries).toMatchObject({
      total: 1,
      rows: [{ partner: 'Rossi', code: q5?.code, quantity: '10', recordId: sold.recordId, document: 'INV 3' }],
    });
    expect(found.remaining.map(({ warehouse, quantity, nodes }) => [warehouse, quantity, nodes])).toEqual([['WH1', '90', 3]]);
    const back = await trace(q5?.id ?? '');
    expect(told(back.composition)).toEqual([`1 ${q5?.code} ${p1?.code} 50 KG`, `2 ${p1?.code} ${a.code} 60 KG`]);
    expect(back.origins).toMatchObject({
      total: 1,
      rows: [{ partner: 'Acme', supplierLot: 'S-77', code: a.code, quantity: '100', document: 'DN 9' }],
    });
    expect((await trace(a.id, { levels: 1 })).usage).toMatchObject({ steps: 2, reached: 3, deepest: 2 });
    expect(back.composition?.rows[0]).toMatchObject({ recordId: second.recordId, uom: 'KG' });
  });

  test('[TRACE-11][TRACE-14] what left with neither link nor receiver is told, of the start and of all that was reached; counts, scrap and what was taken back are explained', async () => {
    const item = await house.item('LARCH');
    const scrap = await house.template('SCR', { type: 'UNLOAD', waste: true });
    const lot = await house.load(item, '100');
    const { lots } = await kin.made(lot.id, ['40']);
    const cheese = lots[0]?.id ?? '';
    await house.unload(item, lot.id, '3', { templateId: scrap });
    await house.unload(item, cheese, '10', { partnerId: kin.customerId });
    const wrong = await house.unload(item, lot.id, '2');
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: wrong.recordId, version: 1, reason: 'Wrong lot' });
    expect((await trace(lot.id)).unexplained).toEqual({ rows: [], total: 0 });
    await house.unload(item, lot.id, '7');
    await house.unload(item, cheese, '20');
    const { unexplained } = await trace(lot.id);
    expect(unexplained.rows.map(({ code, quantity, uom }) => `${quantity} ${uom} ${code}`)).toEqual([
      `7 KG ${lot.code}`,
      `20 KG ${lots[0]?.code}`,
    ]);
    expect((await trace(cheese)).unexplained.rows).toMatchObject([{ nodeId: cheese, quantity: '20' }]);
    expect((await trace(lot.id, { usage: false })).unexplained.total).toBe(0);
  });

  test('[TRACE-06] a direction that is switched off is not walked', async () => {
    const item = await house.item('ASH');
    const lot = await house.load(item, '10');
    await kin.made(lot.id, ['10']);
    expect(await trace(lot.id, { usage: false })).toMatchObject({ usage: null, composition: { reached: 0 } });
  });

  test('[TRACE-09] a step whose record was voided is followed no more', async () => {
    const item = await house.item('ELM');
    const lot = await house.load(item, '10');
    const { recordId, lots } = await kin.made(lot.id, ['10']);
    expect((await trace(lot.id)).usage?.reached).toBe(1);
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'Wrong lot' });
    expect((await trace(lot.id)).usage).toMatchObject({ rows: [], reached: 0 });
    expect((await trace(lots[0]?.id ?? '')).composition).toMatchObject({ rows: [], reached: 0 });
  });

  test('[TRACE-11] what came back from a customer is taken off, and a delivery that was voided does not count', async () => {
    const item = await house.item('FIR');
    const lot = await house.load(item, '20');
    const wrong = await house.unload(item, lot.id, '5', { partnerId: kin.customerId });
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: wrong.recordId, version: 1, reason: 'Not sold' });
    await house.unload(item, lot.id, '8', { partnerId: kin.customerId });
    await house.post({
      templateId: house.loadId,
      partnerId: kin.customerId,
      lines: [{ itemId: item, quantity: '3', lots: [{ lotId: lot.id, quantity: '3' }] }],
    });
    const found = await trace(lot.id);
    expect(found.deliveries.rows.map(({ quantity }) => quantity)).toEqual(['-3', '8']);
    expect(found.origins.rows.map(({ quantity }) => quantity)).toEqual(['20']);
    expect(found.remaining.map(({ quantity }) => quantity)).toEqual(['15']);
  });

  test('[TRACE-12] pieces are told by their numbers: who has which, and what is left of them', async () => {
    const item = await house.serialItem('CLOCK');
    await house.loadPieces(item, '3', ['K1', 'K2', 'K3'], { partnerId: house.supplierId });
    await house.unloadPieces(item, ['K2'], { partnerId: kin.customerId });
    const piece = await one.db.prisma.serial.findFirstOrThrow({ where: { companyId: one.companyId, code: 'K2' } });
    const found = await trace(piece.id, {}, true);
    expect(found.deliveries.rows).toMatchObject([{ code: 'K2', isSerial: true, quantity: '1', partner: 'Rossi' }]);
    expect(found.origins.rows).toMatchObject([{ code: 'K2', partner: 'Acme', quantity: '1' }]);
    expect(found.remaining).toEqual([]);
    expect(await readTraceStart(one.db.sql, one.companyId, { lot: null, serial: piece.id })).toMatchObject({
      code: 'K2',
      onHand: '0',
      isSerial: true,
    });
  });

  test('another company is told nothing, whatever it asks for', async () => {
    const item = await house.item('YEW');
    const lot = await house.load(item, '10');
    await kin.made(lot.id, ['10']);
    const other = (await testCompany(one.db)).company.id;
    expect(await walkTrace(one.db.sql, other, [lot.id], { direction: 'usage' })).toEqual([]);
    expect(await readTraceStart(one.db.sql, other, { lot: lot.id, serial: null })).toBeNull();
    const found = await readTrace(one.db.sql, other, { id: lot.id, isSerial: false }, both);
    expect([found.usage?.reached, found.deliveries.total, found.origins.total, found.remaining.length]).toEqual([0, 0, 0, 0]);
  });
});
