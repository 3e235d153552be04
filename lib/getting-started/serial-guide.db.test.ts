import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { dismissGuide } from './dismiss-guide';
import { readGuideState } from './guide-state.query';
import { readSerialGuide } from './serial-guide.query';
import { planSerialGuide } from './serial-guide.rules';

let one: Workbench;
const day = dayIn('Europe/Rome', new Date());

beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

const facts = () => readSerialGuide(one.db.sql, one.companyId, day);
const states = async () =>
  planSerialGuide(await facts())
    .steps.map(({ state }) => state[0])
    .join('');

test('[GUI-01] the guide for serial numbers follows the data to the figures of its end, and back when the load is voided', async () => {
  expect(await facts()).toMatchObject({ warehouse: null, unit: null, templates: [], load: null, gone: null, pieces: [] });
  expect(await states()).toBe('coooooo');
  const house = await serialHouse(one.run, day);
  expect(await states()).toBe('ddcdooo');
  const item = await house.serialItem('BIKE');
  expect(await states()).toBe('ddddcoo');
  const load = await house.loadPieces(item, '5');
  expect(await states()).toBe('dddddco');
  expect(await facts()).toMatchObject({ counts: { loaded: 5, inStock: 5, out: 0 }, onHand: '5', uom: 'PZ', itemCode: 'BIKE' });
  const unload = await house.unloadPieces(item, ['00001', '00002']);
  expect(await states()).toBe('ddddddc');
  const followed = (await facts()).gone;
  expect(followed).toMatchObject({ code: '00001', opened: false });
  await one.db.sql(sql`UPDATE serial SET first_opened_at = now() WHERE company_id = ${one.companyId} AND id = ${followed?.id}::uuid`);
  expect(await states()).toBe('ddddddd');
  const end = await facts();
  expect(end).toMatchObject({
    counts: { loaded: 5, inStock: 3, out: 2 },
    onHand: '3',
    load: { recordId: load.recordId, quantity: '5', date: day },
    unload: { recordId: unload.recordId, quantity: '2' },
  });
  expect(end.pieces.map(({ code, state, warehouse }) => [code, state, warehouse !== null])).toEqual([
    ['00001', 'OUT', false],
    ['00002', 'OUT', false],
    ['00003', 'IN_STOCK', true],
    ['00004', 'IN_STOCK', true],
    ['00005', 'IN_STOCK', true],
  ]);
  const voiding = (recordId: string) => one.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'wrong' });
  await voiding(unload.recordId);
  expect(await states()).toBe('dddddco');
  await voiding(load.recordId);
  expect(await states()).toBe('ddddcoo');
});

test('[GUI-04] either guide leaves the home page and comes back without the other', async () => {
  const away = async () => {
    const { dismissedAt, serialsDismissedAt } = await readGuideState(one.db.sql, one.companyId);
    return [dismissedAt !== null, serialsDismissedAt !== null];
  };
  await one.run(dismissGuide, { guide: 'serials', dismissed: true });
  expect(await away()).toEqual([false, true]);
  await one.run(dismissGuide, { guide: 'lots', dismissed: true });
  expect(await away()).toEqual([true, true]);
  await one.run(dismissGuide, { guide: 'serials', dismissed: false });
  expect(await away()).toEqual([true, false]);
});
