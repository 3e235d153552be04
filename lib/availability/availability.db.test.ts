import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { closeLot, reopenLot } from '../lots/close-lot';
import { allowWithdrawal, refuseWithdrawal } from '../lots/set-lot-sellable';
import { changeLotStatus } from '../lots/change-lot-status';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { type AvailabilityQuestion, leftOut, lotsOnOffer, pickable, proposalFrom } from './availability.query';
import type { WithdrawalType } from './proposal.rules';

const today = dayIn('Europe/Rome', new Date());
const ago = (days: number) => addDays(today, -days);
let one: Workbench;
let house: LotHouse;
let a1: string;
let a2: string;
let b1: string;
let quarantine: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  [a1, a2, b1] = [await house.location('A1'), await house.location('A2'), await house.location('B1', { blocked: true })];
  quarantine =
    (await one.db.sql<{ id: string }>(sql`SELECT id FROM lot_status WHERE company_id = ${one.companyId} AND code = 'QUA'`))[0]?.id ?? '';
});
afterAll(() => one.close());

const ask = (itemId: string, rest: Partial<AvailabilityQuestion> = {}) =>
  lotsOnOffer(one.db.sql, one.companyId, {
    itemId,
    variantId: null,
    warehouseId: house.warehouseId,
    locationId: null,
    date: today,
    partnerId: null,
    projectId: null,
    taken: [],
    ...rest,
  });
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });
const version = async (id: string) =>
  (await one.db.sql<{ version: number }>(sql`SELECT version FROM lot WHERE company_id = ${one.companyId} AND id = ${id}::uuid`))[0]
    ?.version ?? 0;
const figures = async (id: string) =>
  (
    await one.db.sql<object>(
      sql`SELECT on_hand, ledger_quantity, closed, blocked_quantity FROM lot WHERE company_id = ${one.companyId} AND id = ${id}::uuid`,
    )
  )[0];

/** The stock of domain.md 3.10, as far as commitments do not matter: L4 holds the 60 that the order leaves. */
async function example() {
  const item = await house.item(`X${newId().slice(-6)}`, { allowExpiryEdit: true });
  const load = (code: string, quantity: string, start: number, locationId: string | null, rest: object = {}) =>
    house.load(item, quantity, { code, startDate: ago(start), locationId, ...rest }, { confirm: ['W_LOT_EXISTS'] });
  const l1 = await load('L1', '40', 60, a1, { expiryDate: addDays(today, 300) });
  const l2 = await load('L2', '30', 55, a1, { expiryDate: addDays(today, 100) });
  await load('L2', '30', 55, b1);
  const l3 = await load('L3', '50', 30, null);
  const l4 = await load('L4', '60', 15, a2);
  await house.run(changeLotStatus, { lotIds: [l3.id], statusId: quarantine, reason: 'inspection' });
  const code = new Map([
    [l1.id, 'L1'],
    [l2.id, 'L2'],
    [l3.id, 'L3'],
    [l4.id, 'L4'],
  ]);
  const propose = async (withdrawalType: WithdrawalType, need: string, question: Partial<AvailabilityQuestion> = {}) => {
    const { rows, shortage } = proposalFrom(await ask(item, question), { withdrawalType, need, alreadyAssigned: [] });
    return [rows.map((row) => `${code.get(row.lotId)} ${row.quantity}`).join(', '), shortage];
  };
  return { item, l1, l2, l3, l4, propose };
}

describe('what is on offer', () => {
  test('[WDR-02][WDR-03][WDR-04][WDR-09][EDGE-35][EDGE-36] the example of 3.10: blocked places and quarantine stay out', async () => {
    const { propose } = await example();
    expect(await propose('FIFO', '100')).toEqual(['L1 40, L2 30, L4 30', '0']);
    expect(await propose('FIFO', '140')).toEqual(['L1 40, L2 30, L4 60', '10']);
    expect(await propose('EXPIRY', '100')).toEqual(['L2 30, L1 40, L4 30', '0']);
    expect(await propose('FIFO', '100', { locationId: a1 })).toEqual(['L1 40, L2 30', '30']);
    expect(await propose('MANUAL', '100')).toEqual(['', '0']);
  });

  test('[WDR-07][EDGE-37] what other lines of the same record took is no longer on offer', async () => {
    const { propose, l1 } = await example();
    expect(await propose('FIFO', '50', { taken: [{ lotId: l1.id, locationId: a1, quantity: '35' }] })).toEqual(['L1 5, L2 30, L4 15', '0']);
  });

  test('[WDR-13][WDR-14][WTH-02] "why not" names the reasons; a template for unavailable lots lets them be picked', async () => {
    const { item } = await example();
    const offers = await ask(item);
    expect(
      leftOut(offers)
        .map(({ code, locationCode, reasons }) => `${code} ${locationCode ?? '-'} ${reasons}`)
        .sort(),
    ).toEqual(['L2 B1 LOCATION_BLOCKED', 'L3 - STATUS']);
    expect(
      pickable(offers, false)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['L1', 'L2', 'L4']);
    expect(pickable(offers, true)).toHaveLength(5);
  });

  test('[POST-15][EDGE-39] on a past day only what no later movement needs is on offer; loads of today do not help yesterday', async () => {
    const item = await house.item('PAST');
    const made = await house.load(item, '100', {}, { postingDate: ago(20) });
    await house.unload(item, made.id, '60', { postingDate: ago(10) });
    await house.load(item, '100', { lotId: made.id, generated: false }, { postingDate: ago(5) });
    const at = async (days: number) => (await ask(item, { date: ago(days) }))[0]?.available;
    expect([await at(18), await at(25), await at(4), await at(0)]).toEqual(['40', '0', '140', '140']);
  });
});

describe('withdrawing', () => {
  test('[WTH-01][WTH-04][LOT-17] a lot in quarantine is refused by hand with its reasons, and leaves with a template that allows it', async () => {
    const { item, l3 } = await example();
    const scrap = await house.template('SC', { type: 'UNLOAD', allowUnavailableLots: true }).catch(async () => '');
    const line = [{ itemId: item, quantity: '5', lots: [{ lotId: l3.id, quantity: '5' }] }];
    await expect(house.post({ templateId: house.unloadId, lines: line })).rejects.toEqual(
      refused('E_LOT_NOT_WITHDRAWABLE', { lot: 'L3', reasons: ['STATUS'], status: 'QUA' }),
    );
    await house.post({ templateId: scrap, lines: line });
    expect(await figures(l3.id)).toMatchObject({ on_hand: '45' });
  });

  test('[LOT-15][LOT-25] a closed lot has nothing on hand and takes no movement; opened again it is as before', async () => {
    const item = await house.item('CLOSE');
    const made = await house.load(item, '10');
    await house.run(closeLot, { lotId: made.id, version: await version(made.id), reason: 'recount' });
    expect(await figures(made.id)).toMatchObject({ on_hand: '0', ledger_quantity: '10', closed: true });
    await expect(house.unload(item, made.id, '1')).rejects.toEqual(refused('E_LOT_CLOSED', { lot: made.code }));
    await expect(house.load(item, '1', { lotId: made.id, generated: false })).rejects.toEqual(refused('E_LOT_CLOSED'));
    expect((await ask(item))[0]).toMatchObject({ available: '0', reasons: ['CLOSED'] });
    await house.run(reopenLot, { lotId: made.id, version: await version(made.id), reason: 'found' });
    expect(await figures(made.id)).toMatchObject({ on_hand: '10', closed: false });
    await house.unload(item, made.id, '1');
  });

  test('[LOT-16][LOT-20] a lot that is not sellable stays on hand and is not available, until it is allowed again with a reason', async () => {
    const item = await house.item('SELL');
    const made = await house.load(item, '10');
    await house.run(refuseWithdrawal, { lotId: made.id, version: await version(made.id), reason: 'damaged' });
    expect((await ask(item))[0]).toMatchObject({ reasons: ['NOT_SELLABLE'] });
    await expect(house.unload(item, made.id, '1')).rejects.toEqual(refused('E_LOT_NOT_WITHDRAWABLE', { reasons: ['NOT_SELLABLE'] }));
    expect(await figures(made.id)).toMatchObject({ on_hand: '10' });
    await house.run(allowWithdrawal, { lotId: made.id, version: await version(made.id), reason: 'repacked' });
    await house.unload(item, made.id, '1');
  });

  test('[EXP-05][EXP-08][EXP-10] warned from the warning day, refused from the block day, good without block until the expiry day itself', async () => {
    const item = await house.item('DATES', { lotValidityDays: 20, blockWarningDays: 15, blockDays: 10 });
    const made = await house.load(item, '10', {}, { postingDate: ago(15) });
    const out = (days: number, confirm: 'W_LOT_NEAR_BLOCK'[] = []) => house.unload(item, made.id, '1', { postingDate: ago(days), confirm });
    await out(11);
    await expect(out(7)).rejects.toEqual(refused('W_LOT_NEAR_BLOCK', { lot: made.code }));
    await out(7, ['W_LOT_NEAR_BLOCK']);
    await expect(out(5)).rejects.toEqual(refused('E_LOT_NOT_WITHDRAWABLE', { reasons: ['DATE_BLOCKED'] }));
    const plain = await house.item('PLAIN', { lotValidityDays: 10 });
    const lot = await house.load(plain, '10', {}, { postingDate: ago(12) });
    await house.unload(plain, lot.id, '1', { postingDate: ago(2) });
    await expect(house.unload(plain, lot.id, '1', { postingDate: ago(1) })).rejects.toEqual(
      refused('E_LOT_NOT_WITHDRAWABLE', { reasons: ['EXPIRED'] }),
    );
  });

  test('[POST-10][POST-11][EDGE-45] below zero only without lots, and only where company and warehouse allow it', async () => {
    const plain = await house.item('NOLOT', { lotManaged: false, lotCodeTypeId: null });
    const lots = await house.item('WITHLOT');
    const out = () => house.post({ templateId: house.unloadId, lines: [{ itemId: plain, quantity: '3' }] });
    await expect(out()).rejects.toEqual(refused('E_STOCK_WOULD_GO_NEGATIVE', { missing: '3' }));
    await one.db.sql(sql`UPDATE company_settings SET allow_negative_stock = true WHERE company_id = ${one.companyId}`);
    await expect(out()).rejects.toEqual(refused('E_STOCK_WOULD_GO_NEGATIVE'));
    await one.db.sql(
      sql`UPDATE warehouse SET negative_stock = true WHERE company_id = ${one.companyId} AND id = ${house.warehouseId}::uuid`,
    );
    await out();
    const made = await house.load(lots, '1');
    await expect(house.unload(lots, made.id, '2')).rejects.toEqual(refused('E_STOCK_WOULD_GO_NEGATIVE', { lot: made.code }));
  });

  test('[LOT-19] a status changes for many lots at once, with reason and history; the same status again makes no entry', async () => {
    const item = await house.item('MANY');
    const lots = [await house.load(item, '1'), await house.load(item, '1')];
    const lotIds = lots.map(({ id }) => id);
    expect(await house.run(changeLotStatus, { lotIds, statusId: quarantine, reason: 'smell' })).toEqual({
      changed: 2,
      unchanged: 0,
      before: [{ statusId: null, lotIds }],
    });
    expect(await house.run(changeLotStatus, { lotIds, statusId: quarantine, reason: 'smell' })).toEqual({
      changed: 0,
      unchanged: 2,
      before: [],
    });
    const rows = await one.db.sql(
      sql`SELECT from_status_id, to_status_id, reason FROM lot_status_change WHERE company_id = ${one.companyId} AND lot_id = ANY(${lotIds}::uuid[])`,
    );
    expect(rows).toEqual([
      { from_status_id: null, to_status_id: quarantine, reason: 'smell' },
      { from_status_id: null, to_status_id: quarantine, reason: 'smell' },
    ]);
  });
});
