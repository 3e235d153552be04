import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import { type LotsOfLots, lotsOfLots } from '../testing/lots-of-lots';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import type { Past } from './past.types';
import { readTraceGraph } from '../trace-graph/read-graph';
import { readTrace } from './read-trace';
import { readWhy } from './read-why';
import { pastOf, traceParams } from './trace.params';

const today = dayIn('Europe/Rome', new Date());
const timeZone = 'Europe/Rome';
let one: Workbench;
let house: SerialHouse;
let kin: LotsOfLots;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  kin = await lotsOfLots(house, today);
});
afterAll(() => one.close());

const made = async (lotId: string, quantity: string, postingDate: string) => {
  const { recordId, lots } = await kin.made(lotId, [quantity], postingDate);
  return { recordId, id: lots[0]?.id ?? '' };
};
const both = { composition: true, usage: true, levels: 0, page: { composition: 1, usage: 1 } };
const at = (id: string, past: Past | null) => readTrace(one.db.sql, one.companyId, { id, isSerial: false }, { ...both, past });
const asOf = (day: string): Past => ({ day, known: null, timeZone });
/** The moment on the server's clock, as the address says it. */
async function now(): Promise<Past> {
  const [row] = await one.db.sql<{ known: string }>(
    sql`SELECT to_char(clock_timestamp() AT TIME ZONE ${timeZone}, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS known`,
  );
  return { day: null, known: row?.known ?? '', timeZone };
}

describe('a trace of before', () => {
  test('[TRACE-04][TRACE-11] as of a past day only what is dated up to it counts: steps, customers, suppliers and what was left', async () => {
    const item = await house.item('OAK');
    const early = addDays(today, -10);
    const lot = await house.load(item, '100', {}, { postingDate: early, partnerId: house.supplierId });
    const child = await made(lot.id, '40', addDays(today, -5));
    await house.unload(item, child.id, '10', { partnerId: kin.customerId, postingDate: addDays(today, -2) });
    const then = async (days: number) => {
      const { usage, origins, deliveries, remaining } = await at(lot.id, asOf(addDays(today, -days)));
      return [usage?.reached, origins.total, deliveries.total, remaining.map(({ quantity }) => quantity).join()];
    };
    expect(await then(11)).toEqual([0, 0, 0, '']);
    expect(await then(10)).toEqual([0, 1, 0, '100']);
    expect(await then(5)).toEqual([1, 1, 0, '100']);
    expect(await then(2)).toEqual([1, 1, 1, '90']);
    expect(await then(0)).toEqual([1, 1, 1, '90']);
    expect((await at(child.id, asOf(addDays(today, -6)))).composition?.reached).toBe(0);
  });

  test('[TRACE-09] as known at a past moment what was taken back later still stands, and what was written later is not there yet', async () => {
    const item = await house.item('ASH');
    const lot = await house.load(item, '100', {}, { partnerId: house.supplierId });
    const begun = await now();
    const child = await made(lot.id, '40', today);
    const sold = await house.unload(item, lot.id, '5', { partnerId: kin.customerId });
    const before = await now();
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: sold.recordId, version: 1, reason: 'Not sold' });
    await house.run(voidRecord, { commandId: newId(), confirm: [], recordId: child.recordId, version: 1, reason: 'Wrong' });
    const told = async (past: Past | null) => {
      const { usage, deliveries, remaining } = await at(lot.id, past);
      return [
        usage?.rows.map(({ quantity, recordId }) => `${quantity} ${recordId}`),
        deliveries.total,
        remaining.map(({ quantity }) => quantity),
      ];
    };
    expect(await told(begun)).toEqual([[], 0, ['100']]);
    expect(await told(before)).toEqual([[`40 ${child.recordId}`], 1, ['95']]);
    expect(await told(null)).toEqual([[], 0, ['100']]);
    const graph = await readTraceGraph(one.db.sql, one.companyId, { id: lot.id, isSerial: false }, { ...both, past: before, most: 300 });
    expect([graph.shown, graph.deliveries.length]).toEqual([1, 1]);
  });

  test('[TRACE-12] pieces are where they were', async () => {
    const item = await house.serialItem('CLOCK');
    await house.loadPieces(item, '2', ['K1', 'K2'], { postingDate: addDays(today, -3), partnerId: house.supplierId });
    await house.unloadPieces(item, ['K2'], { partnerId: kin.customerId });
    const { id } = await one.db.prisma.serial.findFirstOrThrow({ where: { companyId: one.companyId, code: 'K2' } });
    const piece = (past: Past | null) => readTrace(one.db.sql, one.companyId, { id, isSerial: true }, { ...both, past });
    expect((await piece(asOf(addDays(today, -1)))).remaining.map(({ quantity }) => quantity)).toEqual(['1']);
    expect((await piece(asOf(addDays(today, -1)))).deliveries.total).toBe(0);
    expect((await piece(asOf(today))).deliveries.total).toBe(1);
  });

  test('[TRACE-10] why a lot is here: its steps with quantity and record', async () => {
    const item = await house.item('ELM');
    const lot = await house.load(item, '100');
    const child = await made(lot.id, '40', today);
    const grandchild = await made(child.id, '30', today);
    const ways = { composition: true, usage: true };
    const why = await readWhy(one.db.sql, one.companyId, { id: lot.id, isSerial: false }, { ...ways, node: grandchild.id });
    expect(why?.ways.map((way) => way.map(({ quantity, recordId }) => `${quantity} ${recordId}`))).toEqual([
      [`40 ${child.recordId}`, `30 ${grandchild.recordId}`],
    ]);
    const back = await readWhy(one.db.sql, one.companyId, { id: grandchild.id, isSerial: false }, { ...ways, node: lot.id });
    expect([back?.direction, back?.ways[0]?.length]).toEqual(['composition', 2]);
    expect(await readWhy(one.db.sql, one.companyId, { id: lot.id, isSerial: false }, { ...ways, node: newId() })).toBeNull();
  });
});

test('an address that names no day or moment asks for no past', () => {
  const past = (search: object) => pastOf(traceParams.parse(search), timeZone);
  expect(past({ asOf: '2026-02-30', known: '2026-01-01T25:00' })).toBeNull();
  expect(past({ asOf: "2026-01-01'; drop", known: 'now' })).toBeNull();
  expect(past({ asOf: '2026-01-31', known: '2026-02-01T10:30' })).toEqual({ day: '2026-01-31', known: '2026-02-01T10:30', timeZone });
});
