import path from 'node:path';
import { type Cluster, startCluster } from '../database/cluster';
import { migrate } from '../database/migrations';
import { Problem } from '../database/problem';
import { newSecret, writePrivate } from '../database/secrets';
import { addDemo, assertDemoPassword } from './demo';
import { build, buildIdentity, generate, isBuilt, isGenerated } from './build';
import { checkDatabase } from './external-database';
import { firstRunToken } from './first-run';
import { serve, type WebServer } from './serve';
import type { Settings, Step } from './settings.types';

const root = path.resolve(import.meta.dirname, '../..');

interface Database {
  appUrl: string;
  ownerUrl: string;
  appRole: string;
  stop(): Promise<void>;
}

/** From checked settings to a portal that answers; prints each step and one address. @throws Problem */
export async function start(settings: Settings, step: Step): Promise<void> {
  const given = settings.databaseUrl ? await givenDatabase(settings.databaseUrl, settings.migrateDatabaseUrl) : undefined;
  if (settings.demo) assertDemoPassword(settings.demo);
  if (!isGenerated(root)) await step('database client generated', () => generate(root));
  if (!isBuilt(root)) await step('portal built', () => build(root));
  const running: { database?: Database; web?: WebServer } = {};
  stopOnSignal(running);
  try {
    const database = given ?? (await step('database started', () => embeddedDatabase(settings.dataDir)));
    running.database = database;
    const applied = await step('database migrated', () => migrate({ url: database.ownerUrl, appRole: database.appRole }));
    for (const name of applied) console.log(`  ${name}`);
    if (database.ownerUrl === database.appUrl)
      console.log('  one database role: triggers alone guard the ledger; set MIGRATE_DATABASE_URL to have two');
    if (settings.publicUrl.startsWith('https:') && !settings.tls && settings.trustedProxies === '')
      console.log('  https by a proxy that is not named: everybody counts as one sender; set TRUSTED_PROXIES to its address');
    const token = await firstRunToken(database.appUrl);
    const demo = settings.demo && (await addDemo(database.appUrl, settings.demo, step));
    setEnvironment(settings, database.appUrl);
    running.web = await step('portal ready', () => serve(root, settings));
    console.log(`\n${settings.publicUrl}${token ? `/welcome?token=${token}` : ''}\n`);
    if (demo) console.log(demo.replace('{address}', settings.publicUrl));
  } catch (error) {
    await running.database?.stop();
    throw error;
  }
}

async function givenDatabase(appUrl: string, migrateUrl: string | undefined): Promise<Database> {
  const appRole = await checkDatabase('DATABASE_URL', appUrl);
  if (migrateUrl) await checkDatabase('MIGRATE_DATABASE_URL', migrateUrl);
  return { appUrl, ownerUrl: migrateUrl ?? appUrl, appRole, stop: async () => undefined };
}

// A database that dies alone is started again on the same port; the portal meanwhile says that it is away.
async function embeddedDatabase(dataDir: string): Promise<Database> {
  let cluster: Cluster = await startCluster({ dataDir });
  let stopping = false;
  const watch = async (): Promise<void> => {
    await cluster.ended;
    if (stopping) return;
    console.error('filo: the database has ended by itself; starting it again');
    cluster = await startCluster({ dataDir, samePort: true });
    void watch();
  };
  void watch().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
  const stop = () => {
    stopping = true;
    return cluster.stop();
  };
  return { appUrl: cluster.portalUrl, ownerUrl: cluster.ownerUrl, appRole: 'filo_app', stop };
}

function setEnvironment(settings: Settings, databaseUrl: string): void {
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: settings.publicUrl,
    FILO_DATA_DIR: settings.dataDir,
    FILO_SECRET: settings.secret ?? makeSecret(settings.dataDir),
    NEXTAUTH_URL: settings.publicUrl,
    NEXT_DEPLOYMENT_ID: buildIdentity(root),
    TRUSTED_PROXIES: settings.trustedProxies,
    FILO_IDLE_MINUTES: String(settings.idleMinutes),
    FILO_SESSION_HOURS: String(settings.sessionHours),
  });
  process.env.NEXTAUTH_SECRET = process.env.FILO_SECRET;
  // The portal itself never needs the owner's rights.
  delete process.env.MIGRATE_DATABASE_URL;
}

function makeSecret(dataDir: string): string {
  const secret = newSecret();
  writePrivate(path.join(dataDir, 'secret'), `${secret}\n`);
  return secret;
}

function stopOnSignal(running: { database?: Database; web?: WebServer }): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.web?.close();
    await running.database?.stop();
    process.exit(0);
  };
  const stopOrFail = () =>
    void stop().catch((error: unknown) => {
      console.error(error instanceof Problem ? `filo: ${error.message}` : error);
      process.exit(1);
    });
  process.on('SIGINT', stopOrFail);
  process.on('SIGTERM', stopOrFail);
  // The terminal was closed.
  process.on('SIGHUP', stopOrFail);
  if (process.env.npm_lifecycle_event) onOrphaned(stopOrFail);
}

// A killed npm tells nobody; its script would go on unseen and hold the port.
function onOrphaned(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 500);
  timer.unref();
}
