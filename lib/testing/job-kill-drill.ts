import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import sql from 'sql-template-tag';
import { expect, vi } from 'vitest';
import { JOB_KINDS } from '../jobs/job-kinds';
import { dayIn } from '../kernel/day';
import { askAbove } from '../records/post-record-or-ask';
import { type Database, openDatabase } from '../server/db';
import { startWorker } from '../server/jobs/worker';
import { type Caller, runVerb } from '../server/run-verb';
import { verifyBooks } from '../verify/verify-books';
import { testCompany } from './company';
import { testDatabase } from './database';
import { serialHouse } from './serial-house';

const MOST = 1_000;
const PIECES = 7_500;

type Row = { readonly state: string; readonly done: number; readonly attempt: number };

/** A worker in a process of its own, which is killed when its work has come this far; answers when it is dead. `total`: of how many, for work in steps. */
export async function workUntilKilled(url: string, share: number, total = 1): Promise<void> {
  const script = path.join(import.meta.dirname, 'job-worker.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, url, String(share), String(total)], { stdio: 'ignore' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

async function drill(db: Database, url: string, caller: Caller, share: number): Promise<void> {
  const companyId = caller.company.id;
  const house = await serialHouse((verb, input) => runVerb(db, caller, verb, input), dayIn('Europe/Rome', new Date()));
  const itemId = await house.serialItem('KILL');
  const input = house.input({ templateId: house.makeId, lines: [{ itemId, quantity: String(PIECES) }] });
  const asked = await runVerb(db, caller, askAbove(MOST), input);
  if (!('jobId' in asked)) throw new Error('it was posted at once');
  const job = async () =>
    (await db.sql<Row>(sql`SELECT state, done, attempt FROM job WHERE company_id = ${companyId} AND id = ${asked.jobId}::uuid`))[0];
  const written = () =>
    Promise.all([db.prisma.serial.count({ where: { companyId } }), db.prisma.stockLine.count({ where: { companyId } })]);
  await workUntilKilled(url, share);
  const left = await job();
  expect(left).toMatchObject({ state: 'RUNNING', attempt: 1 });
  expect((left?.done ?? 0) / PIECES).toBeGreaterThanOrEqual(share);
  expect(await written()).toEqual([0, 0]);

  const next = startWorker({ db, url, kinds: JOB_KINDS });
  await vi.waitFor(async () => expect((await job())?.state).toBe('DONE'), { timeout: 90_000, interval: 100 });
  await next.stop();
  expect(await job()).toEqual({ state: 'DONE', attempt: 2, done: PIECES });
  expect(await written()).toEqual([PIECES, 1]);
  expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
}

/** Kills a worker when this share of the pieces is written: none of them stands, and the next worker posts all of them, once. */
export async function jobKillDrill(share: number): Promise<void> {
  const server = await testDatabase();
  const db = openDatabase(server.appUrl, 4);
  try {
    await drill(db, server.appUrl, await testCompany(db), share);
  } finally {
    await db.close();
    await server.close();
  }
}
