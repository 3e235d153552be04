import { AsyncResource } from 'node:async_hooks';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '../kernel/ctx';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { changeLotStatus } from '../lots/change-lot-status';
import { closeLot } from '../lots/close-lot';
import { voidRecord } from '../corrections/void-record';
import { runVerb, type Verb } from '../server/run-verb';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
let quarantine: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  quarantine =
    (await one.db.sql<{ id: string }>(sql`SELECT id FROM lot_status WHERE company_id = ${one.companyId} AND code = 'QUA'`))[0]?.id ?? '';
});
afterAll(() => one.close());

/** Runs work as if nobody's transaction were open: on a connection of its own, with a fresh look at who waits. */
let outside: <T>(work: () => Promise<T>) => Promise<T>;
beforeAll(() => {
  const resource = new AsyncResource('outside');
  outside = (work) => resource.runInAsyncScope(work);
});

const waiting = async () => {
  const [row] = await one.db.sql<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' -- company_id of none`,
  );
  return row?.count ?? 0;
};

/** Runs `first` up to its commit, starts `second`, commits when `second` waits for it, and gives the fate of `second`. */
async function overtaken<I, O, T>(first: Verb<I, O>, input: I, second: () => Promise<T>): Promise<PromiseSettledResult<T>> {
  let fate: Promise<PromiseSettledResult<T>[]> | undefined;
  await runVerb(
    one.db,
    one.caller,
    async (ctx: Ctx, given: I) => {
      const output = await first(ctx, given);
      fate = outside(() => Promise.allSettled([second()]));
      while ((await outside(waiting)) === 0);
      return output;
    },
    input,
  );
  const [settled] = (await fate) ?? [];
  if (!settled) throw new Error('nothing was started');
  return settled;
}

const refused = (code: string, params: object = {}) => ({
  status: 'rejected',
  reason: expect.objectContaining({ code, params: expect.objectContaining(params) }),
});
const version = async (id: string) =>
  (await one.db.sql<{ version: number }>(sql`SELECT version FROM lot WHERE company_id = ${one.companyId} AND id = ${id}::uuid`))[0]
    ?.version ?? 0;

describe('a posting that waited for somebody sees what he did', () => {
  test('[LOT-17][POST-23] a lot put into quarantine while an unload waits for it does not leave', async () => {
    const item = await house.item('HOLD');
    const lot = await house.load(item, '10');
    const fate = await overtaken(changeLotStatus, { lotIds: [lot.id], statusId: quarantine, reason: 'smell' }, () =>
      house.unload(item, lot.id, '1'),
    );
    expect(fate).toMatchObject(refused('E_LOT_NOT_WITHDRAWABLE', { reasons: ['STATUS'], status: 'QUA' }));
  });

  test('[LOT-17][POST-23] a lot released while an unload waits for it leaves', async () => {
    const item = await house.item('FREE');
    const lot = await house.load(item, '10');
    await house.run(changeLotStatus, { lotIds: [lot.id], statusId: quarantine, reason: 'smell' });
    const fate = await overtaken(changeLotStatus, { lotIds: [lot.id], statusId: null, reason: 'clean' }, () =>
      house.unload(item, lot.id, '1'),
    );
    expect(fate).toMatchObject({ status: 'fulfilled' });
  });

  test('[LOT-15][POST-23] a lot closed while an unload waits for it takes no movement', async () => {
    const item = await house.item('SHUT');
    const lot = await house.load(item, '10');
    const fate = await overtaken(closeLot, { lotId: lot.id, version: await version(lot.id), reason: 'recount' }, () =>
      house.unload(item, lot.id, '1'),
    );
    expect(fate).toMatchObject(refused('E_LOT_CLOSED'));
  });

  test('[LOT-12][LOT-24] a typed code whose lot is voided while the load waits for it makes a new lot', async () => {
    const item = await house.item('AGAIN');
    const lot = await house.load(item, '10', { code: 'X1' });
    const takeBack = { commandId: newId(), confirm: [], recordId: lot.recordId, version: 1, reason: 'typed by mistake' };
    const fate = await overtaken(voidRecord, takeBack, () => house.load(item, '3', { code: 'x1' }, { confirm: ['W_LOT_EXISTS'] }));
    expect(fate).toMatchObject({ status: 'fulfilled', value: { code: 'x1' } });
    expect(fate.status === 'fulfilled' && fate.value.id).not.toBe(lot.id);
  });

  test('[POST-21][POST-23] a load voided while an unload waits for its lot leaves nothing to unload', async () => {
    const item = await house.item('VOID');
    const lot = await house.load(item, '10');
    const takeBack = { commandId: newId(), confirm: [], recordId: lot.recordId, version: 1, reason: 'typed by mistake' };
    const fate = await overtaken(voidRecord, takeBack, () => house.unload(item, lot.id, '1'));
    expect(fate).toMatchObject(refused('E_NOT_FOUND'));
  });

  test('[POST-18] a record voided by two people at once is voided once', async () => {
    const item = await house.item('TWO');
    const { recordId } = await house.load(item, '10');
    const takeBack = () => ({ commandId: newId(), confirm: [], recordId, version: 1, reason: 'typed by mistake' });
    const fate = await overtaken(voidRecord, takeBack(), () => house.run(voidRecord, takeBack()));
    expect(fate).toMatchObject(refused('E_ALREADY_VOIDED'));
  });
});
