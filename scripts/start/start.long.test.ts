import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort, isAlive, portIsFree, runningPostmaster } from '../database/processes';
import { type Portal, startPortal } from '../../lib/testing/portal';

const WAIT = { timeout: 60_000, interval: 100 };
const folder = mkdtempSync(path.join(tmpdir(), 'filo-drill-'));
let port = 0;
let portal: Portal;

beforeAll(async () => {
  port = await freePort();
});

beforeEach(async () => {
  portal = await start();
});

afterEach(async () => {
  portal.process.kill('SIGTERM');
  await ended(portal.process);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a second start builds and migrates nothing, and the address carries a new one-time token', async () => {
  const first = portal.printed();
  portal.process.kill('SIGTERM');
  expect(await ended(portal.process)).toBe(0);
  portal = await start();
  expect(portal.printed()).not.toMatch(/portal built|packages installed|client generated|_first_tables/);
  const token = /\/welcome\?token=(\S{43})$/m;
  expect(token.exec(portal.printed())?.[1]).toBeTruthy();
  expect(token.exec(portal.printed())?.[1]).not.toBe(token.exec(first)?.[1]);
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s finishes the open requests, takes no new ones, and stops web server and database',
  async (signal) => {
    const locker = await connect();
    await locker.query('begin; lock table company');
    const open = Array.from({ length: 15 }, () => ready());
    await expect.poll(() => waiting(locker), WAIT).toBeGreaterThan(0);
    portal.process.kill(signal);
    await expect.poll(() => portIsFree(port), WAIT).toBe(true);
    expect(portal.process.exitCode).toBeNull();
    await locker.query('commit');
    await locker.end();
    expect(await Promise.all(open)).toEqual(Array.from({ length: 15 }, () => 200));
    expect(await ended(portal.process)).toBe(0);
    expect(runningPostmaster(clusterDir())).toBeUndefined();
  },
);

test('after a kill of the web server the next start finds the database it left behind, and every row', async () => {
  await remember(1);
  portal.process.kill('SIGKILL');
  await ended(portal.process);
  expect(runningPostmaster(clusterDir())).toBeDefined();
  portal = await start();
  expect(await remembered()).toContain(1);
});

test('after a kill of the database the portal gets it back without a restart', async () => {
  await remember(2);
  const before = postmaster();
  process.kill(before, 'SIGKILL');
  await expect.poll(() => runningPostmaster(clusterDir()) ?? before, WAIT).not.toBe(before);
  await expect.poll(ready, WAIT).toBe(200);
  expect(await remembered()).toContain(2);
});

test('after a kill of both the next start recovers', async () => {
  await remember(3);
  const before = postmaster();
  portal.process.kill('SIGKILL');
  process.kill(before, 'SIGKILL');
  await ended(portal.process);
  portal = await start();
  expect(isAlive(before)).toBe(false);
  expect(await remembered()).toContain(3);
});

const clusterDir = (): string => path.join(folder, 'postgres');

function postmaster(): number {
  const pid = runningPostmaster(clusterDir());
  if (pid === undefined) throw new Error('the database does not run');
  return pid;
}

const start = (): Promise<Portal> => startPortal({ port, env: { FILO_DATA_DIR: folder } });

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });
}

async function ready(): Promise<number> {
  return (await fetch(`http://localhost:${port}/api/readyz`)).status;
}

async function connect(): Promise<pg.Client> {
  const kept = JSON.parse(readFileSync(path.join(folder, 'database.json'), 'utf8'));
  const client = new pg.Client({ connectionString: `postgresql://filo_owner:${kept.ownerPassword}@127.0.0.1:${kept.port}/filo` });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function waiting(client: pg.Client): Promise<number> {
  const answer = await client.query<{ n: number }>('select count(*)::int as n from pg_locks where not granted');
  return answer.rows[0]?.n ?? 0;
}

async function remember(n: number): Promise<void> {
  const client = await connect();
  await client.query('create table if not exists drill (n int)');
  await client.query('insert into drill values ($1)', [n]);
  await client.end();
}

async function remembered(): Promise<number[]> {
  const client = await connect();
  const answer = await client.query<{ n: number }>('select n from drill');
  await client.end();
  return answer.rows.map(({ n }) => n);
}
