import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { voidRecord } from '../corrections/void-record';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { closeLot, reopenLot } from '../lots/close-lot';
import { listLotStock, readLot } from '../lots/lot-card.query';
import { lotRegisterParams } from '../lots/lot-register.params';
import { listLots } from '../lots/lot-register.query';
import { lotsOnOffer } from '../availability/availability.query';
import { stockViewParams } from '../stock-view/stock-view.params';
import { readStock } from '../stock-view/stock-view.query';
import { runVerb } from '../server/run-verb';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { changeSerialFlags } from './change-serial-flags';
import { changeFlagsOfFilter, flagsStep } from './flags-of-filter';
import type { FlagChange } from './serial-register.types';
import { listSerialEvents } from './serial-card.query';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

const pieces = (itemId: string) =>
  one.db.sql<{ id: string; code: string; lotId: string | null }>(
    sql`SELECT id, code, lot_id AS "lotId" FROM serial WHERE company_id = ${one.companyId} AND item_id = ${itemId}::uuid AND voided_at IS NULL ORDER BY code`,
  );
const change = (serialIds: readonly (string | undefined)[], what: FlagChange, reason = 'found broken') =>
  one.run(changeSerialFlags, { serialIds: serialIds.map((id) => id ?? ''), change: what, reason });
const stock = async (itemId: string, search: Record<string, string> = {}) => {
  const { rows } = await readStock(one.db.sql, one.companyId, { params: stockViewParams.parse({ itemId, show: 'all', ...search }), today });
  return rows.map(({ onHand, available }) => ({ onHand, available }));
};
const lotItem = (code: string) => house.serialItem(code, { lotManaged: true, lotCodeTypeId: house.codeTypeId });
/** An item with lots and pieces, one lot of five. */
async function lotOfFive(code: string, line: object = {}) {
  const itemId = await lotItem(code);
  const made = await house.post({
    templateId: house.makeId,
    lines: [{ itemId, quantity: '5', lots: [{ generated: true, quantity: '5' }], ...line }],
  });
  const lotId = made.lots[0]?.id ?? '';
  return { itemId, lotId, ids: (await pieces(itemId)).map(({ id }) => id) };
}
const figures = async (itemId: string, lotId: string) => {
  const card = await readLot(one.db.sql, one.companyId, lotId, today);
  const [row] = (await listLots(one.db.sql, one.companyId, lotRegisterParams.parse({ itemId, view: 'all' }), today)).rows;
  const [place] = await listLotStock(one.db.sql, one.companyId, lotId, today);
  const [offer] = await lotsOnOffer(one.db.sql, one.companyId, {
    itemId,
    variantId: null,
    warehouseId: house.warehouseId,
    locationId: null,
    date: today,
    partnerId: null,
    projectId: null,
    taken: [],
  });
  const all = [card, row, place, ...(await stock(itemId)), offer ?? { onHand: '0', available: '0' }];
  return all.map((each) => `${each?.onHand}/${each?.available}`);
};
const everywhere = (figure: string) => Array.from({ length: 5 }, () => figure);

describe('flags of pieces', () => {
  test('[SER-11][SER-12][STK-01] cancelled and forced closed pieces are not on hand, everywhere alike, and come back when the flag is cleared', async () => {
    const { itemId, lotId, ids } = await lotOfFive('FLAGS');
    expect(await figures(itemId, lotId)).toEqual(everywhere('5/5'));
    expect(await change([ids[0]], 'CANCEL')).toEqual({ changed: 1, unchanged: 0, ids: [ids[0]] });
    expect(await figures(itemId, lotId)).toEqual(everywhere('4/4'));
    await change([ids[0], ids[1]], 'FORCE_CLOSE');
    expect(await figures(itemId, lotId)).toEqual(everywhere('3/3'));
    await change([ids[0]], 'RESTORE');
    expect(await figures(itemId, lotId)).toEqual(everywhere('3/3'));
    await change([ids[0], ids[1]], 'REOPEN');
    expect(await figures(itemId, lotId)).toEqual(everywhere('5/5'));
  });

  test('[SER-13][STK-05] a reserved piece is on hand and not available; a cancelled one is not counted twice', async () => {
    const { itemId, lotId, ids } = await lotOfFive('KEPT');
    await change([ids[0], ids[1]], 'RESERVE');
    expect(await figures(itemId, lotId)).toEqual(everywhere('5/3'));
    await change([ids[0]], 'CANCEL');
    expect(await figures(itemId, lotId)).toEqual(everywhere('4/3'));
    await change([ids[0]], 'RESTORE');
    await change([ids[0], ids[1]], 'RELEASE');
    expect(await figures(itemId, lotId)).toEqual(everywhere('5/5'));
  });

  test('[STK-05][STK-06] flagged pieces in a blocked location are taken off once', async () => {
    const blocked = await house.location('BL', { blocked: true });
    const { itemId, lotId, ids } = await lotOfFive('BLOCK', { locationId: blocked });
    await change([ids[0]], 'CANCEL');
    await change([ids[1]], 'RESERVE');
    expect(await readLot(one.db.sql, one.companyId, lotId, today)).toMatchObject({ onHand: '4', available: '0' });
    expect(await stock(itemId)).toEqual([{ onHand: '4', available: '0' }]);
  });

  test('[LOT-15][STK-01] a closed lot has nothing on hand; opened again, its flagged pieces are still missing', async () => {
    const { itemId, lotId, ids } = await lotOfFive('SHUT');
    await change([ids[0]], 'CANCEL');
    const turn = async (verb: typeof closeLot) =>
      one.run(verb, { lotId, version: (await readLot(one.db.sql, one.companyId, lotId, today))?.version ?? 0, reason: 'counted' });
    await turn(closeLot);
    await change([ids[1]], 'CANCEL');
    expect((await figures(itemId, lotId)).slice(0, 4)).toEqual(everywhere('0/0').slice(0, 4));
    await turn(reopenLot);
    expect(await figures(itemId, lotId)).toEqual(everywhere('3/3'));
  });

  test('[STK-01] on a past day the pieces flagged today are not counted either, from whichever end the day is reckoned', async () => {
    const itemId = await house.serialItem('PAST');
    const days = [addDays(today, -9), addDays(today, -1)] as const;
    await house.loadPieces(itemId, '3', [], { postingDate: days[0] });
    await house.loadPieces(itemId, '2', [], { postingDate: days[1] });
    const [first, , , last] = await pieces(itemId);
    await change([first?.id, last?.id], 'FORCE_CLOSE');
    expect(await stock(itemId)).toEqual([{ onHand: '3', available: '3' }]);
    for (const tab of ['detail', 'item'] as const) {
      expect((await stock(itemId, { date: addDays(today, -8), tab }))[0]).toMatchObject({ onHand: '2' });
      expect((await stock(itemId, { date: days[1], tab }))[0]).toMatchObject({ onHand: '3' });
    }
  });

  test('[SER-11][SER-12][SER-13] flagged pieces do not move; a reserved one leaves for who may override, and its place is free again', async () => {
    const itemId = await house.serialItem('STUCK');
    await house.loadPieces(itemId, '3');
    const [a, b] = await pieces(itemId);
    await change([a?.id], 'CANCEL');
    await change([b?.id], 'RESERVE');
    await expect(house.unloadPieces(itemId, ['00001'])).rejects.toEqual(
      expect.objectContaining({ fields: expect.arrayContaining([expect.objectContaining({ code: 'E_SERIAL_FLAGGED' })]) }),
    );
    expect(await stock(itemId)).toEqual([{ onHand: '2', available: '1' }]);
    await house.unloadPieces(itemId, ['00002']);
    expect(await stock(itemId)).toEqual([{ onHand: '1', available: '1' }]);
    await change([a?.id], 'RESTORE');
    await house.unloadPieces(itemId, ['00001']);
    expect(await stock(itemId)).toEqual([{ onHand: '1', available: '1' }]);
  });

  test('[SER-11] each change tells the trail who, what and why; a piece that stands so already gets no entry', async () => {
    const itemId = await house.serialItem('TOLD');
    await house.loadPieces(itemId, '2');
    const [a, b] = await pieces(itemId);
    await change([a?.id], 'CANCEL', 'label torn');
    expect(await change([a?.id, b?.id, b?.id], 'CANCEL', 'all of them')).toEqual({ changed: 1, unchanged: 1, ids: [b?.id] });
    expect(await change([a?.id], 'CANCEL')).toEqual({ changed: 0, unchanged: 1, ids: [] });
    const told = (serialId = '') => listSerialEvents(one.db.sql, one.companyId, { serialId, flagsOnly: true });
    expect(await told(a?.id)).toMatchObject([
      { by: 'Ada Admin', reason: 'label torn', changes: [{ field: 'cancelled', old: 'false', new: 'true' }] },
    ]);
    expect(await told(b?.id)).toHaveLength(1);
    await expect(change(['01a204a4-a205-7764-b41a-2624d220c90a'], 'CANCEL')).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  });

  test('[POST-26] two people flag pieces of the same lot at the same time, and both count', async () => {
    const { itemId, lotId, ids } = await lotOfFive('RACE');
    await Promise.all([change([ids[0]], 'CANCEL'), change([ids[1]], 'FORCE_CLOSE'), change([ids[2]], 'RESERVE')]);
    expect(await figures(itemId, lotId)).toEqual(everywhere('3/2'));
  });

  test('[REG-03][SER-13] a piece that is voided while a work on its filter waits for it is left out, and the work goes on', async () => {
    const itemId = await house.serialItem('VOIDED');
    await house.loadPieces(itemId, '3');
    const { recordId } = await house.loadPieces(itemId, '1');
    const last = (await pieces(itemId)).map(({ id }) => id).reduce((a, b) => (a > b ? a : b));
    const work = { search: { itemId }, last, change: 'RESERVE', reason: 'for the fair' } as const;
    const { jobId } = await one.run(changeFlagsOfFilter, { ...work, commandId: newId() });
    const step = await one.run(async (ctx, input: typeof work) => {
      await voidRecord(ctx, { commandId: newId(), confirm: [], recordId, version: 1, reason: 'twice' });
      const waiting = runVerb(one.db, one.caller, flagsStep, { jobId, input, after: null });
      const blocked = sql`SELECT l.pid FROM pg_locks l WHERE NOT l.granted AND pg_backend_pid() = ANY(pg_blocking_pids(l.pid))`;
      await vi.waitFor(async () => expect(await ctx.sql(blocked)).not.toEqual([]), { timeout: 30_000, interval: 50 });
      return { waiting };
    }, work);
    expect(await step.waiting).toEqual({ met: 4, changed: 3, next: null });
  });
});
