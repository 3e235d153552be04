import pg from 'pg';
import startPortal from '../e2e/global-setup';
import { sessionCookieName } from '../lib/auth/cookies';
import { issueToken, newClaims } from '../lib/auth/session-token';
import { addDays, dayIn } from '../lib/kernel/day';
import { lotRegisterParams } from '../lib/lots/lot-register.params';
import { listLots } from '../lib/lots/lot-register.query';
import { type Database, openDatabase } from '../lib/server/db';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { lotHouse } from '../lib/testing/lot-house';
import { freePort } from '../scripts/database/processes';
import { rawOpenLots } from './raw/open-lots';
import type { Workload } from './workload';

const LOTS = 100_000;
const ITEMS = 40;
const COUNT = 300;

const setting = (name: string) => process.env[name] ?? '';

/** A hundred thousand lots with expiries over a year and a half, a tenth of them used up, and a server that knows the size of its tables. */
async function fill(db: Database, caller: Caller): Promise<void> {
  const today = dayIn('Europe/Rome', new Date());
  const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
  const each = LOTS / ITEMS;
  for (let item = 0; item < ITEMS; item++) {
    const itemId = await house.item(`ITEM${item}`, { lotValidityDays: 200 + item * 5 });
    const lots = Array.from({ length: each }, (_, at) => ({
      generated: true,
      quantity: '10',
      startDate: addDays(today, -((at * 7) % 250)),
    }));
    const { lots: made } = await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: String(each * 10), lots }] });
    const used = made.filter((_, at) => at % 10 === 0).map(({ id }) => ({ lotId: id, quantity: '10' }));
    const expired = house.template(`X${item}`, { type: 'UNLOAD', allowUnavailableLots: true });
    await house.post({ templateId: await expired, lines: [{ itemId, quantity: String(used.length * 10), lots: used }] });
  }
  const owner = new pg.Client({ connectionString: setting('FILO_E2E_OWNER_URL') });
  await owner.connect();
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

/** Milliseconds of each of `COUNT` runs, one after the other, sorted. */
async function timesOf(run: () => Promise<unknown>): Promise<number[]> {
  for (let warm = 0; warm < 30; warm++) await run();
  const times: number[] = [];
  for (let n = 0; n < COUNT; n++) {
    const begin = process.hrtime.bigint();
    await run();
    times.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return times.sort((a, b) => a - b);
}
const part = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;

// The open lots by expiry at 100,000 lots: the query beside the same page written by hand, and the page of the production build. One client.
const openLots: Workload = async () => {
  process.env.FILO_E2E_PORT = String(await freePort());
  const stop = await startPortal();
  const db = openDatabase(setting('FILO_E2E_DATABASE_URL'), 5);
  const pool = new pg.Pool({ connectionString: setting('FILO_E2E_DATABASE_URL'), max: 1 });
  try {
    const caller = await testCompany(db);
    await fill(db, caller);
    const today = dayIn('Europe/Rome', new Date());
    const [company, portal] = [caller.company.id, setting('FILO_E2E_URL')];
    const { sessionVersion } = await db.prisma.appUser.findUniqueOrThrow({
      where: { id: caller.actor.userId },
      select: { sessionVersion: true },
    });
    const token = await issueToken(newClaims(caller.actor.userId, sessionVersion, new Date()), setting('FILO_E2E_SECRET'), new Date());
    const page = (address: string) => async () => {
      const response = await fetch(portal + address, { headers: { cookie: `${sessionCookieName(portal)}=${token}` } });
      const text = await response.text();
      if (response.status !== 200 || !text.includes('tbody')) throw new Error(`${address}: ${response.status}`);
    };
    const query = (search: Record<string, string>) => () => listLots(db.sql, company, lotRegisterParams.parse(search), today);
    const raw = await timesOf(() => rawOpenLots(pool, company, today));
    const filo = await timesOf(query({ sort: 'expiry' }));
    const more: [string, readonly number[]][] = [
      ['raw query, open by expiry', raw],
      ['query, open by expiry', filo],
      ['query, open by code', await timesOf(query({}))],
      ['query, all by start, latest first', await timesOf(query({ view: 'all', sort: '-start' }))],
      ['query, closed by code', await timesOf(query({ view: 'closed' }))],
      ['page, open by expiry', await timesOf(page('/lots?sort=expiry'))],
      ['page, open by code', await timesOf(page('/lots'))],
      ['page, records', await timesOf(page('/records'))],
    ];
    const begin = Date.now();
    const file = await fetch(`${portal}/api/v1/exports/lots?format=xlsx&view=all`, {
      headers: { cookie: `${sessionCookieName(portal)}=${token}` },
    });
    const bytes = (await file.arrayBuffer()).byteLength;
    const rows: Record<string, string | number>[] = more.map(([what, times]) => ({
      what,
      'p50 ms': part(times, 0.5).toFixed(2),
      'p95 ms': part(times, 0.95).toFixed(2),
    }));
    rows.push({ what: `export of every lot, XLSX, ${Math.round(bytes / 1024)} kB`, 'p50 ms': Date.now() - begin, 'p95 ms': '' });
    return { rows, filo: part(filo, 0.5), raw: part(raw, 0.5), unit: 'ms/page of rows' };
  } finally {
    await pool.end();
    await db.close();
    await stop();
  }
};

export default openLots;
