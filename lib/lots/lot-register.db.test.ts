import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { changeLotStatus } from './change-lot-status';
import { closeLot } from './close-lot';
import { editLot } from './edit-lot';
import { editLotSchema } from './edit-lot.schema';
import { type LotCard, listLotMovements, listLotStock, readLot } from './lot-card.query';
import { listStatusSteps } from './lot-history.query';
import { lotRegisterParams } from './lot-register.params';
import { LOT_SORTS } from './lot-register.types';
import { hasLots, LOT_PAGE, listLots, listStatuses } from './lot-register.query';

let one: Workbench;
let house: LotHouse;
let day: string;

beforeAll(async () => {
  one = await workbench();
  day = dayIn('Europe/Rome', new Date());
  house = await lotHouse(one.run, day);
});
afterAll(() => one.close());

const list = (search: Record<string, string>, today = day) => listLots(one.db.sql, one.companyId, lotRegisterParams.parse(search), today);
const codes = async (search: Record<string, string>, today = day) => (await list(search, today)).rows.map(({ code }) => code);
const card = async (id: string, today = day): Promise<LotCard> => {
  const lot = await readLot(one.db.sql, one.companyId, id, today);
  if (!lot) throw new Error('the lot is gone');
  return lot;
};
const statusId = async (code: string) => (await listStatuses(one.db.sql, one.companyId)).find((status) => status.code === code)?.id ?? '';

describe('the figures of a lot', () => {
  test('[STK-05] the end state of the guide: initial 100, on hand 70, committed 0, available 70, and 0 once the lot may not be withdrawn', async () => {
    const itemId = await house.item('END', { lotValidityDays: 180, blockDays: 10 });
    const lot = await house.load(itemId, '100');
    await house.unload(itemId, lot.id, '30');
    const [row, ...others] = (await list({ itemId })).rows;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      code: '00001',
      startDate: day,
      expiryDate: addDays(day, 180),
      daysLeft: 180,
      initial: '100',
      onHand: '70',
      committed: '0',
      available: '70',
      exhausted: false,
      closed: false,
      warehouses: 'WH1',
      uom: 'KG',
    });
    expect(await card(lot.id)).toMatchObject({ initial: '100', loaded: '100', onHand: '70', committed: '0', available: '70' });
    expect(await listLotStock(one.db.sql, one.companyId, lot.id, day)).toMatchObject([
      {
        code: 'WH1',
        loaded: '100',
        initial: '100',
        onHand: '70',
        committed: '0',
        available: '70',
        places: [{ location: null, quantity: '70' }],
      },
    ]);
    for (const [today, available] of [
      [addDays(day, 169), '70'],
      [addDays(day, 170), '0'],
      [addDays(day, 181), '0'],
    ] as const)
      expect(await card(lot.id, today)).toMatchObject({ onHand: '70', available });
    await one.run(changeLotStatus, { lotIds: [lot.id], statusId: await statusId('QUA'), reason: 'smells odd' });
    expect((await list({ itemId })).rows[0]).toMatchObject({ onHand: '70', available: '0', statusKind: 'QUARANTINE' });
    expect(await listLotStock(one.db.sql, one.companyId, lot.id, day)).toMatchObject([{ onHand: '70', available: '0' }]);
    expect(await listStatusSteps(one.db.sql, one.companyId, lot.id)).toMatchObject([
      { from: null, to: 'In quarantine', reason: 'smells odd', by: 'Ada Admin' },
    ]);
  });

  test('[LOT-16] [STK-06 part] what is not sellable or lies in a blocked location is on hand and not available', async () => {
    const itemId = await house.item('BLOCKED');
    const [free, blocked] = [await house.location('A1'), await house.location('B1', { blocked: true })];
    const lot = await house.load(itemId, '10', { locationId: free });
    await house.post({
      templateId: house.loadId,
      confirm: ['W_LOT_EXISTS'],
      lines: [{ itemId, quantity: '5', lots: [{ lotId: lot.id, quantity: '5', locationId: blocked }] }],
    });
    expect(await card(lot.id)).toMatchObject({ initial: '10', loaded: '15', onHand: '15', available: '10', blocked: '5' });
    expect((await listLotStock(one.db.sql, one.companyId, lot.id, day))[0]).toMatchObject({
      loaded: '15',
      initial: '10',
      onHand: '15',
      available: '10',
      places: [
        { location: 'A1', blocked: false },
        { location: 'B1', blocked: true },
      ],
    });
    const { version, code, startDate } = await card(lot.id);
    await one.run(
      editLot,
      editLotSchema.parse({
        lotId: lot.id,
        version,
        code,
        lotTypeId: null,
        supplierId: null,
        producerId: null,
        supplierLotCode: '',
        startDate,
        expiryDate: '',
        packages: null,
        notes: '',
        evaluationId: null,
        labelReportId: null,
        projectId: null,
        sellable: false,
      }),
    );
    expect(await card(lot.id)).toMatchObject({ onHand: '15', available: '0' });
  });

  test('[STK-02] [STK-03] total loaded and initial quantity are told per warehouse; opening balances are no load', async () => {
    const itemId = await house.item('TWO');
    const lot = await house.load(itemId, '10', { code: 'TWO-1' });
    const warehouseId = await house.warehouse('WH2');
    const [load, integrate, opening] = [
      await house.template('LX', { type: 'LOAD', warehouseId }),
      await house.template('LI', { type: 'LOAD', warehouseId, integrateInitialQty: true }),
      await house.template('LO', { type: 'LOAD', warehouseId, openingBalance: true }),
    ];
    const into = (templateId: string, quantity: string) =>
      house.post({
        warehouseId,
        templateId,
        confirm: ['W_LOT_EXISTS'],
        lines: [{ itemId, quantity, lots: [{ lotId: lot.id, quantity }] }],
      });
    await into(load, '4');
    await into(load, '3');
    await into(integrate, '2');
    await into(opening, '1');
    expect(await card(lot.id)).toMatchObject({ initial: '12', loaded: '19', onHand: '20' });
    expect(await listLotStock(one.db.sql, one.companyId, lot.id, day)).toMatchObject([
      { code: 'WH1', loaded: '10', initial: '10', onHand: '10' },
      { code: 'WH2', loaded: '9', initial: '6', onHand: '10' },
    ]);
  });
});

describe('the list of lots', () => {
  test('[LOT-29] [EDGE-102] closed is what is used up, lots closed by hand included; not closed is what is on hand', async () => {
    const itemId = await house.item('VIEWS');
    const [open, used, shut] = [
      await house.load(itemId, '5', { code: 'OPEN' }),
      await house.load(itemId, '5', { code: 'USED' }),
      await house.load(itemId, '5', { code: 'SHUT' }),
    ];
    await house.unload(itemId, used.id, '5');
    await one.run(closeLot, { lotId: shut.id, version: (await card(shut.id)).version, reason: 'lost' });
    expect(await codes({ itemId })).toEqual([open.code]);
    expect(await codes({ itemId, view: 'closed' })).toEqual(['SHUT', 'USED']);
    expect(await codes({ itemId, view: 'all' })).toEqual(['OPEN', 'SHUT', 'USED']);
    expect((await list({ itemId, view: 'closed' })).rows).toMatchObject([
      { closed: true, exhausted: true, available: '0' },
      { closed: false, exhausted: true },
    ]);
  });

  test('[REG-01 part] filters narrow by wildcard, supplier lot, item, status, expiry and near expiry, all at once', async () => {
    const itemId = await house.item('FILTER#1', { lotValidityDays: 20, blockWarningDays: 10, description: 'Oak # board' });
    await house.load(itemId, '5', { code: 'FX-001', supplierLotCode: 'SUP-9' });
    await house.load(itemId, '5', { code: 'FX-012', startDate: addDays(day, -15) });
    await house.load(itemId, '5', { code: 'FX-0123', startDate: addDays(day, -40) });
    expect(await codes({ code: 'fx-%' })).toEqual(['FX-001', 'FX-012', 'FX-0123']);
    expect(await codes({ code: 'FX-01_' })).toEqual(['FX-012']);
    expect(await codes({ code: 'FX-01' })).toEqual([]);
    expect(await codes({ supplierLot: 'sup%' })).toEqual(['FX-001']);
    expect(await codes({ item: 'mob filter#1', near: '1' })).toEqual(['FX-012']);
    expect(await codes({ item: 'FILTER%', expiryTo: addDays(day, -1) })).toEqual(['FX-0123']);
    expect(await codes({ item: 'FILTER%', expiryFrom: day, expiryTo: addDays(day, 30), sort: '-expiry' })).toEqual(['FX-001', 'FX-012']);
    expect(await codes({ q: 'oak #', status: '-' })).toEqual(['FX-001', 'FX-012', 'FX-0123']);
    expect(await codes({ q: 'oak #', status: 'QUA' })).toEqual([]);
  });

  test('pages follow each other without gap or repeat in every order, lots without expiry included', async () => {
    const [itemId, other] = [await house.item('PAGES', { lotValidityDays: 60 }), await house.item('PAGES2')];
    for (const id of [itemId, other])
      await house.post({
        templateId: house.loadId,
        lines: [
          {
            itemId: id,
            quantity: '40',
            lots: Array.from({ length: 40 }, (_, at) => ({ generated: true, quantity: '1', startDate: addDays(day, at % 7) })),
          },
        ],
      });
    for (const sort of LOT_SORTS) {
      const first = await list({ item: 'PAGES%', sort });
      const second = await list({ item: 'PAGES%', sort, after: first.next ?? '' });
      expect(first.rows).toHaveLength(LOT_PAGE);
      expect(second.next).toBeNull();
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(80);
    }
    expect(lotRegisterParams.parse({ after: 'nonsense', sort: 'x', view: 'y' })).toMatchObject({ after: null, sort: 'code', view: 'open' });
    expect(await hasLots(one.db.sql, one.companyId)).toBe(true);
  });
});

describe('the movements of a lot', () => {
  test('[LOT-26] [EDGE-100] loads and unloads of earlier years stay listed in the order of time with quantity, unit, line and record', async () => {
    const itemId = await house.item('YEARS');
    const lot = await house.load(itemId, '8', { code: 'Y-1', packages: 2 }, { partnerId: house.supplierId, refDocumentText: 'DN 7' });
    await house.unload(itemId, lot.id, '3');
    await house.unload(itemId, lot.id, '1');
    const of = (direction: 'LOAD' | 'UNLOAD', undone = false) =>
      listLotMovements(one.db.sql, one.companyId, { lotId: lot.id, direction, undone });
    expect(await of('LOAD')).toMatchObject([
      {
        recordId: lot.recordId,
        lineNo: 1,
        quantity: '8',
        uom: 'KG',
        packages: 2,
        warehouse: 'WH1',
        template: 'L01',
        account: 'Acme',
        document: 'DN 7',
        undone: false,
      },
    ]);
    expect(await of('UNLOAD')).toMatchObject([{ quantity: '3', template: 'U01', date: day }, { quantity: '1' }]);
    const first = { lotId: lot.id, direction: 'UNLOAD', undone: false, most: 1 } as const;
    expect(await listLotMovements(one.db.sql, one.companyId, first)).toMatchObject([{ quantity: '3' }]);
  });

  test('a voided unload is hidden unless it is asked for, and the figures are as if it had never been', async () => {
    const itemId = await house.item('VOIDED');
    const lot = await house.load(itemId, '8', { code: 'V-1' });
    const { recordId } = await house.unload(itemId, lot.id, '3');
    await one.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'wrong lot' });
    const of = (undone: boolean) => listLotMovements(one.db.sql, one.companyId, { lotId: lot.id, direction: 'UNLOAD', undone });
    expect(await of(false)).toEqual([]);
    expect(await of(true)).toMatchObject([{ recordId, quantity: '3', undone: true, voided: true }]);
    expect(await card(lot.id)).toMatchObject({ onHand: '8', available: '8', unloaded: false });
  });
});
