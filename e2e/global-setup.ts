import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPortalProcess } from './portal-process';

/**
 * Starts the portal as `npm start` does: production build, its own embedded database, free loopback port. The tests find in the environment:
 * FILO_E2E_URL, FILO_E2E_WELCOME_URL (one-time link of the first run), FILO_E2E_DATABASE_URL (as the application), FILO_E2E_OWNER_URL, FILO_E2E_SECRET, FILO_E2E_PID.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'filo-e2e-'));
  const port = process.env.FILO_E2E_PORT ?? '';
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const portal = await startPortalProcess(port, { FILO_DATA_DIR: dataDir });
    const { port: databasePort, appPassword, ownerPassword } = JSON.parse(readFileSync(path.join(dataDir, 'database.json'), 'utf8'));
    process.env.FILO_E2E_URL = `http://localhost:${port}`;
    process.env.FILO_E2E_WELCOME_URL = portal.welcome;
    process.env.FILO_E2E_DATABASE_URL = `postgresql://filo_app:${appPassword}@127.0.0.1:${databasePort}/filo`;
    process.env.FILO_E2E_OWNER_URL = `postgresql://filo_owner:${ownerPassword}@127.0.0.1:${databasePort}/filo`;
    process.env.FILO_E2E_SECRET = readFileSync(path.join(dataDir, 'secret'), 'utf8').trim();
    process.env.FILO_E2E_PID = String(portal.pid);
    return async () => {
      await portal.stop();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
