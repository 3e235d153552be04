import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import type { Session } from '../server/session';
import { serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { openRecordForm } from './open-record-form.query';
import { newRecordParams } from './record-form.params';

let one: Workbench;
beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

test('[GUI-03] a new record comes with the pieces that the address names, of an item with serial numbers alone', async () => {
  const house = await serialHouse(one.run, dayIn('Europe/Rome', new Date()));
  const [bike, sand] = [await house.serialItem('BIKE'), await house.item('SAND', { lotManaged: false, lotCodeTypeId: null })];
  await house.loadPieces(bike, '3');
  const session = { company: { id: one.companyId, timeZone: 'Europe/Rome' } } as Session;
  const lineOf = async (item: string, pieces?: string) => {
    const params = newRecordParams.parse({ template: house.unloadId, item, quantity: '2', ...(pieces ? { pieces } : {}) });
    return (await openRecordForm({ db: one.db, session }, params)).defaults.lines[0];
  };
  expect((await lineOf(bike, '00001,00002'))?.serials.map(({ code, lot }) => [code, lot])).toEqual([
    ['00001', null],
    ['00002', null],
  ]);
  expect((await lineOf(bike))?.serials).toEqual([]);
  expect((await lineOf(sand, '00001'))?.serials).toEqual([]);
});
