import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../kernel/errors';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { postRecord } from '../records/post-record';
import { asAppError } from '../server/db-errors';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { type LotHouse, lotHouse } from '../testing/lot-house';

const CLIENTS = 64;
const today = dayIn('Europe/Rome', new Date());
let server: TestDatabase;
let db: Database;
let house: LotHouse;
let companyId: number;
let begun = 0;

/** The same database, with every transaction counted: one per command means that nothing was tried again. */
const counted = (inner: Database): Database => ({
  ...inner,
  transaction: (work) => {
    begun += 1;
    return inner.transaction(work);
  },
});

beforeAll(async () => {
  server = await testDatabase();
  db = counted(openDatabase(server.appUrl, CLIENTS));
  const caller = await testCompany(db);
  companyId = caller.company.id;
  house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const all = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));
const won = <T>(outcomes: PromiseSettledResult<T>[]) => outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
const complaints = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    const known = one.reason instanceof AppError ? one.reason : asAppError(one.reason);
    if (!known) throw one.reason;
    return [known];
  });
const onHand = async (lotId: string) =>
  (await db.sql<{ quantity: string }>(sql`SELECT on_hand AS quantity FROM lot WHERE company_id = ${companyId} AND id = ${lotId}::uuid`))[0]
    ?.quantity;

describe('64 clients at once', () => {
  test('[POST-11][POST-23] the last unit of a lot has exactly one winner in each of 50 rounds; the others hear what is left', async () => {
    const item = await house.item('LAST');
    for (let round = 0; round < 50; round++) {
      const lot = await house.load(item, '1');
      const outcomes = await all(CLIENTS, () => house.unload(item, lot.id, '1'));
      expect(won(outcomes)).toHaveLength(1);
      const losers = complaints(outcomes);
      expect(new Set(losers.map(({ code }) => code))).toEqual(new Set(['E_STOCK_WOULD_GO_NEGATIVE']));
      expect(new Set(losers.map(({ params }) => `${params.lot} ${params.available} left, ${params.missing} missing`))).toEqual(
        new Set([`${lot.code} 0 left, 1 missing`]),
      );
      expect(await onHand(lot.id)).toBe('0');
    }
  }, 180_000);

  test('[POST-02] one command sent by all of them is one record with one answer; other content under its id is refused', async () => {
    const item = await house.item('ONCE');
    const input = house.input({
      templateId: house.loadId,
      lines: [{ itemId: item, quantity: '5', lots: [{ generated: true, quantity: '5' }] }],
    });
    const answers = won(await all(CLIENTS, () => house.run(postRecord, input)));
    expect(answers).toHaveLength(CLIENTS);
    expect(
      new Set(answers.map((answer) => JSON.stringify([answer.recordId, answer.number, answer.lots[0]?.id, answer.lots[0]?.code]))).size,
    ).toBe(1);
    const [stored] = await db.sql<{ records: number; lots: number }>(
      sql`SELECT (SELECT count(DISTINCT record_id)::int FROM stock_line WHERE company_id = ${companyId} AND item_id = ${item}::uuid) AS records,
            (SELECT count(*)::int FROM lot WHERE company_id = ${companyId} AND item_id = ${item}::uuid) AS lots`,
    );
    expect(stored).toEqual({ records: 1, lots: 1 });
    const others = await all(CLIENTS, (index) => house.run(postRecord, { ...input, note: `other ${index}` }));
    expect(complaints(others).map(({ code }) => code)).toEqual(Array.from({ length: CLIENTS }, () => 'E_DUPLICATE_COMMAND'));
  });

  test('[POST-02] of different contents under one new id, sent at once, one is posted and all the others are refused', async () => {
    const item = await house.item('DIFF');
    const commandId = newId();
    const outcomes = await all(CLIENTS, (index) => house.load(item, '1', {}, { commandId, note: `content ${index}` }));
    expect(won(outcomes)).toHaveLength(1);
    expect(new Set(complaints(outcomes).map(({ code }) => code))).toEqual(new Set(['E_DUPLICATE_COMMAND']));
  });

  test('[LOT-01][LOT-12] a new code typed in every spelling makes one lot; the others are told that it exists', async () => {
    const item = await house.item('SAME');
    const spellings = ['Lot 7', 'lot 7', 'LOT  7', ' lot 7', 'Lot 7  ', 'ＬＯＴ　７', 'ｌｏｔ 7', 'loT 7'];
    const outcomes = await all(CLIENTS, (index) => house.load(item, '1', { code: spellings[index % spellings.length] ?? '' }));
    expect(won(outcomes)).toHaveLength(1);
    expect(new Set(complaints(outcomes).map(({ code }) => code))).toEqual(new Set(['W_LOT_EXISTS']));
    const lots = await db.sql<{ quantity: string }>(
      sql`SELECT on_hand AS quantity FROM lot WHERE company_id = ${companyId} AND item_id = ${item}::uuid`,
    );
    expect(lots).toEqual([{ quantity: '1' }]);
  });

  test('[CODE-14][NUM-01] 1,280 automatic codes of one series and numbers of one day are all different, without a gap', async () => {
    const item = await house.item('AUTO');
    const warehouseId = await house.warehouse('WN');
    const templateId = await house.template('LN', { type: 'LOAD', warehouseId });
    const made = await all(CLIENTS, async () => {
      const own: string[] = [];
      for (let nth = 0; nth < 20; nth++) own.push((await house.load(item, '1', {}, { warehouseId, templateId })).code);
      return own;
    });
    expect(complaints(made)).toEqual([]);
    const wanted = Array.from({ length: CLIENTS * 20 }, (_, index) => index + 1);
    expect(won(made).flat().sort()).toEqual(wanted.map((number) => String(number).padStart(5, '0')));
    const numbers = await db.sql<{ number: number }>(
      sql`SELECT number FROM stock_record WHERE company_id = ${companyId} AND warehouse_id = ${warehouseId}::uuid ORDER BY number`,
    );
    expect(numbers.map(({ number }) => number)).toEqual(wanted);
  }, 180_000);
});

describe('opposite documents', () => {
  test('[POST-26] records that name the same lots and items in opposite orders never wait for each other in a circle', async () => {
    const lotItem = await house.item('CROSS');
    const plain = [
      await house.item('P1', { lotManaged: false, lotCodeTypeId: null }),
      await house.item('P2', { lotManaged: false, lotCodeTypeId: null }),
    ];
    const lots = [await house.load(lotItem, '1000'), await house.load(lotItem, '1000')];
    await house.post({ templateId: house.loadId, lines: plain.map((itemId) => ({ itemId, quantity: '1000' })) });
    const lines = [
      ...lots.map(({ id }) => ({ itemId: lotItem, quantity: '1', lots: [{ lotId: id, quantity: '1' }] })),
      ...plain.map((itemId) => ({ itemId, quantity: '1' })),
    ];
    const orders = [
      lines,
      lines.toReversed(),
      [...lines.slice(2), ...lines.slice(0, 2)],
      [...lines.slice(0, 2).toReversed(), ...lines.slice(2)],
    ];
    const before = begun;
    const outcomes = await all(8, async (worker) => {
      for (let nth = 0; nth < 50; nth++)
        await house.post({
          templateId: nth % 2 === 0 ? house.unloadId : house.loadId,
          lines: orders[(worker + nth) % orders.length] ?? lines,
        });
    });
    expect(complaints(outcomes)).toEqual([]);
    expect(begun - before).toBe(8 * 50);
    expect(await Promise.all(lots.map(({ id }) => onHand(id)))).toEqual(['1000', '1000']);
    const balances = await db.sql<{ quantity: string }>(
      sql`SELECT quantity FROM stock_balance WHERE company_id = ${companyId} AND item_id = ANY(${plain}::uuid[])`,
    );
    expect(balances.map(({ quantity }) => quantity)).toEqual(['1000', '1000']);
    const admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    const { rows } = await admin.query('SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()');
    await admin.end();
    expect(rows).toEqual([{ deadlocks: 0 }]);
  }, 180_000);
});
