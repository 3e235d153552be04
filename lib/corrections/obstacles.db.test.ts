import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import type { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { changeSerialFlags } from '../serials/change-serial-flags';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from './correct-record';
import { correctRecordSchema } from '../records/record.schema';
import { voidRecord } from './void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(() => one.close());

test('[POST-18][POST-21] what would be missing is told with the records that took it and stand, newest first', async () => {
  const item = await house.item('TAKEN');
  const lot = await house.load(item, '10');
  const voided = await house.unload(item, lot.id, '1');
  const taken = [await house.unload(item, lot.id, '2'), await house.unload(item, lot.id, '3')];
  const refuse = (recordId: string) => house.run(voidRecord, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'wrong' });
  await refuse(voided.recordId);
  const { fields } = await refuse(lot.recordId).then(
    () => ({ fields: [] }),
    (error: AppError) => error,
  );
  expect(fields).toMatchObject([{ code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { lot: lot.code, missing: '5', moreTakers: 0 } }]);
  expect(fields[0]?.params.takers).toMatchObject(taken.map(({ recordId }) => ({ id: recordId })).reverse());
});

test('[POST-18][POST-21][SER-21] everything that stands in the way is told at once: pieces with the record that moved them, places with what is missing', async () => {
  const item = await house.serialItem('CROWD');
  const loaded = await house.loadPieces(item, '60');
  const pieces = () => one.db.prisma.serial.findMany({ where: { companyId: one.companyId, itemId: item }, orderBy: { code: 'asc' } });
  const codes = (await pieces()).map(({ code }) => code);
  const gone = await house.unloadPieces(item, codes.slice(0, 57));
  await house.run(changeSerialFlags, { serialIds: [(await pieces())[58]?.id ?? ''], change: 'CANCEL', reason: 'misprint' });
  const correction = correctRecordSchema.parse({
    commandId: newId(),
    recordId: loaded.recordId,
    version: 1,
    reason: 'a wrong item',
    lines: [{ itemId: await house.item('CALM'), quantity: '1', lots: [{ generated: true, quantity: '1' }] }],
  });
  for (const attempt of [
    () => house.run(voidRecord, { commandId: newId(), confirm: [], recordId: loaded.recordId, version: 1, reason: 'wrong' }),
    () => house.run(correctRecord, correction),
  ]) {
    const { fields } = await attempt().then(
      () => ({ fields: [] }),
      (error: AppError) => error,
    );
    expect(fields).toHaveLength(52);
    expect(fields.slice(0, 50).map(({ code, params }) => [code, params.serial, params.recordId, params.date])).toEqual(
      codes.slice(0, 50).map((code) => ['E_SERIAL_LATER_MOVEMENT', code, gone.recordId, today]),
    );
    expect(fields.slice(50)).toMatchObject([
      { code: 'E_STOCK_WOULD_GO_NEGATIVE', params: { itemId: item, missing: '57', date: today } },
      { code: 'E_MORE_OBSTACLES', params: { count: 8 } },
    ]);
  }
  expect((await pieces()).filter(({ state }) => state === 'IN_STOCK')).toHaveLength(3);
});
