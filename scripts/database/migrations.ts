import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { grantToApplication } from './grants';
import { Problem } from './problem';
import { withSchemaEngine } from './schema-engine';

export interface MigrateOptions {
  /** A role that owns the schema. */
  url: string;
  /** Role of the application; gets its rights after the migrations. Same as the owner: nothing to grant. */
  appRole: string;
  /** Folder of the migrations; the project's own by default. */
  migrationsDir?: string;
}

export const filters = { externalTables: [], externalEnums: [] };
const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations');
// One number for all Filo servers, so that of three starting at once one migrates and two wait.
const LOCK = 4_607_182_418;

/** Applies what is missing, under an advisory lock, then grants. Answers with the names applied. @throws Problem on drift */
export async function migrate({ url, appRole, migrationsDir = MIGRATIONS }: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await takeLock(client);
    if (await isCurrent(client, migrationsDir)) return [];
    const applied = await applyMissing(url, migrationsDir);
    await grantToApplication(client, appRole);
    return applied;
  } finally {
    await client.end();
  }
}

// Asked again and again instead of waiting inside one statement: a waiting statement would hold back "create index concurrently".
async function takeLock(client: pg.Client): Promise<void> {
  const end = Date.now() + 10 * 60_000;
  while (Date.now() < end) {
    const answer = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (answer.rows[0]?.got) return;
    await pause(100);
  }
  throw new Problem('another server has been migrating this database for ten minutes; look at it before starting again');
}

// The usual case, answered without loading the engine: every migration is there, whole and unchanged, and no other.
async function isCurrent(client: pg.Client, migrationsDir: string): Promise<boolean> {
  const table = await client.query<{ found: boolean }>(`select to_regclass('_prisma_migrations') is not null as found`);
  if (!table.rows[0]?.found) return false;
  const rows = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  const wanted = readMigrations(migrationsDir).migrationDirectories.map(({ path: name, migrationFile }) => ({
    name,
    checksum: createHash('sha256').update(migrationFile.content.value).digest('hex'),
  }));
  return JSON.stringify(rows.rows) === JSON.stringify(wanted);
}

async function applyMissing(url: string, migrationsDir: string): Promise<string[]> {
  const migrationsList = readMigrations(migrationsDir);
  try {
    return await withSchemaEngine(url, async (engine) => {
      const state = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
      refuseDrift(state);
      // A migration is one transaction: what failed or was killed has left nothing, so it is tried again.
      for (const migrationName of state.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
      const answer = await engine.applyMigrations({ migrationsList, filters });
      return answer.appliedMigrationNames;
    });
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`the database could not be migrated: ${explain(error)}`);
  }
}

interface HistoryState {
  editedMigrationNames: string[];
  failedMigrationNames: string[];
  history: object | null;
}

function refuseDrift({ editedMigrationNames, failedMigrationNames, history }: HistoryState): void {
  const edited = editedMigrationNames.find((name) => !failedMigrationNames.includes(name));
  if (edited)
    throw new Problem(
      `migration ${edited} was changed after it had been applied to this database; restore its file and write a new migration`,
    );
  const unknown =
    history && 'unpersistedMigrationNames' in history && Array.isArray(history.unpersistedMigrationNames)
      ? history.unpersistedMigrationNames[0]
      : undefined;
  if (unknown) throw new Problem(`this database has migration ${unknown}, which this version of Filo does not know; start a newer version`);
}

/** The migrations of a folder in the form the engine wants. */
export function readMigrations(migrationsDir: string = MIGRATIONS) {
  const names = existsSync(migrationsDir)
    ? readdirSync(migrationsDir).filter((name) => existsSync(path.join(migrationsDir, name, 'migration.sql')))
    : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

// The engine adds its own stack of spans below the message.
function explain(error: unknown): string {
  const text = String(error instanceof Error ? error.message : error);
  return (text.split(/\n\s*0: /)[0] ?? text).replace('external connector error', '').replace(/\s+/g, ' ').trim();
}
