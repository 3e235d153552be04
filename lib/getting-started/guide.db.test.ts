import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { openLot } from '../lots/open-lot';
import { voidRecord } from '../corrections/void-record';
import { lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { readGuide } from './guide.query';
import { planGuide } from './guide.rules';

let one: Workbench;
const day = dayIn('Europe/Rome', new Date());

beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

const facts = () => readGuide(one.db.sql, one.companyId, day);
const states = async () =>
  planGuide(await facts())
    .steps.map(({ state }) => state[0])
    .join('');

test('[GUI-01] the guide follows the data from an empty company to the lot card, and back when the load is voided', async () => {
  expect(await facts()).toMatchObject({ lotsOn: true, yearKnown: true, periodOpen: true, warehouse: null, templates: [], lot: null });
  expect(await states()).toBe('coooooo');
  const house = await lotHouse(one.run, day);
  expect(await states()).toBe('ddcdooo');
  const itemId = await house.item('X', { lotValidityDays: 180 });
  expect(await states()).toBe('ddddcoo');
  const lot = await house.load(itemId, '100');
  expect(await states()).toBe('dddddco');
  const unload = await house.unload(itemId, lot.id, '30');
  expect(await states()).toBe('ddddddc');
  await one.run(openLot, { lotId: lot.id });
  expect(await states()).toBe('ddddddd');
  expect((await facts()).lot).toEqual({
    id: lot.id,
    code: '00001',
    item: 'X',
    startDate: day,
    expiryDate: addDays(day, 180),
    usableUntil: addDays(day, 180),
    initial: '100',
    onHand: '70',
    committed: '0',
    available: '70',
    uom: 'KG',
    closed: false,
    sellable: true,
    excludes: false,
    statusName: null,
    statusKind: null,
    opened: true,
  });
  expect(await facts()).toMatchObject({
    load: { recordId: lot.recordId, quantity: '100', date: day },
    unload: { recordId: unload.recordId, quantity: '30' },
  });
  const voiding = async (recordId: string) =>
    one.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'wrong' });
  await voiding(unload.recordId);
  expect(await states()).toBe('dddddco');
  await voiding(lot.recordId);
  expect(await states()).toBe('ddddcoo');
  await expect(one.run(openLot, { lotId: lot.id })).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
});
