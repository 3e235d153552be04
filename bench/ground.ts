import pg from 'pg';
import { dayIn } from '../lib/kernel/day';
import { type Database, openDatabase } from '../lib/server/db';
import { type Caller, runVerb } from '../lib/server/run-verb';
import { testCompany } from '../lib/testing/company';
import { type LotHouse, lotHouse } from '../lib/testing/lot-house';
import { migrate } from '../scripts/database/migrations';
import { startThrowaway } from '../lib/testing/throwaway';

/** A durable database of its own with one firm ready for lots, and two ways to it: Filo's and plain pg. */
export type Ground = {
  readonly db: Database;
  readonly caller: Caller;
  readonly house: LotHouse;
  readonly today: string;
  readonly pool: pg.Pool;
  readonly settle: (itemIds: readonly string[]) => Promise<void>;
};

/** Runs a benchmark on ground of its own and ends what it started. */
export async function onGround<T>(work: (ground: Ground) => Promise<T>): Promise<T> {
  const server = await startThrowaway({ durable: true });
  await migrate({ url: server.ownerUrl, appRole: 'filo_app' });
  const db = openDatabase(server.portalUrl, 10);
  const pool = new pg.Pool({ connectionString: server.portalUrl, max: 10 });
  try {
    const caller = await testCompany(db);
    const today = dayIn('Europe/Rome', new Date());
    const house = await lotHouse((verb, input) => runVerb(db, caller, verb, input), today);
    // A firm that has worked for a while: some thousand lots and records, and a server that knows the size of its tables, as it does after a minute by itself.
    const settle = async (itemIds: readonly string[]) => {
      const lots = Array.from({ length: 1000 }, () => ({ generated: true, quantity: '1' }));
      for (const itemId of itemIds) {
        await house.post({ templateId: house.loadId, lines: [{ itemId, quantity: '1000', lots }] });
        for (let n = 0; n < 200; n++) await house.load(itemId, '1');
      }
      const owner = new pg.Client({ connectionString: server.ownerUrl });
      await owner.connect();
      await owner.query('VACUUM ANALYZE');
      await owner.end();
    };
    return await work({ db, caller, house, today, pool, settle });
  } finally {
    await pool.end();
    await db.close();
    await server.remove();
  }
}

/** Milliseconds per unit when `clients` do `count` units between them. */
export async function timePerUnit(count: number, clients: number, unit: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const begin = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let n = next++; n < count; n = next++) await unit(n);
    }),
  );
  return Number(process.hrtime.bigint() - begin) / 1e6 / count;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The two ways in turns, so that both meet the same noise; the median of the turns counts. */
export async function inTurns(
  turns: number,
  ways: { filo: () => Promise<number>; raw: () => Promise<number> },
): Promise<{ filo: number; raw: number }> {
  await ways.filo();
  await ways.raw();
  const times = { filo: [] as number[], raw: [] as number[] };
  for (let turn = 0; turn < turns; turn++) {
    times.raw.push(await ways.raw());
    times.filo.push(await ways.filo());
  }
  return { filo: median(times.filo), raw: median(times.raw) };
}
