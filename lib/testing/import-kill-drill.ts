import { writeCsv } from 'hucre/csv';
import sql from 'sql-template-tag';
import { expect, vi } from 'vitest';
import type { ImportKind } from '../import-kinds/kind.types';
import { importFile } from '../imports/import-file';
import { askForUndo } from '../imports/move-import';
import { JOB_KINDS } from '../jobs/job-kinds';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import { startWorker } from '../server/jobs/worker';
import { verifyBooks } from '../verify/verify-books';
import { testDatabase } from './database';
import { countsOf, type ImportHouse, importHouse } from './import-house';
import { workUntilKilled } from './job-kill-drill';

type KilledKind = Extract<ImportKind, 'items' | 'openingSerials'>;
export type ImportKill = { readonly kind: KilledKind; readonly share: number; readonly batchRows: number | null };

const ROWS: Readonly<Record<KilledKind, number>> = { items: 1_200, openingSerials: 6_000 };
/** The table that each kind fills. */
const FILLS = { items: 'items', openingSerials: 'serials' } as const;

const rowsOf = (kind: KilledKind): string[][] =>
  Array.from({ length: ROWS[kind] }, (_, at) => (kind === 'items' ? ['MOB', `K${at}`, `Board ${at}`, 'KG'] : ['WH1', 'SAW', `S${at}`]));
const HEADS = { items: ['class', 'code', 'description', 'unit'], openingSerials: ['warehouse', 'item', 'serial'] } as const;

/** Sends a file in for its import, as a program does. */
function send(house: ImportHouse, { kind, batchRows }: Pick<ImportKill, 'kind' | 'batchRows'>) {
  const content = Buffer.from(writeCsv([[...HEADS[kind]], ...rowsOf(kind)])).toString('base64');
  return house.verb(importFile, { commandId: newId(), kind, name: 'kill.csv', content, dryRun: false, goodRowsOnly: false, batchRows });
}

type JobRow = { readonly state: string; readonly done: number; readonly total: number; readonly attempt: number };

/** How far a killed import was: one whole not at all, of one in batches each that was told stands. */
async function assertTruthful(house: ImportHouse, importId: string, { state, done }: JobRow, { kind, share, batchRows }: ImportKill) {
  const rows = ROWS[kind];
  const view = await house.view(importId);
  expect([state, view.state]).toEqual(['RUNNING', 'RUNNING']);
  if (batchRows === null) {
    expect(done / rows).toBeGreaterThanOrEqual(share);
    expect(view.counts).toMatchObject({ rows: 0, created: 0 });
    return 0;
  }
  expect(done).toBe(Math.ceil((rows * share) / batchRows - 1) * batchRows);
  expect(view).toMatchObject({ counts: { rows, created: done }, batches: { states: { DONE: done / batchRows } } });
  return done;
}

async function drill(db: Database, url: string, kill: ImportKill): Promise<void> {
  const { kind, share, batchRows } = kill;
  const house = await importHouse(db);
  await house.serialItem('SAW');
  const companyId = house.caller.company.id;
  const rows = ROWS[kind];
  const filled = async () => (await countsOf(db, companyId))[FILLS[kind]] ?? 0;
  const before = await filled();
  const job = async (id: string) =>
    (await db.sql<JobRow>(sql`SELECT state, done, total, attempt FROM job WHERE company_id = ${companyId} AND id = ${id}::uuid`))[0];
  const { importId, jobId } = await send(house, kill);
  await workUntilKilled(url, share, rows);
  const left = await job(jobId);
  if (!left) throw new Error('no such job');
  expect(left).toMatchObject({ total: rows, attempt: 1 });
  expect(await filled()).toBe(before + (await assertTruthful(house, importId, left, kill)));

  const worker = { now: startWorker({ db, url, kinds: JOB_KINDS }) };
  const ended = async (id: string) =>
    vi.waitFor(async () => expect((await job(id))?.state).toBe('DONE'), { timeout: 120_000, interval: 100 });
  try {
    await ended(jobId);
    expect(await job(jobId)).toEqual({ state: 'DONE', attempt: 2, done: rows, total: rows });
    expect(await house.view(importId)).toMatchObject({ state: 'DONE', counts: { rows, created: rows, skipped: 0, refused: 0 } });
    expect(await filled()).toBe(before + rows);
    const again = await send(house, kill);
    await ended(again.jobId);
    expect(await house.view(again.importId)).toMatchObject({ counts: { created: 0, skipped: rows } });
    expect(await filled()).toBe(before + rows);
    if (batchRows !== null) {
      await worker.now.stop();
      await house.verb(askForUndo, { id: importId, version: (await house.view(importId)).version, reason: 'Wrong file' });
      await workUntilKilled(url, share, rows);
      expect(await house.view(importId)).toMatchObject({ state: 'UNDOING' });
      worker.now = startWorker({ db, url, kinds: JOB_KINDS });
      await vi.waitFor(async () => expect((await house.view(importId)).state).toBe('UNDONE'), { timeout: 120_000, interval: 100 });
      expect(await filled()).toBe(before);
    }
  } finally {
    await worker.now.stop();
  }
  expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
}

/**
 * Kills the worker of an import when this share of its rows is written: nothing of it stands, or whole batches do; the next worker brings all of it in,
 * once, and sending the file again makes nothing new. The way back of batches is killed and gone on with likewise.
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
