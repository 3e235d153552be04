import pg from 'pg';
import startPortal from '../e2e/global-setup';
import { sessionCookieName } from '../lib/auth/cookies';
import { issueToken, newClaims } from '../lib/auth/session-token';
import { addDays, type Day, dayIn } from '../lib/kernel/day';
import { type Database, openDatabase } from '../lib/server/db';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { lotHouse } from '../lib/testing/lot-house';
import { freePort } from '../scripts/database/processes';

export const LOTS = 100_000;
const ITEMS = 40;

/** The production build over a database of a hundred thousand lots, and somebody signed in. */
export type LotGround = {
  readonly db: Database;
  /** One plain connection as the application. */
  readonly pool: pg.Pool;
  readonly companyId: number;
  readonly today: Day;
  /** Process of the portal. */
  readonly pid: number;
  readonly get: (address: string) => Promise<Response>;
};

const setting = (name: string) => process.env[name] ?? '';

/** Lots with expiries over a year and a half, a tenth of them used up by one of two customers, and a server that knows the size of its tables. */
async function fill(db: Database, caller: Caller, today: Day): Promise<void> {
  const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
  const each = LOTS / ITEMS;
  const customers = [await house.supplier('C1', 'Rossi Mobili'), await house.supplier('C2', 'Weber Wohnen')];
  const suppliers = [house.supplierId, await house.supplier('2', 'Bauer Holz')];
  for (let item = 0; item < ITEMS; item++) {
    const itemId = await house.item(`ITEM${item}`, { lotValidityDays: 200 + item * 5 });
    const lots = Array.from({ length: each }, (_, at) => ({
      generated: true,
      quantity: '10',
      startDate: addDays(today, -((at * 7) % 250)),
    }));
    const { lots: made } = await house.post({
      templateId: house.loadId,
      // One of the two delivers a fortieth of all.
      partnerId: suppliers[item === ITEMS - 1 ? 1 : 0],
      lines: [{ itemId, quantity: String(each * 10), lots }],
    });
    const used = made.filter((_, at) => at % 10 === 0).map(({ id }) => ({ lotId: id, quantity: '10' }));
    const expired = house.template(`X${item}`, { type: 'UNLOAD', allowUnavailableLots: true });
    await house.post({
      templateId: await expired,
      partnerId: customers[item === 0 ? 1 : 0],
      lines: [{ itemId, quantity: String(used.length * 10), lots: used }],
    });
  }
}

/** Makes what is measured, by verbs or as the owner of the tables. */
type Fill = (db: Database, caller: Caller, today: Day, owner: pg.Client) => Promise<void>;

/** Fills the tables and lets the server learn how large they are. */
async function prepared(fillGround: Fill, db: Database, caller: Caller, today: Day): Promise<void> {
  const owner = new pg.Client({ connectionString: setting('FILO_E2E_OWNER_URL') });
  await owner.connect();
  await fillGround(db, caller, today, owner);
  await owner.query('VACUUM ANALYZE');
  await owner.end();
}

/** Runs a benchmark over a portal with a hundred thousand lots, or with what `fillGround` makes, and ends what it started. */
export async function onLotGround<T>(work: (ground: LotGround) => Promise<T>, fillGround: Fill = fill): Promise<T> {
  process.env.FILO_E2E_PORT ??= String(await freePort());
  const stop = await startPortal();
  const db = openDatabase(setting('FILO_E2E_DATABASE_URL'), 5);
  const pool = new pg.Pool({ connectionString: setting('FILO_E2E_DATABASE_URL'), max: 1 });
  try {
    const caller = await testCompany(db);
    const now = new Date();
    const today = dayIn('Europe/Rome', now);
    await prepared(fillGround, db, caller, today);
    const { sessionVersion } = await db.prisma.appUser.findUniqueOrThrow({
      where: { id: caller.actor.userId },
      select: { sessionVersion: true },
    });
    const portal = setting('FILO_E2E_URL');
    const token = await issueToken(newClaims(caller.actor.userId, sessionVersion, now), setting('FILO_E2E_SECRET'), now);
    const headers = { cookie: `${sessionCookieName(portal)}=${token}` };
    return await work({
      db,
      pool,
      companyId: caller.company.id,
      today,
      pid: Number(setting('FILO_E2E_PID')),
      get: (address) => fetch(portal + address, { headers }),
    });
  } finally {
    await pool.end();
    await db.close();
    await stop();
  }
}

const WARM = 30;

/** Milliseconds of each of `count` runs, one after the other, sorted. */
export async function timesOf(count: number, run: () => Promise<unknown>): Promise<number[]> {
  for (let warm = 0; warm < Math.min(WARM, count); warm++) await run();
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const begin = process.hrtime.bigint();
    await run();
    times.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return times.sort((a, b) => a - b);
}

/** The value that `share` of the sorted times do not pass. */
export const part = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
