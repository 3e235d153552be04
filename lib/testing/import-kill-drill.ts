import { writeCsv } from 'hucre/csv';
import sql from 'sql-template-tag';
import { expect, vi } from 'vitest';
import type { ImportKind } from '../import-kinds/kind.types';
import { importFile } from '../imports/import-file';
import { JOB_KINDS } from '../jobs/job-kinds';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { startWorker } from '../server/jobs/worker';
import { verifyBooks } from '../verify/verify-books';
import { testDatabase } from './database';
import { countsOf, type ImportHouse, importHouse } from './import-house';
import { workUntilKilled } from './job-kill-drill';

type KilledKind = Extract<ImportKind, 'items' | 'openingSerials'>;
export type ImportKill = { readonly kind: KilledKind; readonly share: number };

const ROWS: Readonly<Record<KilledKind, number>> = { items: 1_200, openingSerials: 6_000 };
/** The table that each kind fills. */
const FILLS = { items: 'items', openingSerials: 'serials' } as const;

const rowsOf = (kind: KilledKind): string[][] =>
  Array.from({ length: ROWS[kind] }, (_, at) => (kind === 'items' ? ['MOB', `K${at}`, `Board ${at}`, 'KG'] : ['WH1', 'SAW', `S${at}`]));
const HEADS = { items: ['class', 'code', 'description', 'unit'], openingSerials: ['warehouse', 'item', 'serial'] } as const;

/** Sends a file in for its import, as a program does. */
function send(house: ImportHouse, kind: KilledKind) {
  const content = Buffer.from(writeCsv([[...HEADS[kind]], ...rowsOf(kind)])).toString('base64');
  return house.verb(importFile, { commandId: newId(), kind, name: 'kill.csv', content, dryRun: false, goodRowsOnly: false });
}

type JobRow = { readonly state: string; readonly done: number; readonly total: number; readonly attempt: number };

async function drill(db: Database, url: string, { kind, share }: ImportKill): Promise<void> {
  const house = await importHouse(db);
  await house.serialItem('SAW');
  const companyId = house.caller.company.id;
  const [rows, before] = [ROWS[kind], await countsOf(db, companyId)];
  const job = async (id: string) =>
    (await db.sql<JobRow>(sql`SELECT state, done, total, attempt FROM job WHERE company_id = ${companyId} AND id = ${id}::uuid`))[0];
  const { importId, jobId } = await send(house, kind);
  await workUntilKilled(url, share);
  const left = await job(jobId);
  expect(left).toMatchObject({ state: 'RUNNING', total: rows, attempt: 1 });
  expect((left?.done ?? 0) / rows).toBeGreaterThanOrEqual(share);
  expect(await house.view(importId)).toMatchObject({ state: 'RUNNING', counts: { rows: 0, created: 0 } });
  expect(await countsOf(db, companyId)).toEqual(before);

  const next = startWorker({ db, url, kinds: JOB_KINDS });
  try {
    const ended = async (id: string) =>
      vi.waitFor(async () => expect((await job(id))?.state).toBe('DONE'), { timeout: 120_000, interval: 100 });
    await ended(jobId);
    expect(await job(jobId)).toEqual({ state: 'DONE', attempt: 2, done: rows, total: rows });
    const fills = FILLS[kind];
    expect(await house.view(importId)).toMatchObject({ state: 'DONE', counts: { rows, created: rows, skipped: 0, refused: 0 } });
    expect((await countsOf(db, companyId))[fills]).toBe((before[fills] ?? 0) + rows);
    const again = await send(house, kind);
    await ended(again.jobId);
    expect(await house.view(again.importId)).toMatchObject({ counts: { created: 0, skipped: rows } });
    expect((await countsOf(db, companyId))[fills]).toBe((before[fills] ?? 0) + rows);
  } finally {
    await next.stop();
  }
  expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
}

/**
 * Kills the worker of an import when this share of its rows is written: nothing of it stands, the next worker brings all of it in, once, and sending
 * the file again makes nothing new.
 */
export async function importKillDrill(kill: ImportKill): Promise<void> {
  const server = await testDatabase();
  const db = openDatabase(server.appUrl, 4);
  try {
    await drill(db, server.appUrl, kill);
  } finally {
    await db.close();
    await server.close();
  }
}
