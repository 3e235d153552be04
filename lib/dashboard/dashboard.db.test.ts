import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { listLots } from '../lots/lot-register.query';
import { lotRegisterParams } from '../lots/lot-register.params';
import { voidRecord } from '../corrections/void-record';
import { testMember } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { closeLot } from '../lots/close-lot';
import { stockViewParams } from '../stock-view/stock-view.params';
import { readStock } from '../stock-view/stock-view.query';
import { DAYS_SHOWN, readDashboard, readWarehouseStock } from './dashboard.query';

let one: Workbench;
let house: LotHouse;
const today = dayIn('Europe/Rome', new Date());

const read = (userId = one.caller.actor.userId) => readDashboard(one.db.sql, { companyId: one.companyId, userId, today });
const listed = async (address: object) => (await listLots(one.db.sql, one.companyId, lotRegisterParams.parse(address), today)).rows.length;

beforeAll(async () => {
  one = await workbench();
});
afterAll(() => one.close());

test('an empty company has zeros and a row for every day', async () => {
  const empty = await read();
  expect(empty).toMatchObject({ statuses: [], openLots: 0, held: 0, quarantined: 0, waiting: [], last: [], drafts: [], draftCount: 0 });
  expect(empty.expiry).toEqual({ expired: 0, week: 0, fortnight: 0, month: 0, days60: 0, days90: 0, days180: 0, days365: 0, near: 0 });
  expect(empty.days).toHaveLength(DAYS_SHOWN);
  expect(empty.days.at(-1)).toEqual({ day: today, loads: 0, unloads: 0 });
});

test('each figure is the length of the list that it opens', async () => {
  house = await lotHouse(one.run, today);
  const quarantine = await one.db.prisma.lotStatus.findFirstOrThrow({ where: { companyId: one.companyId, kind: 'QUARANTINE' } });
  const plain = await house.item('PLAIN', { allowExpiryEdit: true });
  const kept = await house.item('KEPT', { initialLotStatusId: quarantine.id });
  const expiring = (days: number) => house.load(plain, '5', { code: `E${days}`, expiryDate: addDays(today, days) });
  await expiring(3);
  await expiring(10);
  await expiring(30);
  for (const days of [31, 75, 120, 181, 365, 366]) await expiring(days);
  const closed = await house.load(plain, '5', { code: 'CLOSED' });
  const { version } = await one.db.prisma.lot.findFirstOrThrow({ where: { companyId: one.companyId, id: closed.id } });
  await one.run(closeLot, { lotId: closed.id, version, reason: 'old' });
  const waiting = await house.load(kept, '5', { code: 'Q1' });
  const gone = await house.load(plain, '5', { code: 'GONE' });
  await house.unload(plain, gone.id, '5');
  const { statuses, expiry, openLots, quarantined, ...rest } = await read();
  expect(openLots).toBe(await listed({}));
  expect(quarantined).toBe(1);
  expect(statuses).toEqual([
    expect.objectContaining({ code: null, lots: await listed({ status: '-' }) }),
    expect.objectContaining({ code: quarantine.code, kind: 'QUARANTINE', excludes: true, lots: await listed({ status: quarantine.code }) }),
  ]);
  const within = (from: number, to: number) => listed({ expiryFrom: addDays(today, from), expiryTo: addDays(today, to) });
  expect(expiry).toEqual({
    expired: 0,
    week: await within(0, 7),
    fortnight: await within(8, 14),
    month: await within(15, 30),
    days60: await within(31, 60),
    days90: await within(61, 90),
    days180: await within(91, 180),
    days365: await within(181, 365),
    near: await listed({ near: '1' }),
  });
  expect(rest.waiting).toMatchObject([{ id: waiting.id, code: 'Q1', item: 'MOB KEPT', days: 0, onHand: '5', uom: 'KG' }]);
  expect(rest.days.at(-1)).toEqual({ day: today, loads: 12, unloads: 1 });
  const stock = await readStock(one.db.sql, one.companyId, {
    params: stockViewParams.parse({ tab: 'detail', warehouse: house.warehouseId }),
    today,
  });
  expect(await readWarehouseStock(one.db.sql, one.companyId)).toMatchObject([{ id: house.warehouseId, code: 'WH1', rows: stock.total }]);
  expect(stock.total).toBe(10);
  expect(rest.last).toHaveLength(5);
  expect(rest.last[0]).toMatchObject({ direction: 'UNLOAD', warehouse: 'WH1', voided: false });
});

test('a voided record no longer counts for its day; drafts are the person’s own', async () => {
  const made = await house.load(await house.item('VOID'), '1');
  const loads = async () => (await read()).days.at(-1)?.loads ?? 0;
  const before = await loads();
  await one.run(voidRecord, { commandId: newId(), confirm: [], recordId: made.recordId, version: 1, reason: 'wrong' });
  expect(await loads()).toBe(before - 1);
  const payload = JSON.stringify({ warehouseId: house.warehouseId, templateId: house.loadId, lines: [] });
  await one.db.sql(
    sql`INSERT INTO record_draft (company_id, id, user_id, payload) VALUES (${one.companyId}, ${newId()}::uuid, ${one.caller.actor.userId}::uuid, ${payload}::jsonb)`,
  );
  expect(await read()).toMatchObject({ draftCount: 1, drafts: [{ warehouse: 'WH1', template: 'L01 L01' }] });
  expect(await read((await testMember(one.db, one.caller, ['OPERATOR'])).actor.userId)).toMatchObject({ draftCount: 0, drafts: [] });
});
