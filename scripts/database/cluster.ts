import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries';
import { claim } from './claim';
import { asUser, giveTo, type OperatingUser, operatingUser } from './operating-user';
import { Problem } from './problem';
import { freePort, portIsFree, runningPostmaster, waitUntilGone } from './processes';
import { type Credentials, openDataDir, readCredentials, writeCredentials } from './secrets';

/** A running embedded PostgreSQL. */
export interface Cluster {
  /** Folder of the cluster itself (PGDATA). */
  dir: string;
  port: number;
  pid: number;
  credentials: Credentials;
  /** Superuser; for backups and tests, never for the application. */
  adminUrl: string;
  /** Role filo_owner: owns the schema, runs migrations. */
  ownerUrl: string;
  /** Role filo_app: data only, append-only where the ledger is. */
  appUrl: string;
  /** As appUrl, by the socket in the cluster's folder where there is one: less work for both sides than a connection over the network. */
  portalUrl: string;
  /** Resolves when the server process has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends open sessions, writes everything, stops the server. */
  stop(): Promise<void>;
}

export interface ClusterOptions {
  dataDir: string;
  /** false only for throwaway test databases: faster, unsafe in a crash of the machine. */
  durable?: boolean;
  /** Waits for the remembered port instead of taking another: the portal is using it. */
  samePort?: boolean;
  /** Further settings of the server. */
  settings?: Record<string, string>;
}

const START_MILLISECONDS = 60_000;

/** Starts the embedded database of a data folder, creating it if needed; survives crashes, stale files and lost ports. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = openDataDir(options.dataDir);
  const credentials = readCredentials(dataDir);
  const user = operatingUser();
  const dir = path.join(dataDir, 'postgres');
  claim(dataDir);
  if (!existsSync(path.join(dir, 'PG_VERSION'))) createCluster(dir, credentials, user);
  await stopPostmaster(dir);
  const started = await startServer(dataDir, dir, credentials, user, options);
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${credentials.port}/${database}`;
  const cluster: Cluster = {
    dir,
    port: credentials.port,
    pid: started.pid ?? 0,
    credentials,
    adminUrl: url('postgres', credentials.adminPassword, 'postgres'),
    ownerUrl: url('filo_owner', credentials.ownerPassword, 'filo'),
    appUrl: url('filo_app', credentials.appPassword, 'filo'),
    portalUrl: bySocket(url('filo_app', credentials.appPassword, 'filo'), dir, credentials.port),
    ended: new Promise((resolve) => (started.exitCode === null ? started.once('exit', () => resolve()) : resolve())),
    stop: () => stopPostmaster(dir),
  };
  await prepareRoles(cluster);
  return cluster;
}

/** The longest path of a socket that every system takes. */
const SOCKET_PATH_MAX = 103;

function bySocket(url: string, dir: string, port: number): string {
  const socket = path.join(dir, `.s.PGSQL.${port}`);
  return Buffer.byteLength(socket) <= SOCKET_PATH_MAX && existsSync(socket) ? `${url}?host=${encodeURIComponent(dir)}` : url;
}

/** Stops the server of a cluster folder, if one runs; also one that a killed command left behind. */
export async function stopPostmaster(clusterDir: string): Promise<void> {
  const pid = runningPostmaster(clusterDir);
  if (pid === undefined) return;
  process.kill(pid, 'SIGINT');
  if (await waitUntilGone(pid, 20_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await waitUntilGone(pid, 10_000))) throw new Problem(`the database process ${pid} does not end`);
}

function createCluster(dir: string, credentials: Credentials, user: OperatingUser | undefined): void {
  const { initdb } = findBinaries();
  // Made beside and renamed: a start that is killed half-way leaves no half cluster behind.
  const fresh = `${dir}.new`;
  const passwordFile = `${dir}.password`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, `${credentials.adminPassword}\n`, { mode: 0o600 });
  giveTo(user, fresh);
  giveTo(user, passwordFile);
  const args = [
    '-D',
    fresh,
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
  ];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const result = spawnSync(...asUser(user, initdb, [...args, ...locale], { cwd: fresh, env: serverEnvironment() }));
  rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw new Problem(`FILO_DATA_DIR: the database could not be created in ${dir} (${lastLine(String(result.stderr ?? result.error))})`);
  renameSync(fresh, dir);
}

async function startServer(
  dataDir: string,
  dir: string,
  credentials: Credentials,
  user: OperatingUser | undefined,
  options: ClusterOptions,
): Promise<ChildProcess> {
  const { postgres } = findBinaries();
  const logFile = path.join(dataDir, 'postgres.log');
  const end = Date.now() + START_MILLISECONDS;
  // The first start after a kill may fail while the old back-ends are still dying.
  while (true) {
    if (!credentials.port || (!options.samePort && !(await portIsFree(credentials.port)))) {
      credentials.port = await freePort();
      writeCredentials(dataDir, credentials);
    }
    const log = openSync(logFile, 'w', 0o600);
    const args = ['-D', dir, '-p', String(credentials.port), ...settings(options)];
    // Its own process group: Ctrl-C in the terminal must reach the web server first.
    const child = spawn(
      ...asUser(user, postgres, args, { cwd: dir, env: serverEnvironment(), stdio: ['ignore', log, log], detached: true }),
    );
    closeSync(log);
    child.on('error', () => undefined);
    if (await answers(child, credentials, end)) {
      child.unref();
      return child;
    }
    if (Date.now() > end) throw new Problem(`the database does not start; see ${logFile} (${lastLine(readFileSync(logFile, 'utf8'))})`);
    await pause(200);
    runningPostmaster(dir);
  }
}

async function answers(child: ChildProcess, credentials: Credentials, end: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined && Date.now() < end) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: credentials.port,
      user: 'postgres',
      password: credentials.adminPassword,
      database: 'postgres',
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '28P01')
        throw new Problem('FILO_DATA_DIR: database.json does not fit the database in this folder');
      await pause(20);
    }
  }
  return false;
}

async function prepareRoles(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  try {
    await ensureRole(client, 'filo_owner', cluster.credentials.ownerPassword);
    await ensureRole(client, 'filo_app', cluster.credentials.appPassword);
    const found = await client.query(`select 1 from pg_database where datname = 'filo'`);
    if (found.rowCount === 0) await client.query('create database filo owner filo_owner');
  } finally {
    await client.end();
  }
}

/** Creates a role that may sign in and nothing else; keeps an existing one. */
export async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`);
}

function settings({ durable = true, settings: more = {} }: ClusterOptions): string[] {
  const memory = Math.round(totalmem() / 2 ** 20);
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '.', // in the cluster's own folder, which nobody else may enter
    password_encryption: 'scram-sha-256',
    max_connections: '200',
    shared_buffers: `${Math.max(64, Math.min(512, Math.round(memory / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.round(memory / 3))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    jit: 'off',
    wal_level: 'replica',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...more,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, LD_LIBRARY_PATH, SystemRoot } = process.env;
  return { PATH, HOME, LD_LIBRARY_PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
