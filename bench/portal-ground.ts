import { readFileSync } from 'node:fs';
import pg from 'pg';
import startPortal from '../e2e/global-setup';
import { sessionCookieName } from '../lib/auth/cookies';
import { issueToken, newClaims } from '../lib/auth/session-token';
import { type Day, dayIn } from '../lib/kernel/day';
import { type Database, openDatabase } from '../lib/server/db';
import type { Caller } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { freePort } from '../scripts/database/processes';

/** The production build over a database of its own, with a firm and somebody of it signed in. */
export type PortalGround = {
  readonly db: Database;
  /** One plain connection as the application. */
  readonly pool: pg.Pool;
  readonly ownerUrl: string;
  readonly caller: Caller;
  readonly today: Day;
  /** Process of the portal. */
  readonly pid: number;
  /** Asks for an address as the somebody, or with other headers. */
  readonly get: (address: string, other?: Record<string, string>) => Promise<Response>;
  /** Sends bytes to an address as the somebody's browser does. */
  readonly post: (address: string, body: Buffer, headers: Record<string, string>) => Promise<Response>;
};

const setting = (name: string) => process.env[name] ?? '';

/** Runs a benchmark over a portal of its own and ends what it started. */
export async function onPortal<T>(work: (ground: PortalGround) => Promise<T>): Promise<T> {
  process.env.FILO_E2E_PORT ??= String(await freePort());
  const stop = await startPortal();
  const db = openDatabase(setting('FILO_E2E_DATABASE_URL'), 5);
  const pool = new pg.Pool({ connectionString: setting('FILO_E2E_DATABASE_URL'), max: 1 });
  try {
    const caller = await testCompany(db);
    const now = new Date();
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
      ownerUrl: setting('FILO_E2E_OWNER_URL'),
      caller,
      today: dayIn('Europe/Rome', now),
      pid: Number(setting('FILO_E2E_PID')),
      get: (address, other = headers) => fetch(portal + address, { headers: other }),
      post: (address, body, more) =>
        fetch(portal + address, { method: 'POST', headers: { ...headers, origin: portal, ...more }, body: new Uint8Array(body) }),
    });
  } finally {
    await pool.end();
    await db.close();
    await stop();
  }
}

const WARM = 30;
/** Milliseconds that warming up, and then measuring, may take: what is slow is asked less often, at least three times. */
const PATIENCE = 15_000;

/** Runs it up to `count` times, one after the other, and tells the milliseconds of each. */
async function repeated(count: number, run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const begin = performance.now();
  while (times.length < count && (times.length < 3 || performance.now() - begin < PATIENCE)) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds of each of `count` runs, or of as many as patience allows, sorted. */
export async function timesOf(count: number, run: () => Promise<unknown>): Promise<number[]> {
  await repeated(Math.min(WARM, count), run);
  return (await repeated(count, run)).sort((a, b) => a - b);
}

/** The value that `share` of the sorted times do not pass. */
export const part = (times: readonly number[], share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;

/** Resident memory of a process in MiB. */
export function residentMemory(pid: number): number {
  const [, kibi = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibi) / 1024;
}
