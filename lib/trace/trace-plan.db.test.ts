import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFamily } from '../../bench/raw/trace-ground';
import type { RunSql } from '../kernel/ctx';
import { dayIn } from '../kernel/day';
import { savePartner } from '../partners/save-partner';
import { scansOf } from '../testing/scans';
import { serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { readLotBalance } from '../balance/lot-balance.query';
import type { Past } from './past.types';
import { readTraceGraph } from '../trace-graph/read-graph';
import { readTrace } from './read-trace';
import { readWhy } from './read-why';

const today = dayIn('Europe/Rome', new Date());
const both = { composition: true, usage: true, levels: 0, page: { composition: 1, usage: 1 } };
let one: Workbench;
let small: { first: string; last: string };
let chain: { first: string; last: string };
let pool: pg.Pool;

beforeAll(async () => {
  one = await workbench();
  const house = await serialHouse(one.run, today);
  const partner = { account: 'C', subaccount: '1', name: 'Rossi', nickname: null, isProducer: false, isSubcontractor: false, active: true };
  const { id } = await one.run(savePartner, { ...partner, isCustomer: true, isSupplier: false });
  const itemId = await house.item('OAK');
  await house.loadPieces(await house.serialItem('CLOCK'), '8000');
  pool = new pg.Pool({ connectionString: one.adminUrl, max: 1 });
  const firm = { companyId: one.companyId, itemId, ...house, customers: [id], today };
  await loadFamily(pool, firm, { tag: 'big', lots: 8_000, fan: 20 });
  small = await loadFamily(pool, firm, { tag: 'small', lots: 30, fan: 3 });
  chain = await loadFamily(pool, firm, { tag: 'chain', lots: 201, fan: 1 });
  await one.analyse();
}, 120_000);
afterAll(async () => {
  await pool.end();
  await one.close();
});

const read = (work: (run: RunSql) => Promise<unknown>) => scansOf(one.db, pool, work);

describe('what a trace reads', () => {
  const at = (id: string, past: Past | null = null) =>
    [
      { id, isSerial: false },
      { ...both, past },
    ] as const;

  test('[L3] no trace of a few lots among many reads a table from end to end, and its statements are few', async () => {
    const { first, last } = small;
    const past: Past = { day: today, known: `${today}T23:59`, timeZone: 'Europe/Rome' };
    const found = {
      forward: await read((run) => readTrace(run, one.companyId, ...at(first))),
      backward: await read((run) => readTrace(run, one.companyId, ...at(last))),
      past: await read((run) => readTrace(run, one.companyId, ...at(first, past))),
      graph: await read((run) => readTraceGraph(run, one.companyId, { id: first, isSerial: false }, { ...both, most: 300 })),
      why: await read((run) => readWhy(run, one.companyId, { id: first, isSerial: false }, { ...both, node: last })),
      balance: await read((run) => readLotBalance(run, one.companyId, first)),
    };
    expect(Object.entries(found).flatMap(([name, { scanned }]) => scanned.map((table) => `${name} ${table}`))).toEqual([]);
    expect(Math.max(...Object.values(found).map(({ statements }) => statements))).toBeLessThanOrEqual(10);
  });

  test('[TRC-08][TRACE-10] a chain two hundred levels deep is walked to its end, both ways', async () => {
    const forward = await readTrace(one.db.sql, one.companyId, ...at(chain.first));
    expect(forward.usage).toMatchObject({ reached: 200, deepest: 200, pages: 4 });
    const back = await readTrace(one.db.sql, one.companyId, ...at(chain.last));
    expect(back.composition).toMatchObject({ reached: 200, deepest: 200 });
    const why = await readWhy(one.db.sql, one.companyId, { id: chain.first, isSerial: false }, { ...both, node: chain.last });
    expect(why?.ways.map((way) => way.length)).toEqual([200]);
  });
});
