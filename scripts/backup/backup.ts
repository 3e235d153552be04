import { existsSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { Problem } from '../database/problem';
import type { Credentials } from '../database/secrets';
import { copyFile, type FileList, inParallel, listTree, makeFolder, sumFile, syncFolders } from './files';
import { keepList, MANIFEST, type Manifest } from './manifest';

export interface BackupOptions {
  dataDir: string;
  /** Running embedded database. */
  adminUrl: string;
  /** Folder that receives the backup as a folder of its own. */
  into: string;
}

// Content that PostgreSQL makes anew, or that belongs to the running server alone; the folders themselves must be there.
const EMPTY = new Set(['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|\.s\.PGSQL\..*|backup_label|tablespace_map|current_logfiles)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*)$/;
const CONTROL = 'global/pg_control';

/** Copies the running embedded database, consistent as of the end of the copy, beside what the data folder remembers. Answers with its folder. */
export async function backUp({ dataDir, adminUrl, into }: BackupOptions): Promise<string> {
  const name = `filo-backup-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  const partial = path.join(into, `.${name}.part`);
  await makeFolder(path.join(partial, 'postgres'));
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const files = await copyCluster(client, path.join(dataDir, 'postgres'), path.join(partial, 'postgres'));
    for (const kept of ['database.json', 'secret']) {
      const sum = await copyFile(path.join(dataDir, kept), path.join(partial, kept));
      if (sum) files[kept] = sum;
    }
    await writeManifest(client, partial, files);
    const folders = (await listTree(partial)).filter((entry) => entry.endsWith('/'));
    await syncFolders([...folders.map((folder) => path.join(partial, folder)), partial]);
    await rename(partial, path.join(into, name));
    await syncFolders([into]);
    return path.join(into, name);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function copyCluster(client: pg.Client, from: string, to: string): Promise<FileList> {
  if ((await readdir(path.join(from, 'pg_tblspc'))).length > 0)
    throw new Problem('the database has tablespaces of its own; back it up with pg_basebackup');
  // A slot of this session keeps the log from the start of the copy until the session ends.
  await client.query(`select pg_create_physical_replication_slot('filo_backup_' || pg_backend_pid(), true, true)`);
  const start = await client.query<{ segment: string }>(`select pg_walfile_name(pg_backup_start('filo', true)) as segment`);
  const files: FileList = {};
  const add = (entry: string) => copyInto(files, from, to, entry);
  const wanted: string[] = [];
  for (const entry of await listTree(from, (folder) => !EMPTY.has(folder) && !LEFT_OUT.test(folder))) {
    if (LEFT_OUT.test(entry.replace(/\/$/, '')) || entry === CONTROL) continue;
    if (entry.endsWith('/')) await makeFolder(path.join(to, entry));
    else wanted.push(entry);
  }
  await inParallel(wanted, add);
  // Last, as the end of what the other files may contain.
  await add(CONTROL);
  const stop = await client.query<{ label: string; segment: string }>(
    `select labelfile as label, pg_walfile_name(lsn) as segment from pg_backup_stop(false)`,
  );
  await makeFolder(path.join(to, 'pg_wal/archive_status'));
  await makeFolder(path.join(to, 'pg_wal/summaries'));
  for (const segment of await segments(client, from, start.rows[0]?.segment ?? '', stop.rows[0]?.segment ?? ''))
    await add(`pg_wal/${segment}`);
  await writeFile(path.join(to, 'backup_label'), stop.rows[0]?.label ?? '', { mode: 0o600, flush: true });
  files['postgres/backup_label'] = await sumFile(path.join(to, 'backup_label'));
  return files;
}

async function copyInto(files: FileList, from: string, to: string, entry: string): Promise<void> {
  const sum = await copyFile(path.join(from, entry), path.join(to, entry));
  // A table dropped or rewritten meanwhile: the log replays that.
  if (sum) files[`postgres/${entry}`] = sum;
}

/** Names of the log's segments from the first to the last, and histories of timelines. @throws Problem when one is missing */
async function segments(client: pg.Client, from: string, first: string, last: string): Promise<string[]> {
  const names = (await readdir(path.join(from, 'pg_wal'))).sort();
  const wanted = names.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
  const size = await client.query<{ bytes: string }>(`select setting as bytes from pg_settings where name = 'wal_segment_size'`);
  const perFile = 2 ** 32 / Number(size.rows[0]?.bytes);
  const number = (name: string) => Number.parseInt(name.slice(8, 16), 16) * perFile + Number.parseInt(name.slice(16), 16);
  if (wanted.length !== number(last) - number(first) + 1)
    throw new Problem('the log of the database is not complete; try the backup again');
  return [...wanted, ...names.filter((name) => name.endsWith('.history'))];
}

async function writeManifest(client: pg.Client, folder: string, files: FileList): Promise<void> {
  const server = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const manifest: Manifest = { format: 1, made: new Date().toISOString(), server: server.rows[0]?.version ?? '', files };
  await writeFile(path.join(folder, MANIFEST), keepList(manifest), { mode: 0o600, flush: true });
}

/** The connection of the superuser, by what the data folder remembers. */
export function adminUrlOf({ port, adminPassword }: Credentials): string {
  return `postgresql://postgres:${adminPassword}@127.0.0.1:${port}/postgres`;
}

/** Whether a folder holds an embedded database at all. */
export const holdsDatabase = (dataDir: string): boolean => existsSync(path.join(dataDir, 'postgres/PG_VERSION'));
