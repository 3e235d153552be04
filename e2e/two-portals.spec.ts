import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sql from 'sql-template-tag';
import { dayIn } from '../lib/kernel/day';
import { newId } from '../lib/kernel/id';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { type SerialHouse, serialHouse } from '../lib/testing/serial-house';
import type { RecordGiven } from '../lib/testing/lot-house';
import { freePort } from '../scripts/database/processes';
import { builtActions, callAction } from './action-calls';
import { expect, type House, PORTAL, test } from './fixtures';
import { type PortalProcess, startPortalProcess } from './portal-process';

// The same actions through two web processes on one database, by many people at once (quality.md C1 to C5, C7, C8).

const CLIENTS = 32;
const dataDir = mkdtempSync(path.join(tmpdir(), 'filo-second-'));
let second: PortalProcess;
let portals: readonly string[];
const actionOf = (wanted: string) => builtActions().find(({ name }) => name === wanted);
const post = actionOf('postRecordAction');
const edit = actionOf('editLotAction');

test.beforeAll(async () => {
  const [database = '', owner = '', secret = ''] = ['DATABASE_URL', 'OWNER_URL', 'SECRET'].map((name) => process.env[`FILO_E2E_${name}`]);
  const port = String(await freePort());
  second = await startPortalProcess(port, {
    DATABASE_URL: database,
    MIGRATE_DATABASE_URL: owner,
    FILO_SECRET: secret,
    FILO_DATA_DIR: dataDir,
  });
  portals = [PORTAL, `http://localhost:${port}`];
});
test.afterAll(async () => {
  await second?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Firm = SerialHouse & { readonly caller: Caller; readonly cookies: readonly string[] };

/** A firm ready for pieces, and people enough that nobody meets the limit of one person. */
async function firmOf(house: House): Promise<Firm> {
  const caller = await house.company({ name: 'Nova' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const people = await Promise.all(Array.from({ length: 8 }, () => house.member(caller, ['OPERATOR'])));
  const sessions = await Promise.all(people.map((one) => house.session(one)));
  return { ...firm, caller, cookies: sessions.map(({ name, value }) => `${name}=${value}`) };
}

/** Everybody posts at once, in turn through the one and the other portal; the outcomes, counted. */
async function allAtOnce(firm: Firm, record: (n: number) => RecordGiven): Promise<{ counts: Record<string, number>; texts: string[] }> {
  if (!post) throw new Error('the build cannot post');
  const answers = await Promise.all(
    Array.from({ length: CLIENTS }, (_, n) =>
      callAction({
        path: '/records/new',
        id: post.id,
        portal: portals[n % portals.length],
        cookie: firm.cookies[n % firm.cookies.length],
        input: firm.input(record(n)),
      }),
    ),
  );
  const counts: Record<string, number> = {};
  for (const { outcome, status } of answers) {
    expect(status, outcome).toBeLessThan(500);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return { counts, texts: answers.map(({ text }) => text) };
}

test('[C1] the last unit of a lot leaves once, whoever asks through whichever portal', async ({ house }) => {
  const firm = await firmOf(house);
  const item = await firm.item('LAST');
  for (let round = 0; round < 3; round++) {
    const lot = await firm.load(item, '1');
    const { counts } = await allAtOnce(firm, () => ({
      templateId: firm.unloadId,
      lines: [{ itemId: item, quantity: '1', lots: [{ lotId: lot.id, quantity: '1' }] }],
    }));
    expect(counts).toEqual({ done: 1, E_STOCK_WOULD_GO_NEGATIVE: CLIENTS - 1 });
  }
});

test('[C2][SER-10] one piece leaves once, sold or moved; the others are told where it is', async ({ house }) => {
  const firm = await firmOf(house);
  const shop = await firm.warehouse('SHOP');
  const arrive = await firm.template('ARR', { type: 'LOAD', warehouseId: shop });
  const transferId = await firm.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shop, offsetTemplateId: arrive });
  const item = await firm.serialItem('CLOCK');
  await firm.loadPieces(item, '1');
  const { counts } = await allAtOnce(firm, (n) => ({
    templateId: n % 2 === 0 ? firm.unloadId : transferId,
    lines: [firm.piecesLine(item, ['00001'])],
  }));
  const { done, E_SERIAL_ALREADY_UNLOADED: gone = 0, E_SERIAL_NOT_AVAILABLE: elsewhere = 0 } = counts;
  expect([done, gone + elsewhere]).toEqual([1, CLIENTS - 1]);
});

test('[C3][C4][POST-02] one command sent many times is done once and answered alike; other content under its id is refused', async ({
  house,
}) => {
  const firm = await firmOf(house);
  const item = await firm.item('ONCE');
  const commandId = newId();
  const load = (quantity: string) => ({
    commandId,
    templateId: firm.loadId,
    lines: [{ itemId: item, quantity, lots: [{ generated: true, quantity }] }],
  });
  const first = await allAtOnce(firm, () => load('5'));
  expect(first.counts).toEqual({ done: CLIENTS });
  expect(new Set(first.texts.map((text) => /"recordId":"([^"]+)"/.exec(text)?.[1])).size).toBe(1);
  expect((await allAtOnce(firm, () => load('6'))).counts).toEqual({ E_DUPLICATE_COMMAND: CLIENTS });
  expect(await house.db.prisma.stockRecord.count({ where: { companyId: firm.caller.company.id } })).toBe(1);
});

test('[C5][LOT-01][SER-01] one new code, written in many ways at once, becomes one lot and one piece', async ({ house }) => {
  const firm = await firmOf(house);
  const ways = ['ab 1', 'AB 1', 'Ａb 1 ', ' aB  1'];
  const lots = await firm.item('WAYS');
  const made = await allAtOnce(firm, (n) => ({
    templateId: firm.loadId,
    lines: [{ itemId: lots, quantity: '1', lots: [{ code: ways[n % ways.length] ?? '', quantity: '1' }] }],
  }));
  expect(made.counts).toEqual({ done: 1, W_LOT_EXISTS: CLIENTS - 1 });
  const pieces = await firm.serialItem('WAYSN', { serialGeneration: 'MANUAL' });
  const typed = await allAtOnce(firm, (n) => ({
    templateId: firm.makeId,
    lines: [firm.piecesLine(pieces, [ways[n % ways.length] ?? ''])],
  }));
  expect(typed.counts).toEqual({ done: 1, E_SERIAL_IN_STOCK: CLIENTS - 1 });
});

test('[C7] two people save the same lot from the same version through two portals: one stands, the other is told with what was saved', async ({
  house,
}) => {
  if (!edit) throw new Error('the build cannot edit a lot');
  const firm = await firmOf(house);
  const item = await firm.item('PAIR');
  const codes = Array.from({ length: 60 }, (_, n) => `P-${n}`);
  await firm.post({
    templateId: firm.loadId,
    lines: [{ itemId: item, quantity: '60', lots: codes.map((code) => ({ code, quantity: '1' })) }],
  });
  const editors = await Promise.all(Array.from({ length: 8 }, async () => house.session(await house.member(firm.caller, ['QUALITY']))));
  const lots = await house.db.prisma.lot.findMany({ where: { companyId: firm.caller.company.id } });
  const save = async ({ id, code, version, startDate }: (typeof lots)[number], nth: number, side: number) => {
    const by = editors[(2 * nth + side) % editors.length];
    const { outcome, status, text } = await callAction({
      path: `/lots/${id}/edit`,
      id: edit.id,
      portal: portals[side],
      cookie: `${by?.name}=${by?.value}`,
      input: {
        lotId: id,
        version,
        code,
        lotTypeId: null,
        supplierId: null,
        producerId: null,
        supplierLotCode: null,
        startDate: startDate.toISOString().slice(0, 10),
        expiryDate: null,
        packages: null,
        notes: `${code} by ${side}`,
        evaluationId: null,
        labelReportId: null,
        projectId: null,
        sellable: true,
        reason: null,
      },
    });
    expect(status, outcome).toBeLessThan(500);
    return { outcome, text, notes: `${code} by ${side}` };
  };
  for (let start = 0; start < lots.length; start += 20)
    await Promise.all(
      lots.slice(start, start + 20).map(async (lot, n) => {
        const answers = await Promise.all([0, 1].map((side) => save(lot, start + n, side)));
        const [winner, loser] = answers.toSorted((a, b) => (a.outcome === 'done' ? 0 : 1) - (b.outcome === 'done' ? 0 : 1));
        expect([winner?.outcome, loser?.outcome]).toEqual(['done', 'E_CONFLICT']);
        expect(loser?.text).toContain(winner?.notes);
        const stored = await house.db.prisma.lot.findFirstOrThrow({ where: { companyId: firm.caller.company.id, id: lot.id } });
        expect([stored.notes, stored.version]).toEqual([winner?.notes, lot.version + 1]);
      }),
    );
});

test('[C8][OFF-01] opposite transfers of the same lots in any order block nobody for good, and nothing is lost', async ({ house }) => {
  const firm = await firmOf(house);
  const shop = await firm.warehouse('SHOP');
  const [leave, arrive] = [
    await firm.template('LEA', { type: 'UNLOAD', warehouseId: shop }),
    await firm.template('ARR', { type: 'LOAD', warehouseId: shop }),
  ];
  const there = await firm.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shop, offsetTemplateId: arrive });
  const back = await firm.template('TRB', { type: 'LOAD', offsetWarehouseId: shop, offsetTemplateId: leave });
  const stock = await Promise.all(
    ['A', 'B', 'C', 'D'].map(async (code) => {
      const itemId = await firm.item(code);
      return { itemId, lotId: (await firm.load(itemId, '1000')).id };
    }),
  );
  const moved = (given: typeof stock, templateId: string, quantity: string) => ({
    templateId,
    lines: given.map(({ itemId, lotId }) => ({ itemId, quantity, lots: [{ lotId, quantity }] })),
  });
  await firm.post(moved(stock, there, '500'));
  const deadlocks = async () =>
    (await house.db.sql<{ deadlocks: string }>(sql`SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`))[0]
      ?.deadlocks;
  const before = await deadlocks();
  for (let round = 0; round < 3; round++) {
    const { counts } = await allAtOnce(firm, (n) => {
      const turned = [...stock.slice(n % stock.length), ...stock.slice(0, n % stock.length)];
      return moved(n % 3 === 0 ? turned.toReversed() : turned, n % 2 === 0 ? there : back, '1');
    });
    expect(counts).toEqual({ done: CLIENTS });
  }
  expect(await deadlocks()).toBe(before);
  const lots = await house.db.prisma.lot.findMany({ where: { companyId: firm.caller.company.id } });
  expect(lots.map(({ onHand, totalLoaded }) => [String(onHand), String(totalLoaded)])).toEqual(stock.map(() => ['1000', '1000']));
});
