import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startThrowaway } from '../../lib/testing/throwaway';
import { startCluster } from '../database/cluster';
import { backUp } from './backup';
import { restore } from './restore';

let live: Awaited<ReturnType<typeof startThrowaway>>;
let backup: string;
const folder = mkdtempSync(path.join(tmpdir(), 'filo-backup-'));
const acknowledged: number[] = [];
let beforeCopy = 0;

beforeAll(async () => {
  live = await startThrowaway();
  const pool = new pg.Pool({ connectionString: live.ownerUrl, max: 4 });
  await pool.query('create table debit (n int primary key, filler text); create table credit (n int primary key, filler text)');
  let ended = false;
  let next = 0;
  let tell = () => {};
  const enough = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const write = async (): Promise<void> => {
    while (!ended) {
      const n = next++;
      // One statement, two tables: a copy that is not consistent has one without the other.
      await pool.query(`with d as (insert into debit values ($1, repeat('x', 2000))) insert into credit values ($1, repeat('y', 2000))`, [
        n,
      ]);
      if (acknowledged.push(n) === 200) tell();
    }
  };
  const writers = [write(), write(), write()];
  await enough;
  beforeCopy = acknowledged.length;
  backup = await backUp({ dataDir: path.dirname(live.dir), adminUrl: live.adminUrl, into: folder });
  ended = true;
  await Promise.all(writers);
  await pool.end();
});

afterAll(async () => {
  await live.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup made under load restores elsewhere with all that was acknowledged before it, and nothing half', async () => {
  const dataDir = path.join(folder, 'elsewhere');
  await restore({ backup, dataDir });
  const restored = await startCluster({ dataDir });
  const client = new pg.Client({ connectionString: restored.ownerUrl });
  await client.connect();
  const debit = (await client.query<{ n: number }>('select n from debit order by n')).rows.map(({ n }) => n);
  const credit = (await client.query<{ n: number }>('select n from credit order by n')).rows.map(({ n }) => n);
  await client.end();
  await restored.stop();
  expect(acknowledged.length).toBeGreaterThan(beforeCopy);
  expect(debit).toEqual(credit);
  const there = new Set(debit);
  expect(acknowledged.slice(0, beforeCopy).filter((n) => !there.has(n))).toEqual([]);
  const written = new Set(acknowledged);
  expect(debit.filter((n) => !written.has(n))).toEqual([]);
});

test('a folder with a database is refused, or put aside when told', async () => {
  const dataDir = path.join(folder, 'occupied');
  await restore({ backup, dataDir });
  await expect(restore({ backup, dataDir })).rejects.toThrow('holds a database');
  await restore({ backup, dataDir, replace: true });
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.before-'))).toHaveLength(1);
});

test('a running database is never restored into', async () => {
  await expect(restore({ backup, dataDir: path.dirname(live.dir), replace: true })).rejects.toThrow('is running');
});

test('a backup that was touched is refused with the name of the file', async () => {
  const file = path.join(backup, 'postgres/PG_VERSION');
  const before = readFileSync(file);
  writeFileSync(file, '17\n');
  await expect(restore({ backup, dataDir: path.join(folder, 'touched') })).rejects.toThrow('postgres/PG_VERSION has changed');
  writeFileSync(file, before);
});
