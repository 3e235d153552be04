import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Database } from '../server/db';
import { probeMail } from '../server/mail';
import type { MailSettings } from '../server/mail-settings';
import type { SystemFacts } from './doctor.rules';

/** `npm run backup` leaves its moment here, in the data folder. */
export const LAST_BACKUP = 'last-backup';

type Installation = Pick<SystemFacts, 'publicUrl' | 'idleMinutes' | 'sessionHours'> & {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The project's folder. */
  readonly root: string;
  readonly mail: MailSettings | null;
};

type ServerFacts = Pick<
  SystemFacts,
  'server' | 'serverNumber' | 'databaseBytes' | 'synchronousCommit' | 'fsync' | 'fullPageWrites' | 'mayRewrite' | 'superuser' | 'unsealed'
>;

const manifest = z.object({ version: z.string() });
const credentials = z.object({ port: z.number() });

function versionIn(root: string): string {
  return manifest.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).version;
}

/** True when the address leads to the database that the portal itself keeps in its data folder. */
function isEmbedded({ databaseUrl, dataDir }: Installation): boolean {
  const file = path.join(dataDir, 'database.json');
  try {
    return existsSync(file) && String(credentials.parse(JSON.parse(readFileSync(file, 'utf8'))).port) === new URL(databaseUrl).port;
  } catch {
    return false; // not ours to read: then it is somebody's own server
  }
}

function backupHours(dataDir: string, now: Date): number | null {
  const file = path.join(dataDir, LAST_BACKUP);
  return existsSync(file) ? Math.max(0, (now.getTime() - statSync(file).mtimeMs) / 3_600_000) : null;
}

function knownMigrations(root: string): string[] {
  const folder = path.join(root, 'prisma/migrations');
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

async function mailFacts(mail: MailSettings | null): Promise<SystemFacts['mail']> {
  if (!mail) return null;
  return { server: `${mail.host}:${mail.port}`, from: mail.from.address, fault: await probeMail(mail) };
}

/** Everything that the page of the system and the doctor tell, read now. */
export async function readSystem(db: Pick<Database, 'sql'>, at: Installation): Promise<SystemFacts> {
  const [mail, [server], applied] = await Promise.all([
    mailFacts(at.mail),
    db.sql<ServerFacts>(
      sql`SELECT current_setting('server_version') AS server, current_setting('server_version_num')::int AS "serverNumber",
            pg_database_size(current_database())::float8 AS "databaseBytes", current_setting('fsync') = 'on' AS fsync,
            current_setting('full_page_writes') = 'on' AS "fullPageWrites", current_setting('synchronous_commit') AS "synchronousCommit",
            has_table_privilege('audit_event', 'UPDATE, DELETE, TRUNCATE') OR has_table_privilege('stock_entry', 'UPDATE, DELETE, TRUNCATE') AS "mayRewrite",
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
            (SELECT count(*)::int FROM audit_event e WHERE e.at < clock_timestamp() - interval '1 minute' AND e.at > clock_timestamp() - interval '30 days'
              AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.company_id = e.company_id AND s.event_id = e.id)) AS unsealed`,
    ),
    db.sql<{ name: string }>(
      sql`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL /* company_id: belongs to none */`,
    ),
  ]);
  if (!server) throw new Error('the database did not tell its settings');
  const done = new Set(applied.map(({ name }) => name));
  const { publicUrl, idleMinutes, sessionHours } = at;
  return {
    ...server,
    publicUrl,
    idleMinutes,
    sessionHours,
    mail,
    version: versionIn(at.root),
    node: process.version,
    uptimeSeconds: Math.floor(process.uptime()),
    embedded: isEmbedded(at),
    migrations: done.size,
    pending: knownMigrations(at.root).filter((name) => !done.has(name)),
    backupHours: backupHours(at.dataDir, new Date()),
  };
}
