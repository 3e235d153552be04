import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../scripts/steps';

const START_MILLISECONDS = 300_000;

/**
 * Starts the portal as `npm start` does: production build, its own embedded database, free loopback port. The tests find in the environment:
 * FILO_E2E_URL, FILO_E2E_WELCOME_URL (one-time link of the first run), FILO_E2E_DATABASE_URL (as the application), FILO_E2E_OWNER_URL, FILO_E2E_SECRET.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'filo-e2e-'));
  const port = process.env.FILO_E2E_PORT ?? '';
  const { DATABASE_URL, MIGRATE_DATABASE_URL, PUBLIC_URL, FILO_SECRET, npm_lifecycle_event, ...rest } = process.env;
  const env: NodeJS.ProcessEnv = { ...rest, PORT: port, FILO_DATA_DIR: dataDir };
  const portal = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async () => {
    await end(portal);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const welcome = await address(portal, port);
    const { port: databasePort, appPassword, ownerPassword } = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8'));
    process.env.FILO_E2E_URL = `http://localhost:${port}`;
    process.env.FILO_E2E_WELCOME_URL = welcome;
    process.env.FILO_E2E_DATABASE_URL = `postgresql://filo_app:${appPassword}@127.0.0.1:${databasePort}/filo`;
    process.env.FILO_E2E_OWNER_URL = `postgresql://filo_owner:${ownerPassword}@127.0.0.1:${databasePort}/filo`;
    process.env.FILO_E2E_SECRET = readFileSync(path.join(dataDir, 'secret'), 'utf8').trim();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

// The start prints one address when the portal answers.
function address(portal: ChildProcess, port: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => reject(new Error(`the portal did not start:\n${printed}`)), START_MILLISECONDS);
    portal.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const found = new RegExp(`^http://localhost:${port}\\S*$`, 'm').exec(printed);
      if (!found) return;
      clearTimeout(limit);
      resolve(found[0]);
    });
    portal.once('exit', () => {
      clearTimeout(limit);
      reject(new Error(`the portal did not start:\n${printed}`));
    });
  });
}

function end(portal: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (portal.exitCode !== null || portal.signalCode !== null) return resolve();
    portal.once('exit', () => resolve());
    portal.kill('SIGTERM');
  });
}
